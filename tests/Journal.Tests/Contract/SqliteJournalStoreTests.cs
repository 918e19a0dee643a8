using MVoting.Journal.Sqlite;
using MVoting.Journal.Tests.Sqlite;

namespace MVoting.Journal.Tests.Contract;

/// <summary>Proves that the SQLite store keeps the contract, on a real file at full durability.</summary>
public sealed class SqliteJournalStoreTests : JournalStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override ValueTask<IJournalStore> OpenAsync() =>
        new(SqliteJournalStore.Open(new SqliteJournalOptions(_folder.File("journal.db"))));

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
