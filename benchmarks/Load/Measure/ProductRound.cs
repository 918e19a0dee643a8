using MVoting.Load.Ballots;
using MVoting.Load.Http;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Measure;

/// <summary>A poll of the product, cast into as fast as it goes, closed, and judged.</summary>
/// <param name="readAllocated">Asks the server for the bytes that it has allocated; null: it cannot tell.</param>
public sealed class ProductRound(
    Target target,
    LoopSettings settings,
    int expectedVoters,
    Func<CancellationToken, Task<long>>? readAllocated = null)
{
    private const string City = "load";
    private const int Options = 10;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    public async Task<(Throughput Throughput, Verdict Verdict)> RunAsync(CancellationToken cancellationToken)
    {
        var source = new FloodBallots(LoopSettings.VotersEnough, Options, seed: 1);
        using var api = new ApiClient(target.Address, target.Key, GiveUp);
        var address = await FloodPoll.OpenAsync(
            api, target, City, source, expectedVoters, cancellationToken);
        using var ledger = new TemporaryLedger();
        var (throughput, log) = await new SaturatingLoop(
            address, source, settings, target.ProcessId, readAllocated)
            .RunAsync(ledger.Path, cancellationToken);
        await api.CloseAsync(address, cancellationToken);
        var results = await api.ReadResultsAsync(address, cancellationToken);
        return (throughput, Judge.Decide(LedgerCount.Read(ledger.Path, source), log, results, whole: null));
    }
}
