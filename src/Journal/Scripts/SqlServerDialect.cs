using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace MVoting.Journal.Scripts;

/// <summary>
/// SQL Server and what speaks its language: a line <c>GO</c> ends a part of a script, since some statements must
/// begin one.
/// </summary>
/// <param name="connectionString">Where the database is, in SqlClient's words.</param>
public sealed partial class SqlServerDialect(string connectionString) : SchemaDialect
{
    private const int DeadlockVictim = 1205;

    private readonly SqlConnectionStringBuilder _where = new(connectionString)
    {
        Pooling = false,
        ConnectTimeout = ConnectTimeoutSeconds,
    };

    /// <inheritdoc/>
    public override string Name => $"{_where.InitialCatalog} at {_where.DataSource}";

    /// <inheritdoc/>
    public override SqlScripts Statements => SqlScripts.SqlServer;

    /// <inheritdoc/>
    public override bool NamesParameters => true;

    /// <inheritdoc/>
    public override DbConnection CreateConnection() => new SqlConnection(_where.ConnectionString);

    /// <inheritdoc/>
    public override IEnumerable<string> Batches(SqlScript script) =>
        EndOfBatch().Split(script.Text).Where(batch => !string.IsNullOrWhiteSpace(batch));

    /// <inheritdoc/>
    public override bool IsTransient(DbException fault) =>
        fault.IsTransient || fault is SqlException { Number: DeadlockVictim };

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline)]
    private static partial Regex EndOfBatch();
}
