using MVoting.Core.Segments;
using MVoting.Journal.PostgreSql;
using MVoting.Testing.Network;
using MVoting.Testing.PostgreSql;
using Npgsql;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>A database of the test's own and stores on it, straight or through a proxy that cuts.</summary>
public abstract class PostgreSqlTest : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _open = [];

    protected PostgresDatabase Database { get; private set; } = null!;

    /// <summary>What the stores have told of their database, in the order in which it came.</summary>
    protected List<Exception> Faults { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Database = await CreateAsync();
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        for (var i = _open.Count - 1; i >= 0; i--)
            await _open[i].DisposeAsync();
        if (Database is not null)
            await DropAsync();
    }

    protected virtual Task<PostgresDatabase> CreateAsync() => PostgresDatabase.CreateAsync();

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected virtual ValueTask DropAsync() => Database.DisposeAsync();

    protected T Keep<T>(T what)
        where T : IAsyncDisposable
    {
        _open.Add(what);
        return what;
    }

    protected PostgreSqlJournalOptions Options(CuttingProxy? proxy = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        if (proxy is not null)
            (settings.Host, settings.Port) = ("127.0.0.1", proxy.Port);
        return new PostgreSqlJournalOptions(settings.ToString()) { OnFault = Faults.Add };
    }

    protected async Task<PostgreSqlJournalStore> OpenAsync(PostgreSqlJournalOptions options) =>
        Keep(await PostgreSqlJournalStore.OpenAsync(options, TestContext.Current.CancellationToken));

    protected Task<PostgreSqlJournalStore> OpenAsync(CuttingProxy? proxy = null) => OpenAsync(Options(proxy));

    /// <summary>A session of somebody else on the same database.</summary>
    protected async Task<NpgsqlConnection> IntrudeAsync() => Keep(await Database.ConnectAsync());

    protected static async Task ExecuteAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Writes a row within a session's open transaction, as another engine would that has not committed yet.</summary>
    protected static async Task InsertAsync(NpgsqlConnection connection, SegmentRow row)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO segment (poll, box, number, id, bytes) VALUES ($1, $2, $3, $4, $5)", connection)
        {
            Parameters =
            {
                new() { Value = row.Poll.ToBytes() }, new() { Value = row.Box }, new() { Value = row.Number },
                new() { Value = row.Id }, new() { Value = row.Bytes.ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until so many sessions wait for another one's lock.</summary>
    protected async Task UntilBlockedAsync(int sessions)
    {
        await using var connection = await Database.ConnectAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", connection);
        while ((long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! < sessions)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    protected string SqlState => Assert.IsType<PostgresException>(Assert.Single(Faults)).SqlState;
}
