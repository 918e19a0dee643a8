using System.Diagnostics;
using System.Globalization;
using MVoting.Load;
using MVoting.Load.Server;
using MVoting.Peers.Machine;

namespace MVoting.Peers.Redis;

/// <summary>A Redis server in a throw-away folder that syncs its log before each answer.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    public const string Durability = "appendonly yes, appendfsync always";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly RedisPrograms _programs;
    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-peers-redis-").FullName;
    private readonly string _port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
    private readonly Process _process;

    private RedisServer(RedisPrograms programs)
    {
        _programs = programs;
        // No snapshots and no rewriting of the log: neither adds to what an answer promises, both take time from it.
        _process = Process.Start(new ProcessStartInfo(programs.Server,
        [
            "--port", _port, "--bind", "127.0.0.1", "--dir", _folder, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always", "--auto-aof-rewrite-percentage", "0",
            "--logfile", Path.Combine(_folder, "server.log"),
        ]))!;
    }

    public static async Task<RedisServer> StartAsync(RedisPrograms programs, CancellationToken cancellationToken)
    {
        var server = new RedisServer(programs);
        try
        {
            var started = Stopwatch.GetTimestamp();
            while (!await server.AnswersAsync(cancellationToken))
            {
                if (server._process.HasExited || Stopwatch.GetElapsedTime(started) > StartTimeout)
                {
                    throw new SetupException("The Redis server does not start.");
                }

                await Task.Delay(Pause, cancellationToken);
            }

            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>One command, and what it was answered.</summary>
    public async Task<string> AskAsync(CancellationToken cancellationToken, params string[] command) =>
        (await ChildProgram.RunAsync(_programs.Client, ["-p", _port, .. command], cancellationToken)).Trim();

    /// <summary>Runs Redis' own benchmark to its end.</summary>
    public Task<string> BenchmarkAsync(CancellationToken cancellationToken, params string[] arguments) =>
        ChildProgram.RunAsync(_programs.Benchmark, ["-p", _port, "--csv", .. arguments], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(cancellationToken, "PING") == "PONG";
        }
        catch (SetupException)
        {
            return false;
        }
    }
}
