using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;
using MVoting.Testing.PostgreSql;

namespace MVoting.Silo.Tests.Storage;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgreSqlGrainStorageTests : GrainStorageContract
{
    private PostgresDatabase? _database;

    protected override async Task<MVotingSettings> MakeDatabaseAsync()
    {
        _database = await PostgresDatabase.CreateEmptyAsync();
        return ServerSettings.Of(DatabaseProvider.PostgreSql, _database.ConnectionString);
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
