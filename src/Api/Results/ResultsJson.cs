using System.Text.Json;
using MVoting.Api.Requests;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Polls;

namespace MVoting.Api.Results;

/// <summary>Writes the results of a poll as the contract has them.</summary>
public static class ResultsJson
{
    private const int TurnoutDigits = 6;

    /// <summary>
    /// The JSON of results that are not sealed. Before the opening there is no paper, and nothing to count.
    /// </summary>
    public static ReadOnlyMemory<byte> Make(string poll, PollResults results, BallotPaper? paper)
    {
        var tally = paper is null ? null
            : results.Tally is { } bytes ? Tally.Read(paper, bytes)
            : new Tally(paper);
        return JsonText.Make(
            (poll, results, tally),
            static (writer, state) => Write(writer, state.poll, state.results, state.tally));
    }

    private static void Write(Utf8JsonWriter writer, string poll, PollResults results, Tally? tally)
    {
        writer.WriteStartObject();
        writer.WriteString("poll", poll);
        writer.WriteString("state", WireName<PollState>.Of(results.State));
        JsonText.Moment(writer, "asOf", results.AsOfMs);
        writer.WriteBoolean("final", results.Final);
        writer.WriteNumber("ballots", tally?.Ballots ?? 0);
        writer.WriteNumber("blank", tally?.Blank ?? 0);
        writer.WriteNumber("turnout", TurnoutOf(tally));
        writer.WriteStartArray("questions");
        for (var question = 0; question < (tally?.Paper.Definition.Questions.Length ?? 0); question++)
        {
            WriteQuestion(writer, tally!, question);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static decimal TurnoutOf(Tally? tally) => tally is null
        ? 0
        : Math.Round((decimal)tally.Ballots / tally.Paper.Definition.ExpectedVoters, TurnoutDigits);

    private static void WriteQuestion(Utf8JsonWriter writer, Tally tally, int index)
    {
        var question = tally.Paper.Definition.Questions[index];
        writer.WriteStartObject();
        writer.WriteString("id", question.Id);
        writer.WriteStartArray("options");
        for (var option = 0; option < question.Options.Length; option++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", question.Options[option].Id);
            writer.WriteNumber("votes", tally.Votes(index, option));
            switch (question.Rules.Type)
            {
                case BallotType.Cumulative or BallotType.Score:
                    writer.WriteNumber("points", tally.Points(index, option));
                    break;
                case BallotType.Ranked:
                    WriteRankings(writer, tally, index, option, question.Rules.Max);
                    break;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRankings(Utf8JsonWriter writer, Tally tally, int question, int option, int ranks)
    {
        writer.WriteStartArray("rankings");
        for (var rank = 0; rank < ranks; rank++)
        {
            writer.WriteNumberValue(tally.Ranked(question, option, rank));
        }

        writer.WriteEndArray();
    }
}
