namespace MVoting.Testing.Cluster;

/// <summary>What a cluster under test is made of.</summary>
public sealed record ClusterSettings
{
    public int Silos { get; init; } = 3;

    /// <summary>API processes, clients of the cluster.</summary>
    public int Doors { get; init; } = 2;

    /// <summary>How many of the API processes, the first ones, have a member of the cluster inside instead.</summary>
    public int MemberDoors { get; init; }

    /// <summary>
    /// Whether the database has an asynchronous standby, and every process's way to it leads to the one that takes writes.
    /// </summary>
    public bool HasStandby { get; init; }

    /// <summary>
    /// Whether each silo's way to the database can be disturbed: it leads through a proxy then, which costs processor time.
    /// </summary>
    public bool WaysCanBeDisturbed { get; init; } = true;

    /// <summary>
    /// Whether the API processes are embedded silos instead, on the cluster's database, where there is room for one.
    /// They are not started with the cluster.
    /// </summary>
    public bool DoorsAreEmbedded { get; init; }

    /// <summary>Whether the clock of each silo can be set; see <see cref="Clocks.ClockSkew.Obstacle"/>.</summary>
    public bool ClocksCanBeSet { get; init; }
}
