using System.Collections.Immutable;
using System.Text.Json;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>One vote of a <c>.pb</c> file as a ballot of the poll that <see cref="PabulibPoll"/> makes of the file.</summary>
public sealed record PabulibBallot
{
    /// <summary>The line of the vote in the file.</summary>
    public required int Line { get; init; }

    /// <summary>The voter's reference, unique in the file.</summary>
    public required string Voter { get; init; }

    /// <summary>Ids of options; for a ranked ballot in the order of preference.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>Points, one for each of <see cref="Options"/>; default where the answer is a list of options.</summary>
    public required ImmutableArray<int> Points { get; init; }

    public required BallotChannel Channel { get; init; }

    /// <summary>Attribute ids and values, all declared by the poll.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Attributes { get; init; }

    /// <summary>Writes the ballot as the API takes it, under the caller's own id of the ballot.</summary>
    public void Write(Utf8JsonWriter writer, string ballotId)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("voter", Voter);
        writer.WriteString("ballotId", ballotId);
        writer.WriteStartObject("answers");
        WriteAnswer(writer);
        writer.WriteEndObject();
        if (Channel != BallotChannel.None)
        {
            writer.WriteString("channel", WireName<BallotChannel>.Of(Channel));
        }

        WriteAttributes(writer);
        writer.WriteEndObject();
    }

    private void WriteAnswer(Utf8JsonWriter writer)
    {
        if (Points.IsDefault)
        {
            writer.WriteStartArray(PabulibPoll.QuestionId);
            foreach (var option in Options)
            {
                writer.WriteStringValue(option);
            }

            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject(PabulibPoll.QuestionId);
        for (var at = 0; at < Options.Length; at++)
        {
            writer.WriteNumber(Options[at], Points[at]);
        }

        writer.WriteEndObject();
    }

    private void WriteAttributes(Utf8JsonWriter writer)
    {
        if (Attributes.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("attributes");
        foreach (var (id, value) in Attributes)
        {
            writer.WriteString(id, value);
        }

        writer.WriteEndObject();
    }
}
