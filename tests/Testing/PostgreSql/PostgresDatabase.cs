using System.Diagnostics.CodeAnalysis;
using MVoting.Journal.Scripts;
using Npgsql;

namespace MVoting.Testing.PostgreSql;

/// <summary>
/// A fresh database for one test, gone with it: on the server that <c>MVOTING_TEST_POSTGRES</c> leads to (as a user
/// who may create databases), else on one that this process starts for all its tests.
/// </summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>The variable with the connection string of a server that is there already.</summary>
    public const string Variable = "MVOTING_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresServer>> s_shared = new(PostgresServer.StartAsync);
    private readonly string _serversConnectionString;

    private PostgresDatabase(string serversConnectionString, string name)
    {
        _serversConnectionString = serversConnectionString;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(serversConnectionString) { Database = name }.ToString();
    }

    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>Creates a database with this program's schema on the shared server.</summary>
    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = await CreateEmptyAsync().ConfigureAwait(false);
        await database.ApplySchemaAsync().ConfigureAwait(false);
        return database;
    }

    /// <summary>Creates an empty database on the shared server.</summary>
    public static async Task<PostgresDatabase> CreateEmptyAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return await CreateAsync(given).ConfigureAwait(false);
        return await CreateAsync((await s_shared.Value.ConfigureAwait(false)).ConnectionString).ConfigureAwait(false);
    }

    /// <summary>Creates a database with this program's schema on a server of the test's own.</summary>
    public static async Task<PostgresDatabase> CreateAsync(PostgresServer server)
    {
        var database = await CreateAsync(server.ConnectionString).ConfigureAwait(false);
        await database.ApplySchemaAsync().ConfigureAwait(false);
        return database;
    }

    /// <summary>Runs statements of a test.</summary>
    public Task ExecuteAsync(string text) => ExecuteAsync(ConnectionString, text);

    /// <summary>A connection of the test's own, outside every pool.</summary>
    public Task<NpgsqlConnection> ConnectAsync() => ConnectAsync(ConnectionString);

    /// <summary>Drops the database, whoever is still connected to it.</summary>
    public async ValueTask DisposeAsync() =>
        await ExecuteAsync(_serversConnectionString, $"DROP DATABASE IF EXISTS \"{Name}\" WITH (FORCE)").ConfigureAwait(false);

    private static async Task<PostgresDatabase> CreateAsync(string serversConnectionString)
    {
        var name = $"mvoting_test_{Guid.NewGuid():N}";
        await ExecuteAsync(serversConnectionString, $"CREATE DATABASE \"{name}\"").ConfigureAwait(false);
        return new PostgresDatabase(serversConnectionString, name);
    }

    private async Task ApplySchemaAsync()
    {
        var connection = await ConnectAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            foreach (var script in SqlScripts.PostgreSql.Dated)
            {
                await ExecuteAsync(connection, script.Text).ConfigureAwait(false);
                await ExecuteAsync(
                    connection, SqlScripts.PostgreSql["record-script"], new() { Value = script.Name }, new() { Value = script.Checksum })
                    .ConfigureAwait(false);
            }
        }
    }

    private static async Task ExecuteAsync(string connectionString, string text)
    {
        var connection = await ConnectAsync(connectionString).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            await ExecuteAsync(connection, text).ConfigureAwait(false);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are the tests' own.")]
    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlCommand(text, connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddRange(parameters);
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
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
