using MVoting.Silo.Configuration;
using MVoting.Testing.PostgreSql;

namespace MVoting.Silo.Tests.Processes;

/// <summary>The contract on PostgreSql.</summary>
public sealed class PostgreSqlProcessTableTests : ProcessTableContract
{
    private PostgresDatabase? _database;

    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    protected override async Task<string> MakeDatabaseAsync()
    {
        _database = await PostgresDatabase.CreateEmptyAsync();
        return _database.ConnectionString;
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
