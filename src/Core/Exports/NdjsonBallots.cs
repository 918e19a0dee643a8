using System.Buffers;
using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.Exports;

/// <summary>
/// A ballot a line, in the form in which it was cast, less voter and ballot id:
/// <c>{"answers": {…}, "channel": …, "attributes": {…}}</c>.
/// </summary>
internal static class NdjsonBallots
{
    public static void Write(IBufferWriter<byte> output, PublicBallots ballots)
    {
        var line = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(line, BallotPaper.JsonOptions);
        foreach (var ballot in ballots.Ballots)
        {
            line.ResetWrittenCount();
            writer.Reset();
            Ballot(writer, ballots, ballot);
            writer.Flush();
            line.Write("\n"u8);
            for (var copy = 0L; copy < ballot.Times; copy++)
            {
                output.Write(line.WrittenSpan);
            }
        }
    }

    private static void Ballot(Utf8JsonWriter writer, PublicBallots ballots, PublicBallot ballot)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("answers");
        writer.WritePropertyName(ballots.Question.Id);
        Answer(writer, ballots, ballot);
        writer.WriteEndObject();
        Voter(writer, ballots, ballot);
        writer.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter writer, PublicBallots ballots, PublicBallot ballot)
    {
        if (!ballots.HasPoints)
        {
            writer.WriteStartArray();
            foreach (var option in ballots.OptionIds(ballot))
            {
                writer.WriteStringValue(option);
            }

            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        for (var at = 0; at < ballot.Count; at++)
        {
            writer.WriteNumber(ballots.Question.Options[ballot.Option(at)].Id, ballot.Points(at));
        }

        writer.WriteEndObject();
    }

    private static void Voter(Utf8JsonWriter writer, PublicBallots ballots, PublicBallot ballot)
    {
        var said = ballots.Columns.Kept
            .Select(column => (Column: column, Text: ballots.Columns.Text(ballot, column)))
            .Where(cell => cell.Text is not null).ToList();
        if (said is [{ Column: 0 } channel, ..])
        {
            writer.WriteString("channel", channel.Text);
            said.RemoveAt(0);
        }

        if (said.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("attributes");
        foreach (var (column, text) in said)
        {
            writer.WriteString(ballots.Columns.Name(column), text);
        }

        writer.WriteEndObject();
    }
}
