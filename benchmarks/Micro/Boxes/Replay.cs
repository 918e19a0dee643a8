using BenchmarkDotNet.Attributes;
using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;
using MVoting.Journal.Sqlite;
using MVoting.Micro.Figures;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Boxes;

/// <summary>
/// A box's recovery: its journal applied from the first segment to the last. What an apply grows, the set of those who
/// have voted above all, is what the box keeps in memory, shown as Retained.
/// </summary>
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1)]
public class Replay
{
    private const int Part = 100_000;

    private string? _folder;

    private string JournalPath => Path.Combine(_folder!, "journal.db");

    [GlobalSetup]
    public void BuildRows() => _ = MillionBallots.Rows;

    [GlobalSetup(Target = nameof(SqliteMillion))]
    public async Task WriteJournalAsync()
    {
        _folder = Directory.CreateTempSubdirectory("mvoting-micro-").FullName;
        await MillionBallots.WriteAsync(JournalPath);
    }

    [Benchmark(Description = "100,000 ballots, rows in memory", OperationsPerInvoke = Part)]
    public BoxLedger MemoryPart() => Apply(Part);

    [Benchmark(Description = "1,000,000 ballots, rows in memory", OperationsPerInvoke = MillionBallots.Count)]
    public BoxLedger MemoryMillion() => Apply(MillionBallots.Count);

    [Benchmark(Description = "1,000,000 ballots, SQLite file", OperationsPerInvoke = MillionBallots.Count)]
    public async Task<BoxLedger> SqliteMillion()
    {
        await using var store = SqliteJournalStore.Open(new SqliteJournalOptions(JournalPath) { ReadOnly = true });
        var ledger = new BoxLedger(MillionBallots.Paper.Uid, box: 0);
        await BoxReplay.RunAsync(store, ledger, int.MaxValue, CancellationToken.None);
        return Checked(ledger, MillionBallots.Count);
    }

    [GlobalCleanup(Target = nameof(MemoryPart))]
    public void MeasurePart() =>
        RetainedMemory.Measure(typeof(Replay), nameof(MemoryPart), Part, () => Apply(Part));

    [GlobalCleanup(Target = nameof(MemoryMillion))]
    public void MeasureMillion() => RetainedMemory.Measure(
        typeof(Replay), nameof(MemoryMillion), MillionBallots.Count, () => Apply(MillionBallots.Count));

    [GlobalCleanup(Target = nameof(SqliteMillion))]
    public void DeleteJournal() => Directory.Delete(_folder!, recursive: true);

    private static BoxLedger Apply(int ballots)
    {
        var ledger = new BoxLedger(MillionBallots.Paper.Uid, box: 0);
        foreach (var row in MillionBallots.Rows.AsSpan(0, 1 + (ballots / MillionBallots.BallotsPerSegment)))
        {
            ledger.Apply(row);
        }

        return Checked(ledger, ballots);
    }

    private static BoxLedger Checked(BoxLedger ledger, int ballots) => ledger.Voters == ballots
        ? ledger
        : throw new InvalidOperationException($"{ledger.Voters} ballots were replayed, not {ballots}.");
}
