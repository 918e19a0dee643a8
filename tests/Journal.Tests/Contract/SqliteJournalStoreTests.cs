using Microsoft.Data.Sqlite;
using MVoting.Journal.Sqlite;
using MVoting.Journal.Tests.Sqlite;

namespace MVoting.Journal.Tests.Contract;

/// <summary>Proves that the SQLite store keeps the contract, on a real file at full durability.</summary>
public sealed class SqliteJournalStoreTests : JournalStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override ValueTask<IJournalStore> OpenAsync() =>
        new(SqliteJournalStore.Open(new SqliteJournalOptions(_folder.File("journal.db"))));

    protected override async Task LoseAsync(int box, int first, int last)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("journal.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM segment WHERE poll = @poll AND box = @box AND number BETWEEN @first AND @last";
        command.Parameters.AddWithValue("@poll", TestRows.Poll.ToBytes());
        command.Parameters.AddWithValue("@box", box);
        command.Parameters.AddWithValue("@first", first);
        command.Parameters.AddWithValue("@last", last);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
