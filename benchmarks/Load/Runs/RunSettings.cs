namespace MVoting.Load.Runs;

/// <summary>What replay and flood have in common.</summary>
public sealed record RunSettings
{
    public string City { get; init; } = "load";

    /// <summary>Ballots, or batches, under way at a time.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>Ballots in a batch; null casts one by one.</summary>
    public int? Batch { get; init; }

    /// <summary>How long an unanswered ballot is sent again, and any other call repeated.</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one request may take. The contract's slowest, a batch under load, is held back.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public long Seed { get; init; } = 1;

    public required string LedgerPath { get; init; }
}
