using MVoting.Core;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Api.Receipts;

/// <summary>
/// The segments that receipts were looked up in last, by least recent use, within
/// <see cref="DoorLimits.ReceiptSegmentsSizeBytes"/>. A segment is read from the journal once for all who ask for it
/// meanwhile. A segment that is not there is not remembered: it may be written next. Thread-safe.
/// </summary>
public sealed class KeptSegments(IJournalStore journal, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SegmentPlace, LinkedListNode<(SegmentPlace Place, KeptSegment Segment)>> _kept = [];
    private readonly LinkedList<(SegmentPlace Place, KeptSegment Segment)> _newest = [];
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

    /// <summary>The segment if it is kept.</summary>
    public KeptSegment? Find(SegmentPlace place)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(place, out var node))
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
    public Task<KeptSegment?> ReadAsync(SegmentPlace place)
    {
        lock (_gate)
        {
            if (_kept.TryGetValue(place, out var node))
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
            // The page is one row: it ends before a second one, whatever its size.
            var rows = await journal
                .ReadAsync(place.Poll, place.Box, place.Number, maxBytes: 1, CancellationToken.None)
                .WaitAsync(TimeSpan.FromMilliseconds(Limits.JournalReadMs), time);
            return rows.Count == 0 ? null : Keep(place, SegmentOf(rows[0]));
        }
        finally
        {
            lock (_gate)
            {
                _reads.Remove(place);
            }
        }
    }

    private KeptSegment Keep(SegmentPlace place, KeptSegment segment)
    {
        lock (_gate)
        {
            _kept.Add(place, _newest.AddFirst((place, segment)));
            _sizeBytes += segment.SizeBytes;
            while (_sizeBytes > DoorLimits.ReceiptSegmentsSizeBytes && _newest.Last is { } oldest)
            {
                _newest.RemoveLast();
                _kept.Remove(oldest.Value.Place);
                _sizeBytes -= oldest.Value.Segment.SizeBytes;
            }
        }

        return segment;
    }

    private static KeptSegment SegmentOf(SegmentRow row)
    {
        var segment = Segment.Read(row);
        return new KeptSegment(segment.Header.MomentMs, segment.ReadFingerprints());
    }
}
