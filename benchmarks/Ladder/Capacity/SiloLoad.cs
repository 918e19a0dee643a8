namespace MVoting.Ladder.Capacity;

/// <summary>What one silo gets.</summary>
/// <param name="BallotsPerSecond">Ballots a second, over all its boxes.</param>
/// <param name="Boxes">Boxes of the hot poll on it.</param>
/// <param name="JournalBytes">Bytes of a ballot in the journal.</param>
/// <param name="BoxMicroseconds">Processor time that a box needs for a ballot, in microseconds.</param>
internal sealed record SiloLoad(double BallotsPerSecond, int Boxes, double JournalBytes, double BoxMicroseconds)
{
    /// <summary>Bytes of a segment beside its ballots: header, checksum and count, and its row's key.</summary>
    public const int SegmentOverheadBytes = 88 + 8 + 2 + 40;
}
