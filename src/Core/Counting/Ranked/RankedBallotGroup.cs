namespace MVoting.Core.Counting.Ranked;

/// <summary>Equal ballots of a profile.</summary>
/// <param name="Ballot">Their marks.</param>
/// <param name="Count">How many were cast, one or more.</param>
public readonly record struct RankedBallotGroup(RankedBallot Ballot, long Count);
