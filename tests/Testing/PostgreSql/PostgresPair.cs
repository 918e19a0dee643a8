using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace MVoting.Testing.PostgreSql;

/// <summary>
/// A primary and an asynchronous streaming standby, each a server of the tests' own, and the failover between them: an
/// orderly one, after which nothing is missing, or one that loses what the primary acknowledged last.
/// <para>To lose it: <see cref="HoldStandbyAsync"/>, then let the primary acknowledge, then <see cref="FailOverAsync"/>.</para>
/// </summary>
public sealed class PostgresPair : IAsyncDisposable
{
    private const int PollMs = 10;

    private PostgresPair(PostgresServer primary, PostgresServer standby)
    {
        Primary = primary;
        Standby = standby;
    }

    /// <summary>The server that takes writes, until <see cref="FailOverAsync"/> has killed it.</summary>
    public PostgresServer Primary { get; }

    /// <summary>The server that follows, and takes writes after <see cref="FailOverAsync"/>.</summary>
    public PostgresServer Standby { get; }

    /// <summary>Starts the two; the standby follows.</summary>
    public static async Task<PostgresPair> StartAsync()
    {
        var primary = await PostgresServer.StartAsync().ConfigureAwait(false);
        try
        {
            return new PostgresPair(primary, await PostgresServer.StartStandbyAsync(primary).ConfigureAwait(false));
        }
        catch
        {
            await primary.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Names both servers, the standby first, as after an earlier failover. Each host's role is looked at anew each
    /// second, so that a test need not wait for Npgsql's ten.
    /// </summary>
    /// <param name="database">The database; null: the servers' first one.</param>
    public string ConnectionString(string? database = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(Primary.ConnectionString)
        {
            Host = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Standby.Port},127.0.0.1:{Primary.Port}"),
            HostRecheckSeconds = 1,
        };
        settings.Remove("Port");
        if (database is not null)
            settings.Database = database;
        return settings.ToString();
    }

    /// <summary>Ends when the standby has replayed all that the primary has committed by now.</summary>
    public async Task CatchUpAsync()
    {
        var committed = await AskAsync(Primary, "SELECT pg_current_wal_flush_lsn()::text").ConfigureAwait(false);
        await UntilAsync($"SELECT (pg_last_wal_replay_lsn() >= '{committed}')::text").ConfigureAwait(false);
    }

    /// <summary>
    /// Cuts the standby off from the primary, which notices nothing: what is committed from here on stays with the primary
    /// alone. (A standby whose replay is only paused would still have received it, and replay it when it is promoted.)
    /// </summary>
    public async Task HoldStandbyAsync()
    {
        await AskAsync(Standby, "ALTER SYSTEM SET primary_conninfo = ''").ConfigureAwait(false);
        await AskAsync(Standby, "SELECT pg_reload_conf()::text").ConfigureAwait(false);
        await UntilAsync("SELECT (NOT EXISTS (SELECT 1 FROM pg_stat_wal_receiver))::text").ConfigureAwait(false);
    }

    /// <summary>Kills the primary as a loss of power does, and promotes the standby with what it has received.</summary>
    public async Task FailOverAsync()
    {
        await Primary.StopImmediatelyAsync().ConfigureAwait(false);
        await Standby.PromoteAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// After a failover: the server that takes writes now, with another standby. This object is not to be used any more.
    /// </summary>
    public async Task<PostgresPair> ReplaceLostAsync()
    {
        await Primary.DisposeAsync().ConfigureAwait(false);
        return new PostgresPair(Standby, await PostgresServer.StartStandbyAsync(Standby).ConfigureAwait(false));
    }

    public async ValueTask DisposeAsync()
    {
        await Standby.DisposeAsync().ConfigureAwait(false);
        await Primary.DisposeAsync().ConfigureAwait(false);
    }

    private async Task UntilAsync(string question)
    {
        while (await AskAsync(Standby, question).ConfigureAwait(false) != "true")
            await Task.Delay(PollMs).ConfigureAwait(false);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this class's own.")]
    private static async Task<string?> AskAsync(PostgresServer server, string text)
    {
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ToString());
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync().ConfigureAwait(false);
            var command = new NpgsqlCommand(text, connection);
            await using (command.ConfigureAwait(false))
                return await command.ExecuteScalarAsync().ConfigureAwait(false) as string;
        }
    }
}
