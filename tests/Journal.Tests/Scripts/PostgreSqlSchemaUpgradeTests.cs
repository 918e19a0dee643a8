using MVoting.Journal.Scripts;
using MVoting.Testing.PostgreSql;

namespace MVoting.Journal.Tests.Scripts;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgreSqlSchemaUpgradeTests : SchemaUpgradeContract
{
    private PostgresDatabase? _database;

    protected override async Task<SchemaDialect> MakeDatabaseAsync()
    {
        _database = await PostgresDatabase.CreateEmptyAsync();
        return new PostgreSqlDialect(_database.ConnectionString);
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
