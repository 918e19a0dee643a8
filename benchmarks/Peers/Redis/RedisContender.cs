using System.Globalization;
using MVoting.Peers.Contenders;

namespace MVoting.Peers.Redis;

/// <summary>
/// A Lua script that keeps the voter and counts the vote in one step, over the native protocol, driven by Redis' own
/// benchmark.
/// </summary>
internal sealed class RedisContender(RedisPrograms programs, int connections, int pipeline) : IContender
{
    /// <summary>Requests from which the speed is guessed: the benchmark runs for a number, not for a time.</summary>
    private const int Guess = 10_000;

    /// <summary>Two numbers below this one make a voter: among 4 · 10^18 nobody meets,</summary>
    private const string Numbers = "2000000000";

    /// <summary>
    /// within one run of the benchmark: two of them may begin with the same seed, the time and the process id mixed. So
    /// the number of the run goes before.
    /// </summary>
    private const string Voter = "__rand_int____rand_int__";

    public string Id => IdOf(pipeline);

    public static string IdOf(int pipeline) => pipeline == 1 ? "redis" : "redis-pipelined";

    public string Name => pipeline == 1 ? "Redis, Lua script" : $"Redis, Lua script, pipelined by {pipeline}";

    public ContenderKind Kind => pipeline == 1 ? ContenderKind.Single : ContenderKind.Batch;

    public string Durability => RedisServer.Durability;

    public string Driver => "redis-benchmark";

    public BestDrive Drive { get; } = new(connections);

    public async Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken)
    {
        await using var server = await RedisServer.StartAsync(programs, cancellationToken);
        var script = await server.AskAsync(cancellationToken, "SCRIPT", "LOAD", Resources.Read("cast.lua"));
        long acknowledged = 0;
        var drives = 0;
        var guess = await DriveAsync(Guess);
        var warm = await DriveAsync(guess.PerSecond * settings.Warmup.TotalSeconds);
        var measured = await DriveAsync(warm.PerSecond * settings.Measured.TotalSeconds);
        var counts = (await server.AskAsync(cancellationToken, "HVALS", "tally"))
            .Split('\n').Sum(count => long.Parse(count, CultureInfo.InvariantCulture));
        var voters = long.Parse(await server.AskAsync(cancellationToken, "HLEN", "voters"), CultureInfo.InvariantCulture);
        return new ContenderRun(
            measured.PerSecond, measured.P50Ms, measured.P99Ms, acknowledged, Math.Min(counts, voters), Failures: 0);

        async Task<RedisBenchmarkOutput> DriveAsync(double ballots)
        {
            // A whole number of pipelines: the benchmark fills the last one up, and says nothing of it.
            var requests = (long)Math.Max(Guess, ballots) / pipeline * pipeline;
            // An error ends the benchmark, and with it the run: what it reports was answered without one.
            var text = await server.BenchmarkAsync(
                cancellationToken,
                "-n", requests.ToString(CultureInfo.InvariantCulture),
                "-c", connections.ToString(CultureInfo.InvariantCulture),
                "-P", pipeline.ToString(CultureInfo.InvariantCulture),
                "-r", Numbers,
                "EVALSHA", script, "2", "voters", "tally", $"{++drives}-{Voter}");
            acknowledged += requests;
            return RedisBenchmarkOutput.Read(text);
        }
    }
}
