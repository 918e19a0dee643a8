namespace MVoting.Silo.Hosting;

/// <summary>The names that Orleans knows this product by. States are kept under the first: it never changes.</summary>
internal static class ClusterNames
{
    public const string ServiceId = "mvoting";
    public const string EmbeddedClusterId = "embedded";
}
