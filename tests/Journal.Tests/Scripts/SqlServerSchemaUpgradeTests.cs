using MVoting.Journal.Scripts;
using MVoting.Testing.SqlServer;

namespace MVoting.Journal.Tests.Scripts;

/// <summary>The contract on SQL Server, or on another server that speaks TDS.</summary>
public sealed class SqlServerSchemaUpgradeTests : SchemaUpgradeContract
{
    private SqlServerTestDatabase? _database;

    protected override async Task<SchemaDialect> MakeDatabaseAsync()
    {
        _database = await SqlServerTestDatabase.CreateEmptyAsync();
        return new SqlServerDialect(_database.ConnectionString);
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
