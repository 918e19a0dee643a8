using MVoting.Silo.Configuration;
using MVoting.Testing.SqlServer;

namespace MVoting.Silo.Tests.Processes;

/// <summary>The contract on SqlServer.</summary>
public sealed class SqlServerProcessTableTests : ProcessTableContract
{
    private SqlServerTestDatabase? _database;

    protected override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    protected override async Task<string> MakeDatabaseAsync()
    {
        _database = await SqlServerTestDatabase.CreateEmptyAsync();
        return _database.ConnectionString;
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
