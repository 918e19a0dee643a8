using MVoting.Api.Problems;
using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>The problem behind each answer of a box that counted nothing.</summary>
public static class CastProblems
{
    public static ProblemKind Of(CastStatus status) => status switch
    {
        CastStatus.AlreadyVoted => ProblemKinds.AlreadyVoted,
        CastStatus.NotYetOpen or CastStatus.Paused or CastStatus.Closed => ProblemKinds.PollNotOpen,
        CastStatus.TooManyChanges => ProblemKinds.TooManyChanges,
        _ => ProblemKinds.TryAgain,
    };
}
