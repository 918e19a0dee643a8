using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using MVoting.Journal.Scripts;

namespace MVoting.Testing.SqlServer;

/// <summary>
/// A fresh database for one test, gone with it, on the server that <c>MVOTING_TEST_SQLSERVER</c> leads to (as a login
/// that may create databases). Nothing here starts a server: where there is none, the test is skipped and says so.
/// </summary>
public sealed class SqlServerTestDatabase : IAsyncDisposable
{
    /// <summary>The variable with the connection string of a SQL Server, or another server that speaks TDS.</summary>
    public const string Variable = "MVOTING_TEST_SQLSERVER";

    // Two that make or drop a database at the same moment can meet, and some servers then refuse one.
    private const int CreateAttempts = 20;
    private const int DropAttempts = 50;

    private readonly string _serversConnectionString;

    private SqlServerTestDatabase(string serversConnectionString, string name)
    {
        _serversConnectionString = serversConnectionString;
        Name = name;
        ConnectionString = At(serversConnectionString, name);
    }

    /// <summary>The server's connection string; null when the variable is not set.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>Creates a database with this program's schema, as <c>migrate --plain</c> makes it.</summary>
    public static async Task<SqlServerTestDatabase> CreateAsync()
    {
        var database = await CreateEmptyAsync().ConfigureAwait(false);
        try
        {
            await new SchemaUpgrade(new SqlServerDialect(database.ConnectionString), SqlScripts.SqlServer.Dated)
                .RunAsync(plain: true, CancellationToken.None).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Creates an empty database; ends the test when no server is there.</summary>
    public static async Task<SqlServerTestDatabase> CreateEmptyAsync()
    {
        var server = Server;
        if (server is null)
            Requirement.SqlServer.Missing(
                $"No SQL Server is here: set {Variable} to the connection string of one whose login may create databases.");
        var name = $"mvoting_test_{Guid.NewGuid():N}";
        await InsistAsync(server, $"CREATE DATABASE {name}", CreateAttempts).ConfigureAwait(false);
        return new SqlServerTestDatabase(server, name);
    }

    /// <summary>Runs statements of a test.</summary>
    public Task ExecuteAsync(string text) => ExecuteAsync(ConnectionString, text);

    /// <summary>A connection of the test's own, outside every pool.</summary>
    public Task<SqlConnection> ConnectAsync() => ConnectAsync(ConnectionString);

    /// <summary>
    /// Drops the database. Who used it has closed its connections by now, but a server notices that in its own time, and not
    /// every one has the same number for it; and the driver's pools keep them open, so they are emptied.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        await InsistAsync(_serversConnectionString, $"DROP DATABASE {Name}", DropAttempts).ConfigureAwait(false);
    }

    private static async Task InsistAsync(string server, string text, int attempts)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync(At(server, "master"), text).ConfigureAwait(false);
                return;
            }
            catch (SqlException) when (attempt < attempts)
            {
                await Task.Delay(100).ConfigureAwait(false);
            }
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are the tests' own.")]
    public static async Task ExecuteAsync(SqlConnection connection, string text)
    {
        var command = new SqlCommand(text, connection);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static string At(string connectionString, string database) =>
        new SqlConnectionStringBuilder(connectionString) { InitialCatalog = database, Pooling = false }.ConnectionString;

    private static async Task ExecuteAsync(string connectionString, string text)
    {
        var connection = await ConnectAsync(connectionString).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            await ExecuteAsync(connection, text).ConfigureAwait(false);
    }

    private static async Task<SqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync().ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
