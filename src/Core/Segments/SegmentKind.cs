namespace MVoting.Core.Segments;

/// <summary>What a segment holds. The values stand in the journal: never renumber.</summary>
public enum SegmentKind : byte
{
    /// <summary>An order of the poll: what changes whether a ballot counts.</summary>
    Control = 1,

    /// <summary>Ballots of a <c>final</c> poll: voters sorted in one part, ballots sorted in another (invariant 7).</summary>
    Ballots = 2,

    /// <summary>Ballots of an <c>untilClose</c> poll: each with its voter, since a later one must replace it.</summary>
    LinkedBallots = 3,
}
