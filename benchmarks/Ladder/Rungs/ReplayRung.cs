using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Boxes;
using MVoting.Journal.Sqlite;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// Recovery: the boxes of a city of a million are read from their SQLite file into memory, all at a time, as after the
/// death of a silo. Segments of 250 ballots, as a busy evening leaves them.
/// </summary>
internal sealed class ReplayRung : IRung
{
    private const int Boxes = 4;
    private const int BallotsPerSegment = 250;
    private const int SegmentsPerBox = Limits.VotersPerBox / BallotsPerSegment;
    private const int RowsPerAppend = 100;

    private readonly ThrowAwayFolder _folder;
    private readonly SqliteJournalStore _store;
    private readonly BallotPaper _paper;

    private ReplayRung(ThrowAwayFolder folder, SqliteJournalStore store, BallotPaper paper)
    {
        _folder = folder;
        _store = store;
        _paper = paper;
    }

    /// <summary>Writes the journal of a million ballots.</summary>
    public static async Task<ReplayRung> MakeAsync(CancellationToken cancellationToken)
    {
        var folder = new ThrowAwayFolder();
        var store = SqliteJournalStore.Open(new SqliteJournalOptions(Path.Combine(folder.Path, "journal.db")));
        var paper = LadderPaper.Make("replay", Boxes);
        var stock = new BallotStock(paper);
        for (var box = 0; box < Boxes; box++)
        {
            foreach (var rows in Rows(paper, stock, box).Chunk(RowsPerAppend))
            {
                var outcomes = new AppendOutcome[rows.Length];
                await store.AppendAsync(rows, outcomes, cancellationToken);
                Invariant.Check(
                    outcomes.All(outcome => outcome == AppendOutcome.Durable), "the store takes every segment of the ladder");
            }
        }

        return new ReplayRung(folder, store, paper);
    }

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var boxes = Enumerable.Range(0, Boxes).Select(box => Task.Run(() => ReplayAsync(box, cancellationToken)));
        await Task.WhenAll(boxes);
        return Boxes * Limits.VotersPerBox;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _folder.DisposeAsync();
    }

    private async Task ReplayAsync(int box, CancellationToken cancellationToken)
    {
        var ledger = new BoxLedger(_paper.Uid, box);
        await BoxReplay.RunAsync(_store, ledger, int.MaxValue, cancellationToken);
        Invariant.Check(ledger.Voters == Limits.VotersPerBox, "a replay finds every ballot");
    }

    private static IEnumerable<SegmentRow> Rows(BallotPaper paper, BallotStock stock, int box)
    {
        var opened = new OpenedBox(paper, box);
        yield return opened.Opening;
        for (var segment = 0; segment < SegmentsPerBox; segment++)
        {
            yield return opened.Cast(stock.Request(box, BallotsPerSegment));
        }
    }
}
