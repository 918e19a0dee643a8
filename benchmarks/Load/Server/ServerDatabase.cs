namespace MVoting.Load.Server;

/// <summary>A database that the product is to keep everything in, other than files of its own.</summary>
/// <param name="Provider">The value of <c>MVoting__Database__Provider</c>.</param>
/// <param name="ConnectionString">An empty database, in the words of the provider's driver.</param>
public sealed record ServerDatabase(string Provider, string ConnectionString)
{
    public static ServerDatabase PostgreSql(string connectionString) => new("PostgreSql", connectionString);
}
