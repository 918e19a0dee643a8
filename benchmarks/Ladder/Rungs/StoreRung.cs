using System.Diagnostics;
using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;
using MVoting.Ladder.Samples;

namespace MVoting.Ladder.Rungs;

/// <summary>
/// Segments that are built already go to a journal's store, one durable flush after another: a segment of 1,000
/// ballots for each of the boxes of a city of two million.
/// </summary>
/// <param name="store">The store, which this rung disposes of.</param>
/// <param name="paper">Says which boxes the segments belong to.</param>
/// <param name="owner">What the store stands on, and ends behind it: a folder, a server, a database.</param>
internal sealed class StoreRung(IJournalStore store, BallotPaper paper, IAsyncDisposable owner) : IRung
{
    private const int BallotsPerSegment = 1_000;
    private const int Flushes = 10;

    private readonly int[] _numbers = new int[paper.Boxes];
    private readonly Guid[] _lastIds = new Guid[paper.Boxes];
    private readonly SegmentRow[] _rows = MakeRows(paper, paper.Boxes, BallotsPerSegment);

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        for (var flush = 0; flush < Flushes; flush++)
        {
            await AppendAsync(_rows, cancellationToken);
        }

        return Flushes * _rows.Length * BallotsPerSegment;
    }

    /// <summary>How long each of some flushes of this shape takes, from the call to its answer.</summary>
    public async Task<CommitTimes> SampleAsync(int rows, int ballots, int flushes, CancellationToken cancellationToken)
    {
        var flush = MakeRows(paper, rows, ballots);
        var milliseconds = new List<double>();
        for (var sample = 0; sample < flushes; sample++)
        {
            var started = Stopwatch.GetTimestamp();
            await AppendAsync(flush, cancellationToken);
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new CommitTimes(rows, ballots, flush.Sum(row => row.Bytes.Length), milliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await owner.DisposeAsync();
    }

    // A store looks at no byte of a segment: the same ones stand under every number.
    private async Task AppendAsync(SegmentRow[] rows, CancellationToken cancellationToken)
    {
        var flush = new SegmentRow[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var box = rows[row].Box;
            var id = Guid.NewGuid();
            flush[row] = rows[row] with { Number = ++_numbers[box], Id = id, Previous = _lastIds[box] };
            _lastIds[box] = id;
        }

        var outcomes = new AppendOutcome[flush.Length];
        await store.AppendAsync(flush, outcomes, cancellationToken);
        Invariant.Check(
            outcomes.All(outcome => outcome == AppendOutcome.Durable), "the store takes every segment of the ladder");
    }

    private static SegmentRow[] MakeRows(BallotPaper paper, int rows, int ballots)
    {
        var stock = new BallotStock(paper);
        return [.. Enumerable.Range(0, rows).Select(box => new OpenedBox(paper, box).Cast(stock.Request(box, ballots)))];
    }
}
