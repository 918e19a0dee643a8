namespace MVoting.Core.Segments;

/// <summary>What is known about one segment after an append was tried.</summary>
public enum AppendOutcome
{
    /// <summary>Nothing is known: the segment may or may not be in the journal, now or later. Never taken for failed.</summary>
    Unknown = 0,

    /// <summary>The segment is in the journal at its position, durably.</summary>
    Durable,

    /// <summary>
    /// Not written by this attempt: the position holds a row already (another activation's, or this segment's own from
    /// an earlier attempt), or the row before it is not the one that <see cref="SegmentRow.Previous"/> names. The
    /// journal, read from that row on, says which.
    /// </summary>
    Taken,

    /// <summary>Nothing was written by this attempt, for certain; it may be tried again.</summary>
    Failed,
}
