namespace MVoting.Testing.Cluster;

/// <summary>What a cluster under test is made of.</summary>
public sealed record ClusterSettings
{
    public int Silos { get; init; } = 3;

    /// <summary>API processes, clients of the cluster.</summary>
    public int Doors { get; init; } = 2;

    /// <summary>Whether the API processes have a member of the cluster inside instead.</summary>
    public bool DoorsAreMembers { get; init; }

    /// <summary>
    /// Whether each silo's way to the database can be disturbed: it leads through a proxy then, which costs processor time.
    /// </summary>
    public bool WaysCanBeDisturbed { get; init; } = true;
}
