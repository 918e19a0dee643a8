namespace MVoting.Silo.Configuration;

/// <summary>How a process takes part in a cluster.</summary>
public enum ClusterMode
{
    /// <summary>One silo inside the process; nobody can join.</summary>
    Embedded,

    /// <summary>A silo inside the process that joins the cluster kept in the database.</summary>
    Member,

    /// <summary>No silo inside: a client of a cluster.</summary>
    Client,
}
