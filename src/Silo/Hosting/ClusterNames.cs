namespace MVoting.Silo.Hosting;

/// <summary>The names that Orleans knows this product by. States are kept under the first: it never changes.</summary>
internal static class ClusterNames
{
    public const string ServiceId = "mvoting";

    /// <summary>A silo that nobody joins.</summary>
    public const string EmbeddedClusterId = "embedded";

    /// <summary>The cluster of a database: a database has one.</summary>
    public const string ClusterId = "mvoting";
}
