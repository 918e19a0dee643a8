using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Runs;

/// <summary>
/// Open-loop load on a poll of its own; what failed is sent again afterwards, until every ballot is answered and the
/// verdict can be exact.
/// </summary>
public sealed class FloodRun(RunSettings run, FloodSettings flood, ProgressDisplay progress)
{
    private readonly TextWriter _output = progress.Output;

    /// <summary>Throws <see cref="SetupException"/> when no ballot can be cast.</summary>
    public async Task<Verdict> RunAsync(Target target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var source = new FloodBallots(flood.Ballots, flood.Options, run.Seed);
        using var api = new ApiClient(target.Address, target.Key, run.GiveUp);
        var address = await FloodPoll.OpenAsync(api, target, run.City, source, source.Count, cancellationToken);
        _output.WriteFigure("poll", $"{address.City}/{address.Poll}, ledger {run.LedgerPath}");
        var log = await CastAsync(address, source, cancellationToken);
        return await Conclusion.ReachAsync(
            _output,
            run.LedgerPath,
            async () =>
            {
                var results = await Closing.CloseAsync(api, address, _output, cancellationToken);
                return Judge.Decide(LedgerCount.Read(run.LedgerPath, source), log, results, whole: null);
            });
    }

    private async Task<CastLog> CastAsync(
        PollAddress address, FloodBallots source, CancellationToken cancellationToken)
    {
        var header = new LedgerHeader(
            address.City, address.Poll, new LedgerFlood(source.Count, source.Options, source.Seed));
        await using var ledger = LedgerWriter.Create(run.LedgerPath, header);
        var log = new CastLog(ledger);
        using var doors = new Doors(address, source, run.Batch, run.Timeout);
        var figures = new OpenLoopFigures();
        var loop = new OpenLoop(doors, source, log, figures);
        await progress.ShowAsync(
            "flood",
            source.Count,
            () => loop.Done,
            () => loop.RunAsync(source.Count, flood.Rate, run.Connections, cancellationToken));
        figures.Write(_output, flood.Rate, source.Count - loop.Failed.Count, run.Batch);
        _output.WriteFailures(log.Failures);
        await SettleAsync(loop.Failed, doors, source, log, cancellationToken);
        return log;
    }

    private async Task SettleAsync(
        IReadOnlyCollection<CastItem> failed,
        Doors doors,
        FloodBallots source,
        CastLog log,
        CancellationToken cancellationToken)
    {
        if (failed.Count == 0)
        {
            return;
        }

        var before = log.Acknowledged;
        var loop = new ClosedLoop(
            doors, source, new ItemQueue(failed), log, new RetryPolicy(run.GiveUp), new Latencies());
        await progress.ShowAsync(
            "settle",
            failed.Count,
            () => log.Acknowledged - before,
            () => loop.RunAsync(run.Connections, cancellationToken));
        _output.WriteFigure(
            "settle",
            $"{Figures.Count(failed.Count)} sent again, {Figures.Count(log.Acknowledged - before)} acknowledged " +
            $"({Figures.Count(log.CountedBefore)} had been counted), {Figures.Count(log.Unanswered)} given up");
    }
}
