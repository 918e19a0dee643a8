using System.Data.Common;
using Microsoft.Data.SqlClient;
using MVoting.Journal;
using MVoting.Journal.Scripts;

namespace MVoting.Silo.Databases;

/// <summary>SQL Server and what speaks its language, by SqlClient.</summary>
public sealed class SqlServerDatabase : ServerDatabase
{
    private const string Example = "Server=db;Database=mvoting;User Id=mvoting;Password=…;Encrypt=true";

    private readonly SqlConnectionStringBuilder _where;

    /// <param name="connectionString">Where the database is, in SqlClient's words.</param>
    /// <exception cref="Configuration.StartupException">It is not one of SqlClient's, or incomplete.</exception>
    public SqlServerDatabase(string connectionString)
    {
        _where = Parse(
            () => new SqlConnectionStringBuilder(connectionString),
            parts => !string.IsNullOrEmpty(parts.DataSource) && !string.IsNullOrEmpty(parts.InitialCatalog),
            Example);
        Dialect = new SqlServerDialect(connectionString);
    }

    /// <inheritdoc/>
    public override string Invariant => "Microsoft.Data.SqlClient";

    /// <inheritdoc/>
    internal override SqlScripts Texts => SqlTexts.SqlServer;

    /// <inheritdoc/>
    internal override SchemaDialect Dialect { get; }

    /// <inheritdoc/>
    public override DbDataSource MakeDataSource(int connections, int timeoutSeconds) =>
        SqlClientFactory.Instance.CreateDataSource(new SqlConnectionStringBuilder(_where.ConnectionString)
        {
            MaxPoolSize = connections,
            ConnectTimeout = timeoutSeconds,
            CommandTimeout = timeoutSeconds,
        }.ConnectionString);

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalAsync(
        Action<Exception> onFault, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalForReadingAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
