using Microsoft.Data.Sqlite;
using MVoting.Core.Segments;
using MVoting.Journal.Sqlite;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Sqlite;

/// <summary>
/// Proves what SQLite's errors come to: before the commit they fail the flush as a whole and leave nothing behind, and
/// the store works again when their cause is gone.
/// </summary>
public sealed class SqliteFaultTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Exception> _faults = [];
    private SqliteJournalStore _store = null!;

    private string File => _folder.File("journal.db");

    public ValueTask InitializeAsync()
    {
        Open(new SqliteJournalOptions(File));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private void Open(SqliteJournalOptions options) => _store = SqliteJournalStore.Open(
        options with { OnFault = _faults.Add, BusyTimeout = TimeSpan.FromMilliseconds(1) });

    private async Task ReopenAsync(SqliteJournalOptions options)
    {
        await _store.DisposeAsync();
        Open(options);
    }

    private SqliteConnection Intrude()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private int FaultCode => Assert.IsType<SqliteException>(Assert.Single(_faults)).SqliteErrorCode;

    [Fact]
    public async Task A_full_disk_fails_the_whole_flush_keeps_what_was_there_and_heals()
    {
        await ReopenAsync(new SqliteJournalOptions(File) { MaxSizeBytes = 1_000_000 });
        var first = Row(0, 1, 300_000);
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(first));
        Assert.Equal(
            [AppendOutcome.Failed, AppendOutcome.Failed], await _store.AppendAsync(Row(1, 1), Row(2, 1, 900_000)));
        Assert.Equal(13, FaultCode);
        Assert.Empty(await _store.ReadBoxAsync(1));
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(1, 1)));

        await ReopenAsync(new SqliteJournalOptions(File));
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(2, 1, 900_000)));
        AssertSame(first, Assert.Single(await _store.ReadBoxAsync(0)));
    }

    [Fact]
    public async Task A_foreign_lock_on_the_file_fails_the_flush_and_is_forgotten_when_it_goes()
    {
        var row = Row(0, 1);
        using (var intruder = Intrude())
        {
            Execute(intruder, "BEGIN IMMEDIATE");
            Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(row));
            Assert.Equal(5, FaultCode);
            Execute(intruder, "ROLLBACK");
        }
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(row));
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_fails_its_flush_and_nothing_of_it_is_kept()
    {
        using var intruder = Intrude();
        Execute(intruder, "CREATE TRIGGER refuse BEFORE INSERT ON segment WHEN NEW.box = 2 BEGIN SELECT RAISE(ABORT, 'no'); END");
        Assert.Equal(
            [AppendOutcome.Failed, AppendOutcome.Failed, AppendOutcome.Failed],
            await _store.AppendAsync(Row(1, 1), Row(2, 1), Row(3, 1)));
        Assert.Equal(19, FaultCode);
        Assert.Empty(await _store.ReadBoxAsync(1));
        Assert.Equal(
            [AppendOutcome.Durable, AppendOutcome.Durable], await _store.AppendAsync(Row(1, 1), Row(3, 1)));
    }

    [Fact]
    public async Task A_read_that_the_database_cannot_answer_says_unavailable()
    {
        using var intruder = Intrude();
        Execute(intruder, "DROP TABLE segment");
        await Assert.ThrowsAsync<JournalUnavailableException>(() => _store.ReadBoxAsync(0));
        Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(Row(0, 1)));
    }

    [Fact]
    public async Task After_it_was_closed_a_store_writes_nothing_and_says_so()
    {
        await _store.DisposeAsync();
        Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(Row(0, 1)));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => _store.ReadBoxAsync(0));
    }
}
