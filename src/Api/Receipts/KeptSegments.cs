using MVoting.Core;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Api.Receipts;

/// <summary>
/// The segments that receipts were looked up in last, by least recent use, within
/// <see cref="DoorLimits.ReceiptSegmentsSizeBytes"/>. A segment is read from the journal once for all who ask for it
/// meanwhile, and again when the last read began more than <see cref="ProofMs"/> before: a database that failed over to a
/// replica that lagged may have lost it. A segment that is not there is not remembered: it may be written next. Thread-safe.
/// </summary>
public sealed class KeptSegments(IJournalStore journal, TimeProvider time)
{
    /// <summary>Milliseconds for which a read proves that a segment is in the journal.</summary>
    public const int ProofMs = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<SegmentPlace, LinkedListNode<(SegmentPlace Place, KeptSegment Segment, long ReadAt)>> _kept = [];
    private readonly LinkedList<(SegmentPlace Place, KeptSegment Segment, long ReadAt)> _newest = [];
    private readonly Dictionary<SegmentPlace, Task<KeptSegment?>> _reads = [];
    private long _sizeBytes;

    /// <summary>Bytes of the segments that are kept.</summary>
    public long SizeBytes
    {
        get
        {
            lock (_gate)
            {
                return _sizeBytes;
            }
        }
    }

    /// <summary>The segment if it is kept and was read lately.</summary>
    public KeptSegment? Find(SegmentPlace place)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(place, out var node) || !IsProven(node))
            {
                return null;
            }

            _newest.Remove(node);
            _newest.AddFirst(node);
            return node.Value.Segment;
        }
    }

    /// <summary>The segment, from the journal if need be; null: the journal has none there.</summary>
    /// <exception cref="JournalUnavailableException">The database did not answer.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="FormatException">What stands there is damaged.</exception>
    public Task<KeptSegment?> ReadAsync(SegmentPlace place)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(place, out var node) && IsProven(node))
            {
                return Task.FromResult<KeptSegment?>(node.Value.Segment);
            }

            if (!_reads.TryGetValue(place, out var read))
            {
                read = ReadOnceAsync(place);
                _reads.Add(place, read);
            }

            return read;
        }
    }

    private async Task<KeptSegment?> ReadOnceAsync(SegmentPlace place)
    {
        // The caller holds the lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var began = time.GetTimestamp();

            // The page is one row: it ends before a second one, whatever its size.
            var rows = await journal
                .ReadAsync(place.Poll, place.Box, place.Number, maxBytes: 1, CancellationToken.None)
                .WaitAsync(TimeSpan.FromMilliseconds(Limits.JournalReadMs), time);
            return Keep(place, rows.Count == 0 ? null : SegmentOf(rows[0]), began);
        }
        finally
        {
            lock (_gate)
            {
                _reads.Remove(place);
            }
        }
    }

    private bool IsProven(LinkedListNode<(SegmentPlace Place, KeptSegment Segment, long ReadAt)> node) =>
        time.GetElapsedTime(node.Value.ReadAt).TotalMilliseconds < ProofMs;

    private KeptSegment? Keep(SegmentPlace place, KeptSegment? segment, long readAt)
    {
        lock (_gate)
        {
            if (_kept.Remove(place, out var before))
            {
                Forget(before);
            }

            if (segment is null)
            {
                return null;
            }

            _kept.Add(place, _newest.AddFirst((place, segment, readAt)));
            _sizeBytes += segment.SizeBytes;
            while (_sizeBytes > DoorLimits.ReceiptSegmentsSizeBytes && _newest.Last is { } oldest)
            {
                _kept.Remove(oldest.Value.Place);
                Forget(oldest);
            }
        }

        return segment;
    }

    private void Forget(LinkedListNode<(SegmentPlace Place, KeptSegment Segment, long ReadAt)> node)
    {
        _newest.Remove(node);
        _sizeBytes -= node.Value.Segment.SizeBytes;
    }

    private static KeptSegment SegmentOf(SegmentRow row)
    {
        var segment = Segment.Read(row);
        return new KeptSegment(segment.Header.MomentMs, segment.ReadFingerprints());
    }
}
