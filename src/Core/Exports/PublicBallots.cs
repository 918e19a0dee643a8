using System.Collections.Immutable;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.Polls;

namespace MVoting.Core.Exports;

/// <summary>
/// The ballots of one question as they are published: equal ones merged, sorted by content. A function of which
/// ballots count and of nothing else, so that two exports of a poll are equal to the byte.
/// </summary>
public sealed class PublicBallots
{
    private readonly KeyValuePair<string, long>[] _sorted;

    internal PublicBallots(
        BallotPaper paper, Question question, VoterColumns columns, KeyValuePair<string, long>[] sorted)
    {
        (Paper, Question, Columns, _sorted) = (paper, question, columns, sorted);
        foreach (var (_, times) in sorted)
        {
            Total += times;
        }
    }

    public BallotPaper Paper { get; }

    public Question Question { get; }

    /// <summary>Ballots, blank ones included.</summary>
    public long Total { get; }

    public bool HasPoints => Question.Rules.Type is BallotType.Cumulative or BallotType.Score;

    /// <summary>Names of what is published about voters: <c>channel</c> and ids of attributes.</summary>
    public ImmutableArray<string> VoterColumnNames => [.. Columns.Kept.Select(Columns.Name)];

    internal VoterColumns Columns { get; }

    /// <summary>The different ballots.</summary>
    public IEnumerable<PublicBallot> Ballots
    {
        get
        {
            foreach (var (key, times) in _sorted)
            {
                yield return new PublicBallot(key, Columns.Count, HasPoints, times);
            }
        }
    }

    /// <summary>What a ballot says about its voter, one for each of <see cref="VoterColumnNames"/>; null: nothing.</summary>
    public IEnumerable<string?> VoterCells(PublicBallot ballot) => Columns.Kept.Select(column => Columns.Text(ballot, column));

    /// <summary>The ids of the options that a ballot names, in its order.</summary>
    public IEnumerable<string> OptionIds(PublicBallot ballot) =>
        Enumerable.Range(0, ballot.Count).Select(at => Question.Options[ballot.Option(at)].Id);

    /// <summary>The ballots of a <c>ranked</c> question for the formats of ranked contests.</summary>
    public RankedProfile ToRankedProfile()
    {
        var profile = new RankedQuestion(Question);
        Span<int> ranks = stackalloc int[Limits.RanksPerBallot];
        foreach (var (key, times) in _sorted)
        {
            var ballot = new PublicBallot(key, Columns.Count, HasPoints, times);
            for (var rank = 0; rank < ballot.Count; rank++)
            {
                ranks[rank] = ballot.Option(rank);
            }

            profile.Add(ranks[..ballot.Count], times);
        }

        return profile.Build();
    }
}
