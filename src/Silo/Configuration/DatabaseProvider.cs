namespace MVoting.Silo.Configuration;

/// <summary>The databases of the contract.</summary>
public enum DatabaseProvider
{
    /// <summary>Two files on a local disk; for one process.</summary>
    Sqlite,
    PostgreSql,
    SqlServer,
}
