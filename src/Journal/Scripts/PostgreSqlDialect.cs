using System.Data.Common;
using MVoting.Journal.PostgreSql;
using Npgsql;

namespace MVoting.Journal.Scripts;

/// <summary>PostgreSQL: a script is one text, and the lock is an advisory one that ends with the transaction.</summary>
public sealed class PostgreSqlDialect : SchemaDialect
{
    private readonly NpgsqlConnectionStringBuilder _where;
    private readonly Lazy<NpgsqlDataSource> _source;

    /// <param name="connectionString">Where the database is, in Npgsql's words.</param>
    /// <param name="target">Which of several servers the connections lead to; a schema is made on the primary alone.</param>
    public PostgreSqlDialect(string connectionString, PostgreSqlTarget target = PostgreSqlTarget.Primary)
    {
        _where = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            Timeout = ConnectTimeoutSeconds,
        };

        // Without a pool it holds nothing that would have to be given back.
        _source = new Lazy<NpgsqlDataSource>(
            () => PostgreSqlSources.Make(new NpgsqlConnectionStringBuilder(_where.ConnectionString), target));
    }

    /// <inheritdoc/>
    public override string Name => $"{_where.Database} at {_where.Host}:{_where.Port}";

    /// <inheritdoc/>
    public override SqlScripts Statements => SqlScripts.PostgreSql;

    /// <inheritdoc/>
    public override bool NamesParameters => false;

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => _source.Value.CreateConnection();
}
