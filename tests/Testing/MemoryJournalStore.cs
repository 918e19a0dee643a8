using System.Runtime.CompilerServices;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Testing;

/// <summary>
/// The journal's contract at its shortest: a sorted table under a lock. Durable as far as this object lives: it may be
/// handed from one writer to the next, as a database is.
/// </summary>
public sealed class MemoryJournalStore(TimeProvider timeProvider) : IJournalStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<BoxAddress, SortedDictionary<int, SegmentRow>> _boxes = new(
        Comparer<BoxAddress>.Create(static (x, y) => SegmentKeyOrder.Instance.Compare(First(x), First(y))));

    public bool HasForeignWriters { get; init; }

    public Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            for (var i = 0; i < rows.Count; i++)
                outcomes[i] = cancellationToken.IsCancellationRequested ? AppendOutcome.Failed : Append(rows[i]);
        }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var page = new List<SegmentRow>();
        lock (_gate)
        {
            if (_boxes.TryGetValue(new BoxAddress(poll, box), out var rows))
                Read(rows, fromNumber, maxBytes, page);
        }
        return Task.FromResult<IReadOnlyList<SegmentRow>>(page);
    }

    /// <summary>Loses a box's rows from one number to another, as a failover to a replica that lacks them does.</summary>
    public void Lose(BoxAddress box, int first, int last = int.MaxValue)
    {
        lock (_gate)
        {
            if (!_boxes.TryGetValue(box, out var rows))
                return;
            foreach (var number in rows.Keys.Where(number => number >= first && number <= last).ToList())
                rows.Remove(number);
            if (rows.Count == 0)
                _boxes.Remove(box);
        }
    }

    public async IAsyncEnumerable<BoxAddress> ListBoxesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<BoxAddress> boxes;
        lock (_gate)
            boxes = [.. _boxes.Keys];
        foreach (var box in boxes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return box;
        }
        await Task.CompletedTask.ConfigureAwait(false);
    }

    public async IAsyncEnumerable<BoxAddress> ListBoxesAsync(
        PollUid poll, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var box in ListBoxesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (box.Poll == poll)
                yield return box;
        }
    }

    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) =>
        Task.FromResult(timeProvider.GetUtcNow());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SegmentRow First(BoxAddress box) => new(box.Poll, box.Box, 1, Guid.Empty, default);

    private static void Read(SortedDictionary<int, SegmentRow> rows, int fromNumber, int maxBytes, List<SegmentRow> page)
    {
        long sizeBytes = 0;
        var number = fromNumber;
        for (; rows.TryGetValue(number, out var row); number++)
        {
            sizeBytes += row.Bytes.Length;
            if (page.Count > 0 && sizeBytes > maxBytes)
                return;
            page.Add(row);
        }
        if (page.Count == 0 && rows.Keys.Any(later => later > fromNumber))
            throw new JournalDamagedException($"Segment {fromNumber} is missing, but later ones are there.");
    }

    private AppendOutcome Append(SegmentRow row)
    {
        var address = new BoxAddress(row.Poll, row.Box);
        var isKnown = _boxes.TryGetValue(address, out var rows);
        if (row.Number > 1 && !(isKnown && rows!.TryGetValue(row.Number - 1, out var before) && before.Id == row.Previous))
            return AppendOutcome.Taken;
        if (!isKnown)
            _boxes.Add(address, rows = []);
        var copy = row with { Bytes = row.Bytes.ToArray(), Previous = default };
        return rows!.TryAdd(row.Number, copy) ? AppendOutcome.Durable : AppendOutcome.Taken;
    }
}
