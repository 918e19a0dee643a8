namespace MVoting.Testing.Cluster;

/// <summary>What a cluster under test is made of.</summary>
public sealed record ClusterSettings
{
    public int Silos { get; init; } = 3;

    /// <summary>API processes, clients of the cluster.</summary>
    public int Doors { get; init; } = 2;

    /// <summary>Whether the API processes have a member of the cluster inside instead.</summary>
    public bool DoorsAreMembers { get; init; }
}
