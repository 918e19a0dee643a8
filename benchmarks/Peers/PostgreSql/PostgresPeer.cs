using System.Diagnostics.CodeAnalysis;
using MVoting.Testing.PostgreSql;
using Npgsql;

namespace MVoting.Peers.PostgreSql;

/// <summary>
/// One PostgreSQL server in a throw-away folder, at its best durable settings, that runs only while it is needed: a
/// contender that is measured has the machine for itself.
/// </summary>
internal sealed class PostgresPeer : IAsyncDisposable
{
    /// <summary>What every contender on it gets.</summary>
    public const string Durability = "fsync=on, synchronous_commit=on, full_page_writes=on";

    /// <summary>What makes it fast and takes nothing from durability: memory, and checkpoints outside the measured time.</summary>
    private static readonly string[] s_settings =
    [
        "shared_buffers = '1GB'",
        "wal_buffers = '64MB'",
        "wal_level = 'minimal'",
        "max_wal_senders = 0",
        "max_wal_size = '16GB'",
        "checkpoint_timeout = '1h'",
        "jit = off",
    ];

    private readonly PostgresServer _server;

    private PostgresPeer(PostgresServer server) => _server = server;

    public static async Task<PostgresPeer> StartAsync(CancellationToken cancellationToken)
    {
        var peer = new PostgresPeer(await PostgresServer.StartAsync());
        foreach (var setting in s_settings)
        {
            await ExecuteAsync(peer._server.ConnectionString, $"ALTER SYSTEM SET {setting}", cancellationToken);
        }

        await peer._server.StopAsync();
        return peer;
    }

    /// <summary>Runs the server for the length of <paramref name="work"/>, which gets a new empty database.</summary>
    public async Task<T> UseAsync<T>(Func<string, Task<T>> work, CancellationToken cancellationToken)
    {
        await _server.StartAgainAsync();
        try
        {
            var name = $"peers_{Guid.NewGuid():N}";
            await ExecuteAsync(_server.ConnectionString, $"CREATE DATABASE {name}", cancellationToken);
            var connection = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name }.ToString();
            var result = await work(connection);
            await ExecuteAsync(_server.ConnectionString, $"DROP DATABASE {name} WITH (FORCE)", cancellationToken);
            return result;
        }
        finally
        {
            await _server.StopAsync();
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own.")]
    public static async Task ExecuteAsync(string connectionString, string text, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own.")]
    public static async Task<long> CountAsync(string connectionString, string text, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(text);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
