using MVoting.Load.Ballots;

namespace MVoting.Load.Ledgers;

/// <summary>One acknowledged ballot.</summary>
public readonly record struct LedgerEntry(string Voter, Guid BallotId, Receipt Receipt, ulong AnswersHash);
