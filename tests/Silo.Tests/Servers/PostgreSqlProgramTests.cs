using MVoting.Silo.Configuration;
using MVoting.Testing.PostgreSql;

namespace MVoting.Silo.Tests.Servers;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgreSqlProgramTests : ServerProgramContract
{
    private PostgresDatabase? _database;

    protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    protected override async Task<string> MakeDatabaseAsync()
    {
        _database = await PostgresDatabase.CreateEmptyAsync();
        return _database.ConnectionString;
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x", "Check MVoting__Database__ConnectionString.")]
    [InlineData("Hots=x", "MVoting__Database__ConnectionString is not")]
    [InlineData("Host=127.0.0.1", "MVoting__Database__ConnectionString must name")]
    public async Task A_connection_string_that_cannot_work_is_one_line_that_names_it(string value, string message) =>
        await RequireRefusedAsync("", message, ("MVoting__Database__ConnectionString", value));
}
