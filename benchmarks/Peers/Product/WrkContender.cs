using System.Globalization;
using MVoting.Core;
using MVoting.Load.Ballots;
using MVoting.Load.Http;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Peers.Contenders;
using MVoting.Peers.Machine;

namespace MVoting.Peers.Product;

/// <summary>
/// The product's single route, driven by wrk: another client than its own, written in C as those of the peers are.
/// </summary>
internal sealed class WrkContender(string wrk, int connections) : IContender
{
    private const string City = "load";
    private const int Options = 10;
    private const int ExpectedVoters = Limits.VotersPerBox;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    /// <summary>The id of the one there is.</summary>
    public const string ContenderId = "mvoting-wrk-sqlite";

    // One thread of wrk answers its connections in turn, and the server waits meanwhile; more threads may take the
    // processor from it. Tried once, as the number of clients is for the peers. wrk gives every thread the same number
    // of connections, rounded down: so only numbers that divide them.
    private readonly BestDrive _threads = new(
        [.. Enumerable.Range(1, Math.Min(Environment.ProcessorCount, connections)).Where(count => connections % count == 0)]);

    public string Id => ContenderId;

    public string Name => "MVoting, single, SQLite, by wrk";

    public ContenderKind Kind => ContenderKind.Single;

    public string Durability => "journal_mode=WAL, synchronous=FULL";

    public string Driver => _threads.Clients == 0 ? "wrk" : $"wrk of {_threads.Clients} threads";

    public BestDrive Drive { get; } = new(connections);

    public async Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken)
    {
        await using var server = await ApiServer.StartAsync(keepsData: false, TextWriter.Null, cancellationToken);
        using var api = new ApiClient(server.Address, server.Key, GiveUp);
        await using var target = new Target(server.Address, server.Key);
        var address = await FloodPoll.OpenAsync(
            api, target, City, new FloodBallots(1, Options, seed: 1), ExpectedVoters, cancellationToken);
        var script = Path.Combine(server.DataFolder, "cast.lua");
        await File.WriteAllTextAsync(script, Resources.Read("cast-by-wrk.lua"), cancellationToken);
        long acknowledged = 0, failures = 0;
        var runs = 0;
        await DriveAsync(1, settings.Warmup);
        var threads = await _threads.FindAsync(async tried => Acknowledged(await DriveAsync(tried, settings.Calibration)));
        var measured = await DriveAsync(threads, settings.Measured);
        await api.CloseAsync(address, cancellationToken);
        var results = await api.ReadResultsAsync(address, cancellationToken);
        return new ContenderRun(
            Acknowledged(measured),
            measured.P50Ms,
            measured.P99Ms,
            acknowledged,
            results.Count.Ballots,
            failures,
            // wrk leaves at its time, whoever has not answered; and such ballots count.
            InFlight: runs * connections);

        async Task<WrkOutput> DriveAsync(int driven, TimeSpan time)
        {
            var output = WrkOutput.Read(await ChildProgram.RunAsync(
                wrk,
                [
                    "--latency",
                    "--threads", driven.ToString(CultureInfo.InvariantCulture),
                    "--connections", connections.ToString(CultureInfo.InvariantCulture),
                    "--duration", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)time.TotalSeconds)}s"),
                    "--script", script,
                    server.Address.ToString(), "--",
                    address.BallotsPath, server.Key, (++runs).ToString(CultureInfo.InvariantCulture),
                ],
                cancellationToken));
            acknowledged += output.Requests - output.Refused;
            failures += output.Refused + output.Errors;
            return output;
        }
    }

    private static double Acknowledged(WrkOutput output) =>
        output.PerSecond * (output.Requests - output.Refused) / Math.Max(1, output.Requests);
}
