namespace MVoting.Load.Ledgers;

/// <summary>What a flood's ballots are made from.</summary>
public sealed record LedgerFlood(int Voters, int Options, long Seed);
