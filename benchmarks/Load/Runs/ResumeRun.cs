using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Runs;

/// <summary>
/// After a crash of the server, or of the flood: every ballot that an earlier flood's ledger holds is sent again and
/// must get its first receipt; the rest of the election is cast; and the totals must be exact.
/// </summary>
public sealed class ResumeRun(RunSettings run, ProgressDisplay progress)
{
    private readonly TextWriter _output = progress.Output;

    public async Task<Verdict> RunAsync(Target target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var header = LedgerReader.ReadHeader(run.LedgerPath);
        var flood = header.Flood
            ?? throw new SetupException($"'{run.LedgerPath}' is not the ledger of a flood.");
        var source = new FloodBallots(flood.Voters, flood.Options, flood.Seed);
        var address = new PollAddress(target.Address, target.Key, header.City, header.Poll);
        var log = await CastAsync(address, source, cancellationToken);
        using var api = new ApiClient(target.Address, target.Key, run.GiveUp);
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
        await using var ledger = LedgerWriter.Append(run.LedgerPath);
        var (known, rest) = Divide(source);
        var log = new CastLog(ledger, known.Count);
        using var doors = new Doors(address, source, run.Batch, run.Timeout);
        await SendAsync("again", known, () => log.Repeats, doors, source, log, cancellationToken);
        _output.WriteFigure(
            "again",
            $"{Figures.Count(log.Repeats)} acknowledged ballots sent again, " +
            $"{Figures.Count(log.Repeats - log.WrongAnswers)} got their first receipt");
        await SendAsync("rest", rest, () => log.Acknowledged, doors, source, log, cancellationToken);
        _output.WriteFigure(
            "rest",
            $"{Figures.Count(rest.Count)} ballots without an acknowledgement sent: {Figures.Count(log.CountedBefore)} " +
            $"had been counted, {Figures.Count(log.Acknowledged - log.CountedBefore)} are counted now");
        _output.WriteFailures(log.Failures);
        return log;
    }

    private (List<CastItem> Known, List<CastItem> Others) Divide(FloodBallots source)
    {
        var known = new List<CastItem>();
        var isKnown = new bool[source.Count];
        foreach (var entry in LedgerReader.ReadEntries(run.LedgerPath))
        {
            var index = source.IndexOf(entry.Voter);
            if (index < 0 || isKnown[index])
            {
                throw new SetupException($"The ledger's voter '{entry.Voter}' is unknown, or stands there twice.");
            }

            isKnown[index] = true;
            known.Add(new CastItem(index, CastKind.SameId, entry.Receipt));
        }

        // An earlier attempt may have counted: 200 is a right answer too.
        var rest = Enumerable.Range(0, source.Count)
            .Where(index => !isKnown[index])
            .Select(index => new CastItem(index, Attempts: 1))
            .ToList();
        return (known, rest);
    }

    private Task SendAsync(
        string phase,
        List<CastItem> items,
        Func<long> done,
        Doors doors,
        FloodBallots source,
        CastLog log,
        CancellationToken cancellationToken)
    {
        var loop = new ClosedLoop(
            doors, source, new ItemQueue(items), log, new RetryPolicy(run.GiveUp), new Latencies());
        return progress.ShowAsync(
            phase, items.Count, done, () => loop.RunAsync(run.Connections, cancellationToken));
    }
}
