using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Server;

namespace MVoting.Ladder.Measure;

/// <summary>The floor as a child process, sent the same ballots by the same client.</summary>
internal sealed class FloorRound(LoopSettings settings, int voters, bool isHandParsed)
{
    private const int Options = 10;

    public async Task<Throughput> RunAsync(CancellationToken cancellationToken)
    {
        string[] arguments = isHandParsed ? ["floor", "--hand-parsed"] : ["floor"];
        await using var floor = await ChildServer.StartAsync(
            typeof(FloorRound).Assembly.Location,
            arguments,
            new Dictionary<string, string>(),
            AppContext.BaseDirectory,
            "/health/ready",
            address: null,
            cancellationToken);
        var address = new PollAddress(floor.Address, "no-key-is-asked-for-at-the-floor", "ladder", "floor");
        using var ledger = new TemporaryLedger();
        var source = new FloodBallots(voters, Options, seed: 1);
        var (throughput, _) = await new SaturatingLoop(
            address, source, settings, floor.ProcessId, AllocatedRoute.Reader(floor.Address))
            .RunAsync(ledger.Path, cancellationToken);
        return throughput;
    }
}
