namespace MVoting.Load.Ledgers;

/// <summary>A ledger's first line: the poll it is of, and for a flood what makes the same ballots again.</summary>
public sealed record LedgerHeader(string City, string Poll, LedgerFlood? Flood = null, int Format = 2);
