using MVoting.Journal.PostgreSql;
using MVoting.Testing.PostgreSql;

namespace MVoting.Journal.Tests.Contract;

/// <summary>Proves that the PostgreSQL store keeps the contract, on a real server at full durability.</summary>
public sealed class PostgreSqlJournalStoreTests : JournalStoreContract
{
    private PostgresDatabase? _database;

    protected override async ValueTask<IJournalStore> OpenAsync()
    {
        _database ??= await PostgresDatabase.CreateAsync();
        return await PostgreSqlJournalStore.OpenAsync(
            new PostgreSqlJournalOptions(_database.ConnectionString), TestContext.Current.CancellationToken);
    }

    protected override Task LoseAsync(int box, int first, int last) => _database!.ExecuteAsync(
        $"DELETE FROM segment WHERE poll = '\\x{Convert.ToHexString(TestRows.Poll.ToBytes())}' AND box = {box} " +
        $"AND number BETWEEN {first} AND {last}");

    protected override ValueTask CleanUpAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
