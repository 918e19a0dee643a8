namespace MVoting.Journal;

/// <summary>
/// The rows that wait for the store, bounded by number and bytes: those that may share a flush, in the order of their
/// coming, and those that go alone. Not thread-safe: guarded by the writer.
/// </summary>
internal sealed class WaitingRows(JournalWriterOptions options)
{
    private readonly List<PendingRow> _group = [];
    private readonly Queue<PendingRow> _alone = new();
    private readonly HashSet<BoxAddress> _boxes = [];
    private long _sizeBytes;
    private int _aloneInARow;

    public int Count => _group.Count + _alone.Count;

    /// <summary>False when the queue is full.</summary>
    public bool TryAdd(PendingRow row, bool alone)
    {
        if (Count >= options.QueueRows || _sizeBytes + row.SizeBytes > options.QueueSizeBytes)
            return false;
        _sizeBytes += row.SizeBytes;
        if (alone)
            _alone.Enqueue(row);
        else
            _group.Add(row);
        return true;
    }

    /// <summary>
    /// Takes what the store gets next: a group, or one row alone, or a part of a burst of rows that would go alone. Some
    /// calls of the latter kinds are followed by a group, so that neither waits for the other's end. Nothing is taken when
    /// nothing waits.
    /// </summary>
    /// <returns>True for one row alone.</returns>
    public bool TakeNext(List<PendingRow> taken)
    {
        var groupsTurn = _alone.Count == 0 || _aloneInARow >= options.AloneRowsBetweenGroups;
        if (groupsTurn && TakeGroup(taken))
        {
            _aloneInARow = 0;
            return false;
        }
        if (TakeAlone(taken))
        {
            _aloneInARow++;
            return taken.Count == 1;
        }
        TakeGroup(taken);
        return false;
    }

    /// <summary>Empties the queue.</summary>
    public void TakeAll(List<PendingRow> taken)
    {
        taken.AddRange(_group);
        taken.AddRange(_alone);
        _group.Clear();
        _alone.Clear();
        _sizeBytes = 0;
    }

    private bool TakeAlone(List<PendingRow> taken)
    {
        var isBurst = _alone.Count >= options.BurstRows;
        while (_alone.TryDequeue(out var row))
        {
            if (!Leave(row, taken))
                continue;
            if (isBurst && row.MayShareBurst)
                TakeBurst(taken, row);
            return true;
        }
        return false;
    }

    /// <summary>The rows after the first one of a burst, up to one that must go alone or that shares a box with them.</summary>
    private void TakeBurst(List<PendingRow> taken, PendingRow first)
    {
        var most = Math.Min(options.BurstRowsTogether, options.FlushRows);
        long sizeBytes = first.SizeBytes;
        _boxes.Add(first.Box);
        while (taken.Count < most
            && _alone.TryPeek(out var row)
            && row.MayShareBurst
            && sizeBytes + row.SizeBytes <= options.FlushSizeBytes
            && _boxes.Add(row.Box))
        {
            _alone.Dequeue();
            if (Leave(row, taken))
                sizeBytes += row.SizeBytes;
        }
        _boxes.Clear();
    }

    /// <summary>
    /// As many rows as a flush may hold, but of each box one only: a second row of a box waits for the first one's
    /// outcome, in its old place. Two of them meet here only when a box is active twice.
    /// </summary>
    private bool TakeGroup(List<PendingRow> taken)
    {
        var kept = 0;
        var next = 0;
        long sizeBytes = 0;
        for (; next < _group.Count && taken.Count < options.FlushRows; next++)
        {
            var row = _group[next];
            if (taken.Count > 0 && sizeBytes + row.SizeBytes > options.FlushSizeBytes)
                break;
            if (!row.IsAnswered && !_boxes.Add(row.Box))
                _group[kept++] = row;
            else if (Leave(row, taken))
                sizeBytes += row.SizeBytes;
        }
        _group.RemoveRange(kept, next - kept);
        _boxes.Clear();
        return taken.Count > 0;
    }

    /// <summary>Lets a row out of the queue; false when its caller has gone and it is not sent any more.</summary>
    private bool Leave(PendingRow row, List<PendingRow> taken)
    {
        _sizeBytes -= row.SizeBytes;
        if (row.IsAnswered)
            return false;
        row.Sent = true;
        taken.Add(row);
        return true;
    }
}
