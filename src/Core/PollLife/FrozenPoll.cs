using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>A poll's rules as they are from the opening on.</summary>
/// <param name="Paper">The frozen ballot paper.</param>
/// <param name="WrappedSecret">The poll's secret, wrapped by the master secret.</param>
public sealed record FrozenPoll(BallotPaper Paper, byte[] WrappedSecret);
