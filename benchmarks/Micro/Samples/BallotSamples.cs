using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Micro.Samples;

/// <summary>
/// Different ballots for a paper, the same in every run, so that no benchmark measures one lucky branch history.
/// </summary>
internal sealed class BallotSamples
{
    /// <summary>Ballots that a benchmark goes through in one invocation.</summary>
    public const int Count = 1_000;

    public BallotSamples(BallotPaper paper, int choices)
    {
        var random = new Random(1);
        var question = paper.Definition.Questions[0];
        Ballots = [.. Enumerable.Range(0, Count).Select(_ => Make(question, choices, random))];
        Encoded = [.. Ballots.Select(paper.Codec.Encode)];
        Json = [.. Ballots.Select((ballot, index) => Write(question, ballot, index))];
    }

    public ImmutableArray<Ballot> Ballots { get; }

    /// <summary>The same ballots in their final bytes.</summary>
    public ImmutableArray<byte[]> Encoded { get; }

    /// <summary>The same ballots as a partner system sends them.</summary>
    public ImmutableArray<byte[]> Json { get; }

    /// <summary>The JSON of each ballot with one text in place of another, which must occur.</summary>
    public ImmutableArray<byte[]> JsonWith(string old, string replacement) =>
    [
        .. Json.Select(Encoding.UTF8.GetString).Select(json => json.Contains(old, StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(json.Replace(old, replacement, StringComparison.Ordinal))
            : throw new InvalidOperationException($"'{old}' is not in {json}")),
    ];

    private static Ballot Make(Question question, int choices, Random random)
    {
        var options = Enumerable.Range(0, question.Options.Length).ToArray();
        random.Shuffle(options);
        var chosen = options.AsSpan(0, choices);
        if (question.Rules.Type != BallotType.Ranked)
        {
            chosen.Sort();
        }

        var points = question.Rules.Type == BallotType.Cumulative ? question.Rules.Points / choices : 0;
        var picks = chosen.ToArray().Select(option => new Pick(option, points));
        return new Ballot(BallotChannel.Web, [], [new Answer([.. picks])]);
    }

    private static byte[] Write(Question question, Ballot ballot, int index)
    {
        var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteString("voter", $"resident-{index:D8}");
        writer.WriteString("ballotId", new Guid(index, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        writer.WriteStartObject("answers");
        writer.WritePropertyName(question.Id);
        if (question.Rules.Type == BallotType.Cumulative)
        {
            writer.WriteStartObject();
            ballot.Answers[0].Picks.ToList().ForEach(pick =>
                writer.WriteNumber(question.Options[pick.Option].Id, pick.Points));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStartArray();
            ballot.Answers[0].Picks.ToList().ForEach(pick => writer.WriteStringValue(question.Options[pick.Option].Id));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteString("channel", "web");
        writer.WriteEndObject();
        writer.Flush();
        return stream.ToArray();
    }
}
