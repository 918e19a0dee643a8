using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Boxes;
using MVoting.Journal.Sqlite;
using MVoting.Ladder.Samples;
using MVoting.Load;
using MVoting.Load.Commands;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Commands;

/// <summary>
/// <c>segments</c>: a box whose every ballot is a segment of its own, as a quiet poll leaves it, read again in the steps
/// of a recount. Its journal is written by Core straight into SQLite, so ten million segments take minutes and not weeks.
/// </summary>
internal sealed class SegmentsCommand
{
    private const int RowsPerAppend = Limits.JournalFlushRows;

    /// <summary>What a step may take: a call of a grain has 30 s.</summary>
    private static readonly TimeSpan StepMax = TimeSpan.FromSeconds(15);

    private readonly Option<int> _segments = NumberOption.Make(
        "--segments", "Ballots, each in a segment of its own.", 10_000_000, 100_000_000);

    public Command Build()
    {
        var command = new Command("segments", "How long a box of many small segments takes to be read, step by step.")
        {
            _segments,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(_segments), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int segments, CancellationToken cancellationToken)
    {
        await using var folder = new ThrowAwayFolder();
        await using var store = SqliteJournalStore.Open(
            new SqliteJournalOptions(Path.Combine(folder.Path, "journal.db")));
        var paper = LadderPaper.Make("segments", boxes: 1);
        var started = Stopwatch.GetTimestamp();
        var tally = await WriteAsync(store, paper, segments, cancellationToken);
        Console.Out.WriteFigure(
            "written", $"{Figures.Count(segments)} segments in {Figures.Seconds(Stopwatch.GetElapsedTime(started))}");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ledger = new BoxLedger(paper.Uid, 0);
        var (steps, longest) = (0, TimeSpan.Zero);
        started = Stopwatch.GetTimestamp();
        bool done;
        do
        {
            var step = Stopwatch.GetTimestamp();
            done = await BoxReplay.StepAsync(
                store, ledger, int.MaxValue, new RecountSteps(), TimeProvider.System, cancellationToken);
            var took = Stopwatch.GetElapsedTime(step);
            longest = took > longest ? took : longest;
            steps++;
        }
        while (!done);

        var time = Stopwatch.GetElapsedTime(started);
        Console.Out.WriteFigure(
            "read",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{time.TotalSeconds:F1} s in {steps} steps, {time.TotalMicroseconds / segments:F1} µs a segment; the longest step {longest.TotalSeconds:F1} s (at most {StepMax.TotalSeconds:F0})"));
        Console.Out.WriteFigure(
            "memory",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(double)(GC.GetTotalMemory(forceFullCollection: true) - before) / segments:F1} bytes a segment with its voter"));
        var isEqual = ledger.LastNumber == segments + 1 && ledger.Tally!.ToBytes().AsSpan().SequenceEqual(tally);
        Console.Out.WriteFigure("tally", isEqual ? "equal" : "DIFFERENT");
        return isEqual && longest <= StepMax ? ExitCodes.Holds : ExitCodes.Broken;
    }

    // The tally's bytes, as the box that wrote the segments has them.
    private static async Task<byte[]> WriteAsync(
        SqliteJournalStore store, BallotPaper paper, int segments, CancellationToken cancellationToken)
    {
        var opened = new OpenedBox(paper, 0);
        var outcomes = new AppendOutcome[RowsPerAppend];
        foreach (var rows in Rows(opened, new BallotStock(paper), segments).Chunk(RowsPerAppend))
        {
            await store.AppendAsync(rows, outcomes, cancellationToken);
            Invariant.Check(
                outcomes.AsSpan(0, rows.Length).IndexOfAnyExcept(AppendOutcome.Durable) < 0,
                "the store takes every segment of the ladder");
        }

        return opened.Box.Ledger.Tally!.ToBytes();
    }

    private static IEnumerable<SegmentRow> Rows(OpenedBox opened, BallotStock stock, int segments)
    {
        yield return opened.Opening;
        for (var segment = 0; segment < segments; segment++)
        {
            yield return opened.Cast(stock.Request(0, 1));
        }
    }
}
