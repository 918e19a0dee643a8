using MVoting.Silo.Configuration;
using MVoting.Testing.SqlServer;

namespace MVoting.Silo.Tests.Storage;

/// <summary>The contract on SQL Server, or on another server that speaks TDS.</summary>
public sealed class SqlServerGrainDirectoryTests : GrainDirectoryContract
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
