using System.Globalization;
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
    private const int ExpectedVoters = 250_000;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    public string Id => "mvoting-wrk-sqlite";

    public string Name => "MVoting, single, SQLite, by wrk";

    public ContenderKind Kind => ContenderKind.Single;

    public string Durability => "journal_mode=WAL, synchronous=FULL";

    public string Driver => "wrk";

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
        var warm = await DriveAsync(1, settings.Warmup);
        var measured = await DriveAsync(2, settings.Measured);
        await api.CloseAsync(address, cancellationToken);
        var results = await api.ReadResultsAsync(address, cancellationToken);
        return new ContenderRun(
            measured.PerSecond * (measured.Requests - measured.Refused) / Math.Max(1, measured.Requests),
            measured.P50Ms,
            measured.P99Ms,
            warm.Requests - warm.Refused + measured.Requests - measured.Refused,
            results.Count.Ballots,
            warm.Refused + warm.Errors + measured.Refused + measured.Errors,
            // wrk leaves at its time, whoever has not answered; and such ballots count.
            InFlight: 2 * connections);

        async Task<WrkOutput> DriveAsync(int run, TimeSpan time) => WrkOutput.Read(await ChildProgram.RunAsync(
            wrk,
            [
                "--threads", "1", "--latency",
                "--connections", connections.ToString(CultureInfo.InvariantCulture),
                "--duration", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)time.TotalSeconds)}s"),
                "--script", script,
                server.Address.ToString(), "--",
                address.BallotsPath, server.Key, run.ToString(CultureInfo.InvariantCulture),
            ],
            cancellationToken));
    }
}
