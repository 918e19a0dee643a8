using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Server;

namespace MVoting.Ladder.Measure;

/// <summary>The floor as a child process, sent the same ballots by the same client, as often as wanted.</summary>
internal sealed class FloorServer : IAsyncDisposable
{
    private const int Options = 10;

    private readonly ChildServer _child;

    private FloorServer(ChildServer child) => _child = child;

    /// <param name="options">Of the command <c>floor</c>.</param>
    public static async Task<FloorServer> StartAsync(
        IEnumerable<string> options, CancellationToken cancellationToken)
    {
        string[] arguments = ["floor", .. options];
        return new FloorServer(await ChildServer.StartAsync(
            typeof(FloorServer).Assembly.Location,
            arguments,
            new Dictionary<string, string>(),
            AppContext.BaseDirectory,
            "/health/ready",
            address: null,
            cancellationToken));
    }

    public async Task<Throughput> MeasureAsync(LoopSettings settings, CancellationToken cancellationToken)
    {
        var address = new PollAddress(_child.Address, "no-key-is-asked-for-at-the-floor", "ladder", "floor");
        using var ledger = new TemporaryLedger();
        var source = new FloodBallots(LoopSettings.VotersEnough, Options, seed: 1);
        var (throughput, _) = await new SaturatingLoop(
            address, source, settings, _child.ProcessId, AllocatedRoute.Reader(_child.Address))
            .RunAsync(ledger.Path, cancellationToken);
        return throughput;
    }

    public ValueTask DisposeAsync() => _child.DisposeAsync();
}
