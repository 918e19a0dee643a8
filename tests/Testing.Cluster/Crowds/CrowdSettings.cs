namespace MVoting.Testing.Cluster.Crowds;

/// <summary>How many people come, by which way, and how patient they are.</summary>
public sealed record CrowdSettings
{
    /// <summary>Ballots a second over the single route. Each is a probe of its box's availability as well.</summary>
    public double SinglesPerSecond { get; init; } = 100;

    /// <summary>Ballots a second over the batch route.</summary>
    public double BatchedPerSecond { get; init; } = 1_000;

    public int BallotsPerBatch { get; init; } = 250;

    /// <summary>Of each hundred ballots, how many are deliberately repeated: half with the same id, half with another.</summary>
    public double DuplicatesPercent { get; init; } = 5;

    /// <summary>How long a voter waits for an answer before asking the other API process.</summary>
    public TimeSpan SingleTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a partner waits for the answers to a batch: a door may hold it back while a box is away.</summary>
    public TimeSpan BatchTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one ballot is sent again. Reached only by an engine that does not come back.</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromMinutes(3);
}
