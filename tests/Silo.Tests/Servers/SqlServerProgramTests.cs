using MVoting.Silo.Configuration;
using MVoting.Testing.SqlServer;

namespace MVoting.Silo.Tests.Servers;

/// <summary>The contract on SQL Server, or on another server that speaks TDS.</summary>
public sealed class SqlServerProgramTests : ServerProgramContract
{
    private SqlServerTestDatabase? _database;

    protected override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    protected override async Task<string> MakeDatabaseAsync()
    {
        _database = await SqlServerTestDatabase.CreateEmptyAsync();
        return _database.ConnectionString;
    }

    protected override ValueTask DropDatabaseAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("Server=127.0.0.1,1;Database=x;User Id=x;Password=x;Encrypt=false", "Check MVoting__Database__ConnectionString.")]
    [InlineData("Sever=x", "MVoting__Database__ConnectionString is not")]
    [InlineData("Server=127.0.0.1", "MVoting__Database__ConnectionString must name")]
    public async Task A_connection_string_that_cannot_work_is_one_line_that_names_it(string value, string message) =>
        await RequireRefusedAsync("", message, ("MVoting__Database__ConnectionString", value));
}
