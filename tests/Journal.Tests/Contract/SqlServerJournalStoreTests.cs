using MVoting.Journal.SqlServer;
using MVoting.Testing.SqlServer;

namespace MVoting.Journal.Tests.Contract;

/// <summary>Proves that the SQL Server store keeps the contract, on the server that the machine has.</summary>
public sealed class SqlServerJournalStoreTests : JournalStoreContract
{
    private SqlServerTestDatabase? _database;

    protected override async ValueTask<IJournalStore> OpenAsync()
    {
        _database ??= await SqlServerTestDatabase.CreateAsync();
        return await SqlServerJournalStore.OpenAsync(
            new SqlServerJournalOptions(_database.ConnectionString) { OnFault = Tell }, TestContext.Current.CancellationToken);
    }

    private static void Tell(Exception fault) => TestContext.Current.TestOutputHelper?.WriteLine(fault.Message);

    protected override Task LoseAsync(int box, int first, int last) => _database!.ExecuteAsync(
        $"DELETE FROM segment WHERE poll = 0x{Convert.ToHexString(TestRows.Poll.ToBytes())} AND box = {box} " +
        $"AND number BETWEEN {first} AND {last}");

    protected override ValueTask CleanUpAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
