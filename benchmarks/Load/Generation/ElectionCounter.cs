using System.Collections.Immutable;
using MVoting.Core.Pabulib;

namespace MVoting.Load.Generation;

/// <summary>Counts the ballots of an election as they are drawn: what the columns of its projects say.</summary>
internal sealed class ElectionCounter(ElectionBallots ballots, int projects, int length)
{
    private readonly long[] _votes = new long[projects];
    private readonly long[] _scores = new long[projects];

    /// <summary>Ballots that name each project.</summary>
    public ImmutableArray<long> Votes => [.. _votes];

    /// <summary>Points, or ranks by <c>max_length</c>; null where the ballots have neither.</summary>
    public ImmutableArray<long>? Scores =>
        ballots is ElectionBallots.Cumulative or ElectionBallots.Scoring or ElectionBallots.Ordinal
            ? ImmutableArray.Create(_scores) : null;

    public void Add(PabulibVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        for (var at = 0; at < vote.Projects.Length; at++)
        {
            _votes[vote.Projects[at]]++;
            _scores[vote.Projects[at]] += vote.Points.IsEmpty ? length - at : vote.Points[at];
        }
    }
}
