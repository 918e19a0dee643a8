using System.Data.Common;
using MVoting.Journal;
using MVoting.Journal.PostgreSql;
using MVoting.Journal.Scripts;
using Npgsql;

namespace MVoting.Silo.Databases;

/// <summary>PostgreSQL, by Npgsql.</summary>
public sealed class PostgreSqlDatabase : ServerDatabase
{
    private const string Example = "Host=db;Database=mvoting;Username=mvoting;Password=…";

    private readonly NpgsqlConnectionStringBuilder _where;

    /// <param name="connectionString">Where the database is, in Npgsql's words.</param>
    /// <exception cref="Configuration.StartupException">It is not one of Npgsql's, or incomplete.</exception>
    public PostgreSqlDatabase(string connectionString)
    {
        _where = Parse(
            () => new NpgsqlConnectionStringBuilder(connectionString),
            parts => !string.IsNullOrEmpty(parts.Host) && !string.IsNullOrEmpty(parts.Database),
            Example);
        Dialect = new PostgreSqlDialect(connectionString);
        ToolsDialect = new PostgreSqlDialect(connectionString, PostgreSqlTarget.PreferPrimary);
    }

    /// <inheritdoc/>
    public override string Invariant => "Npgsql";

    /// <inheritdoc/>
    internal override SqlScripts Texts => SqlTexts.PostgreSql;

    /// <inheritdoc/>
    internal override SchemaDialect Dialect { get; }

    /// <inheritdoc/>
    internal override SchemaDialect ToolsDialect { get; }

    /// <inheritdoc/>
    public override DbDataSource MakeDataSource(int connections, int connectSeconds, int querySeconds)
    {
        var settings = new NpgsqlConnectionStringBuilder(_where.ConnectionString)
        {
            // Whatever the operator says of it: Orleans opens a connection for each query, and only the pool makes those that
            // are too many at a time wait for each other instead of all logging in.
            Pooling = true,
            MaxPoolSize = connections,
            Timeout = connectSeconds,
            CommandTimeout = querySeconds,
        };
        PostgreSqlPools.GiveBackSoon(settings);
        return PostgreSqlSources.Make(settings, PostgreSqlTarget.Primary);
    }

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalAsync(
        Action<Exception> onFault, CancellationToken cancellationToken) =>
        OpenAsync(new(_where.ConnectionString) { Neighbours = NamesOfTexts, OnFault = onFault }, cancellationToken);

    /// <inheritdoc/>
    public override async Task<IJournalStore> OpenJournalForReadingAsync(CancellationToken cancellationToken)
    {
        await VerifyForToolsAsync(cancellationToken);
        return await OpenAsync(
            new(_where.ConnectionString) { Neighbours = NamesOfTexts, ReadOnly = true, AcceptsStandby = true },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<IJournalStore> OpenJournalForClientAsync(CancellationToken cancellationToken) =>
        OpenAsync(new(_where.ConnectionString) { Neighbours = NamesOfTexts, ReadOnly = true }, cancellationToken);

    private static Task<IJournalStore> OpenAsync(
        PostgreSqlJournalOptions options, CancellationToken cancellationToken) =>
        AtStartAsync<IJournalStore>(async () => await PostgreSqlJournalStore.OpenAsync(options, cancellationToken));
}
