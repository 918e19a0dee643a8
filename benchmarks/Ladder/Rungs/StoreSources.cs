using MVoting.Journal.PostgreSql;
using MVoting.Journal.Sqlite;
using MVoting.Journal.SqlServer;
using MVoting.Ladder.Samples;
using MVoting.Testing.PostgreSql;
using MVoting.Testing.SqlServer;

namespace MVoting.Ladder.Rungs;

/// <summary>Looks for the databases: SQLite is always there, the others as far as this machine has them.</summary>
internal sealed record StoreSources(IReadOnlyList<StoreSource> Sources, IReadOnlyList<string> Missing)
{
    private const string Poll = "store";

    public static StoreSources Find()
    {
        var sources = new List<StoreSource> { new(RungIds.StoreSqlite, "store, SQLite", OpenSqliteAsync) };
        var missing = new List<string>();
        if (PostgresPrograms.Folder is not null && !OperatingSystem.IsWindows())
        {
            sources.Add(new StoreSource(RungIds.StorePostgreSql, "store, PostgreSQL", OpenPostgreSqlAsync));
        }
        else
        {
            missing.Add($"store, PostgreSQL: {PostgresPrograms.Reason}");
        }

        if (SqlServerTestDatabase.Server is not null)
        {
            sources.Add(new StoreSource(RungIds.StoreSqlServer, "store, SQL Server", OpenSqlServerAsync));
        }
        else
        {
            missing.Add(
                $"store, SQL Server: set {SqlServerTestDatabase.Variable} to the connection string of a server whose " +
                "login may create databases.");
        }

        return new StoreSources(sources, missing);
    }

    private static Task<StoreRung> OpenSqliteAsync(int boxes, CancellationToken cancellationToken)
    {
        var folder = new ThrowAwayFolder();
        var store = SqliteJournalStore.Open(new SqliteJournalOptions(Path.Combine(folder.Path, "journal.db")));
        return Task.FromResult(new StoreRung(store, LadderPaper.Make(Poll, boxes), folder));
    }

    private static async Task<StoreRung> OpenPostgreSqlAsync(int boxes, CancellationToken cancellationToken)
    {
        var server = await PostgresServer.StartAsync();
        var database = await PostgresDatabase.CreateAsync(server);
        var store = await PostgreSqlJournalStore.OpenAsync(
            new PostgreSqlJournalOptions(database.ConnectionString), cancellationToken);
        return new StoreRung(store, LadderPaper.Make(Poll, boxes), server);
    }

    private static async Task<StoreRung> OpenSqlServerAsync(int boxes, CancellationToken cancellationToken)
    {
        var database = await SqlServerTestDatabase.CreateAsync();
        var store = await SqlServerJournalStore.OpenAsync(
            new SqlServerJournalOptions(database.ConnectionString), cancellationToken);
        return new StoreRung(store, LadderPaper.Make(Poll, boxes), database);
    }
}
