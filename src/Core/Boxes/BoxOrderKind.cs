namespace MVoting.Core.Boxes;

/// <summary>
/// What changes whether a ballot counts. Each order becomes a control segment in every box of the poll, and is
/// in force when that segment is durable, across activations. The values stand in the journal: never renumber.
/// </summary>
public enum BoxOrderKind : byte
{
    /// <summary>Freezes the ballot paper and opens the box at <c>OpensAt</c>, until <c>ClosesAt</c>. Segment 1 of every box.</summary>
    Open = 1,

    /// <summary>Refuses ballots until a resume.</summary>
    Pause = 2,

    /// <summary>Admits ballots again.</summary>
    Resume = 3,

    /// <summary>Changes the closing moment.</summary>
    Reschedule = 4,

    /// <summary>The poll was cancelled: nothing is admitted any more, nothing is counted.</summary>
    Void = 5,

    /// <summary>The last segment of a box: its ballots and its tally are final.</summary>
    Seal = 6,

    /// <summary>
    /// Written by a box itself, before it tells the first voter that the closing moment has passed: a segment of that
    /// moment or later, after which no ballot can follow unless the closing moment is changed.
    /// </summary>
    Mark = 7,

    /// <summary>
    /// An operator accepts that segments which were acknowledged are gone from the journal: the box goes on from what
    /// is there, paused. It carries the closing moment, which may have been among what is gone.
    /// </summary>
    AcceptLoss = 8,
}
