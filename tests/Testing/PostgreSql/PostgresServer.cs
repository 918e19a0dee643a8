using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using MVoting.Testing.Network;
using Npgsql;

namespace MVoting.Testing.PostgreSql;

/// <summary>
/// A PostgreSQL server of the tests' own, at full durability, on a free port of 127.0.0.1. It ends, and its files go,
/// with this object or with this process, however that ends (<c>supervise.sh</c>).
/// <para>Most tests share one for the process and take a database of their own from it
/// (<see cref="PostgresDatabase"/>); those that stop the server or change its settings start their own.</para>
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string DefaultDatabase = "postgres";
    private const string Superuser = "postgres";
    private readonly Process _supervisor;
    private readonly string _password;
    private readonly SemaphoreSlim _turn = new(1);

    private PostgresServer(Process supervisor, int port, string password)
    {
        _supervisor = supervisor;
        _password = password;
        Port = port;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Username = Superuser,
            Password = password,
            Database = DefaultDatabase,
        }.ToString();
    }

    /// <summary>The port on 127.0.0.1, the same for the server's whole life.</summary>
    public int Port { get; }

    /// <summary>Leads to the server's first database, as its superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Starts a server. Where PostgreSQL's programs are missing, the test that asks ends as <see cref="Requirement"/> says.
    /// </summary>
    public static async Task<PostgresServer> StartAsync()
    {
        if (OperatingSystem.IsWindows())
            Requirement.Postgres.Missing("The tests start a PostgreSQL server of their own on Unix only.");
        if (PostgresPrograms.Folder is null)
            Requirement.Postgres.Missing(PostgresPrograms.Reason);
        return await StartAsync("make", RandomNumberGenerator.GetHexString(32), null).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts a standby of a server: a copy on a port of its own that follows it by asynchronous streaming, and answers
    /// who only reads.
    /// </summary>
    public static Task<PostgresServer> StartStandbyAsync(PostgresServer primary) =>
        StartAsync("copy", primary._password, primary.Port);

    /// <summary>Stops the server as a loss of power would: nothing is written any more, every connection is cut.</summary>
    public Task StopImmediatelyAsync() => OrderAsync("immediate");

    /// <summary>Stops the server in order: open transactions are undone, and every connection is told.</summary>
    public Task StopAsync() => OrderAsync("fast");

    /// <summary>Starts the server that was stopped, on the same port, with what its log brings back.</summary>
    public Task StartAgainAsync() => OrderAsync("start");

    /// <summary>Makes a standby a server that takes writes, with what it has received until now.</summary>
    public Task PromoteAsync() => OrderAsync("promote");

    /// <summary>Stops the server and deletes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        _supervisor.StandardInput.Close();
        await _supervisor.WaitForExitAsync().ConfigureAwait(false);
        _supervisor.Dispose();
        _turn.Dispose();
    }

    private static async Task<PostgresServer> StartAsync(string order, string password, int? primary)
    {
        var port = LoopbackPort.FindFree();
        var server = new PostgresServer(Supervise(PostgresPrograms.Folder!, port, password, primary), port, password);
        try
        {
            await server.OrderAsync(order).ConfigureAwait(false);
            await server.StartAgainAsync().ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static Process Supervise(string programs, int port, string password, int? primary)
    {
        using var script = new StreamReader(
            typeof(PostgresServer).Assembly.GetManifestResourceStream("supervise.sh")!);
        string[] command =
            ["sh", "-c", script.ReadToEnd(), "supervise", programs, port.ToString(CultureInfo.InvariantCulture), primary?.ToString(CultureInfo.InvariantCulture) ?? ""];

        // A session of its own, so that a signal to the tests' whole group does not reach the one who cleans up.
        if (File.Exists("/usr/bin/setsid"))
            command = ["setsid", .. command];
        if (Environment.IsPrivilegedProcess)
            command = ["setpriv", "--reuid", Superuser, "--regid", Superuser, "--init-groups", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["MVOTING_POSTGRES_PASSWORD"] = password;
        return Process.Start(start)!;
    }

    /// <summary>Gives the supervisor an order and waits until it is done.</summary>
    private async Task OrderAsync(string order)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await _supervisor.StandardInput.WriteLineAsync(order).ConfigureAwait(false);
            await _supervisor.StandardInput.FlushAsync().ConfigureAwait(false);
            var answer = await _supervisor.StandardOutput.ReadLineAsync().ConfigureAwait(false);
            if (answer != "ok")
                throw new InvalidOperationException($"The PostgreSQL server of the tests: {order}: {answer ?? "its supervisor has ended"}");
        }
        finally
        {
            _turn.Release();
        }
    }
}
