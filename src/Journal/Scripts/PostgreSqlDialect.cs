using System.Data.Common;
using Npgsql;

namespace MVoting.Journal.Scripts;

/// <summary>PostgreSQL: a script is one text, and the lock is an advisory one that ends with the transaction.</summary>
/// <param name="connectionString">Where the database is, in Npgsql's words.</param>
public sealed class PostgreSqlDialect(string connectionString) : SchemaDialect
{
    private readonly NpgsqlConnectionStringBuilder _where = new(connectionString)
    {
        Pooling = false,
        Timeout = ConnectTimeoutSeconds,
    };

    /// <inheritdoc/>
    public override string Name => $"{_where.Database} at {_where.Host}:{_where.Port}";

    /// <inheritdoc/>
    public override SqlScripts Statements => SqlScripts.PostgreSql;

    /// <inheritdoc/>
    public override bool NamesParameters => false;

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new NpgsqlConnection(_where.ConnectionString);
}
