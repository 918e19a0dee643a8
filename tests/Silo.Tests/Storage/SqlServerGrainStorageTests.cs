using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;
using MVoting.Testing.SqlServer;

namespace MVoting.Silo.Tests.Storage;

/// <summary>The contract on SQL Server, or on another server that speaks TDS.</summary>
public sealed class SqlServerGrainStorageTests : GrainStorageContract
{
    private SqlServerTestDatabase? _database;

    protected override async Task<MVotingSettings> MakeDatabaseAsync()
    {
        _database = await SqlServerTestDatabase.CreateEmptyAsync();
        return ServerSettings.Of(DatabaseProvider.SqlServer, _database.ConnectionString);
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
