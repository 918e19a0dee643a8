using System.Diagnostics;
using MVoting.Core.Pabulib;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Runs;

/// <summary>Casts a whole published election over HTTP, and compares the result with the file and the ledger.</summary>
public sealed class ReplayRun(RunSettings run, ReplaySettings replay, ProgressDisplay progress)
{
    private readonly TextWriter _output = progress.Output;

    /// <summary>Throws <see cref="SetupException"/> when no ballot can be cast.</summary>
    public async Task<Verdict> RunAsync(Target target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var bytes = ElectionFile.ReadBytes(replay.File);
        var file = ElectionFile.Parse(replay.File, bytes);
        using var api = new ApiClient(target.Address, target.Key, run.GiveUp);
        var address = await ImportAsync(api, target, bytes, cancellationToken);
        WriteNotes(file);
        await api.OpenAsync(address, cancellationToken);

        var source = new FileBallots(file, run.Seed);
        var log = await CastAsync(address, source, cancellationToken);
        return await Conclusion.ReachAsync(
            _output,
            run.LedgerPath,
            async () =>
            {
                var results = await Closing.CloseAsync(api, address, _output, cancellationToken);
                return Decide(file, source, log, results);
            });
    }

    private async Task<PollAddress> ImportAsync(
        ApiClient api, Target target, byte[] bytes, CancellationToken cancellationToken)
    {
        await api.PutCityAsync(run.City, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var poll = await api.ImportPollAsync(run.City, bytes, cancellationToken);
        var id = ApiClient.Member(poll, "id");
        var took = Figures.Seconds(Stopwatch.GetElapsedTime(started));
        _output.WriteFigure("import", $"{took}, poll {run.City}/{id}, ledger {run.LedgerPath}");
        return new PollAddress(target.Address, target.Key, run.City, id);
    }

    private void WriteNotes(PabulibFile file)
    {
        foreach (var note in PabulibPoll.ToPoll(file).Notes)
        {
            _output.WriteFigure("note", note.ToString());
        }
    }

    private async Task<CastLog> CastAsync(
        PollAddress address, FileBallots source, CancellationToken cancellationToken)
    {
        await using var ledger = LedgerWriter.Create(run.LedgerPath, new LedgerHeader(address.City, address.Poll));
        var log = new CastLog(ledger);
        var latencies = new Latencies();
        using var doors = new Doors(address, source, run.Batch, run.Timeout);
        var queue = new ElectionQueue(source, replay.DuplicatesPercent);
        var loop = new ClosedLoop(doors, source, queue, log, new RetryPolicy(run.GiveUp), latencies);
        var started = Stopwatch.GetTimestamp();
        await progress.ShowAsync(
            "cast",
            source.Count,
            () => log.Acknowledged,
            () => loop.RunAsync(run.Connections, cancellationToken));
        CastFigures.Write(_output, log, latencies, Stopwatch.GetElapsedTime(started), run.Batch);
        return log;
    }

    private Verdict Decide(PabulibFile file, FileBallots source, CastLog log, PollResults results)
    {
        var ledger = LedgerCount.Read(run.LedgerPath, source);
        var own = PabulibCount.Of(file);
        var verdict = Judge.Decide(ledger, log, results, source.CountWhole(own));
        var wrong = FileAgreement.Write(_output, file, own, source.OptionIds, results.Count);
        return verdict with { Complaints = [.. verdict.Complaints, .. wrong] };
    }
}
