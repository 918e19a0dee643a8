using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal;

/// <summary>
/// Gathers one page of <see cref="IJournalStore.ReadAsync"/> from a database's rows, in the same way for every
/// database: contiguous, bounded by bytes, at least one row.
/// </summary>
internal sealed class SegmentPage(PollUid poll, int box, int fromNumber, int maxBytes)
{
    private const int IdSizeBytes = 16;
    private long _sizeBytes;

    public PollUid Poll => poll;

    public int Box => box;

    /// <summary>The number of the row that the page takes next.</summary>
    public int NextNumber => fromNumber + Rows.Count;

    public List<SegmentRow> Rows { get; } = [];

    /// <summary>Whether a row of this size would still be taken, for a reader that fetches its bytes only then.</summary>
    public bool HasRoomFor(long sizeBytes) => Rows.Count == 0 || _sizeBytes + sizeBytes <= maxBytes;

    /// <summary>Takes the next row; false when the page ends before it.</summary>
    /// <exception cref="JournalDamagedException">The box has a gap right where the page begins.</exception>
    public bool TryAdd(int number, ReadOnlySpan<byte> id, byte[] bytes)
    {
        if (id.Length != IdSizeBytes)
            throw new JournalDamagedException($"Segment {number} of box {box} of poll {poll} has an id of {id.Length} bytes.");
        return TryAdd(new SegmentRow(poll, box, number, new Guid(id, bigEndian: true), bytes));
    }

    /// <inheritdoc cref="TryAdd(int, ReadOnlySpan{byte}, byte[])"/>
    public bool TryAdd(SegmentRow row)
    {
        if (row.Number != NextNumber)
        {
            // A page that has rows ends here; the next read begins at the gap, and meets it.
            if (Rows.Count > 0)
                return false;
            throw new JournalDamagedException(
                $"The journal has a gap: segment {fromNumber} of box {box} of poll {poll} is missing, " +
                $"but segment {row.Number} is there.");
        }
        if (!HasRoomFor(row.Bytes.Length))
            return false;
        _sizeBytes += row.Bytes.Length;
        Rows.Add(row);
        return true;
    }
}
