using System.Data.Common;
using Microsoft.Data.SqlClient;
using MVoting.Journal;
using MVoting.Journal.Scripts;
using MVoting.Journal.SqlServer;

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
    public override DbDataSource MakeDataSource(int connections, int connectSeconds, int querySeconds) =>
        SqlClientFactory.Instance.CreateDataSource(new SqlConnectionStringBuilder(_where.ConnectionString)
        {
            // Whatever the operator says of it: Orleans opens a connection for each query, and only the pool makes those that
            // are too many at a time wait for each other instead of all logging in.
            Pooling = true,
            MaxPoolSize = connections,
            ConnectTimeout = connectSeconds,
            CommandTimeout = querySeconds,
        }.ConnectionString);

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalAsync(
        Action<Exception> onFault, CancellationToken cancellationToken) =>
        OpenAsync(new(_where.ConnectionString) { OnFault = onFault }, cancellationToken);

    /// <inheritdoc/>
    public override async Task<IJournalStore> OpenJournalForReadingAsync(CancellationToken cancellationToken)
    {
        await VerifyAsync(cancellationToken);
        return await OpenAsync(new(_where.ConnectionString) { ReadOnly = true, AcceptsSecondary = true }, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalForClientAsync(CancellationToken cancellationToken) =>
        OpenAsync(new(_where.ConnectionString) { ReadOnly = true }, cancellationToken);

    private static Task<IJournalStore> OpenAsync(
        SqlServerJournalOptions options, CancellationToken cancellationToken) =>
        AtStartAsync<IJournalStore>(async () => await SqlServerJournalStore.OpenAsync(options, cancellationToken));
}
