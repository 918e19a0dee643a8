using System.Collections.Immutable;

namespace MVoting.Core.Counting.Ranked;

/// <summary>
/// What a ranked rule decides on: candidates, and merged ballots in an order that does not depend on how they came.
/// </summary>
public sealed class RankedProfile
{
    internal RankedProfile(
        ImmutableArray<RankedCandidate> candidates, ImmutableArray<RankedBallotGroup> ballots, int ranks)
    {
        Candidates = candidates;
        Ballots = ballots;
        Ranks = ranks;
        foreach (var group in ballots)
        {
            Total = checked(Total + group.Count);
        }
    }

    /// <summary>In the order of their declaration: <see cref="RankMarks"/> gives their places here.</summary>
    public ImmutableArray<RankedCandidate> Candidates { get; }

    /// <summary>Different ballots, sorted.</summary>
    public ImmutableArray<RankedBallotGroup> Ballots { get; }

    /// <summary>Ranks that the ballot paper offers: at least those that are marked.</summary>
    public int Ranks { get; }

    /// <summary>Ballots cast, blank ones included.</summary>
    public long Total { get; }

    /// <summary>Seats that the file states; null where it states none.</summary>
    public int? Seats { get; private init; }

    /// <summary>The contest's name in the file; empty where it has none.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The same ballots with what a file says of the contest.</summary>
    public RankedProfile With(int? seats, string title) =>
        new(Candidates, Ballots, Ranks) { Seats = seats, Title = title };
}
