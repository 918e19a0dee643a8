namespace MVoting.Core.Boxes;

/// <summary>What a box knows of a voter when a ballot arrives.</summary>
internal enum VoterStanding
{
    /// <summary>No ballot yet.</summary>
    New,

    /// <summary>This very ballot id was accepted earlier.</summary>
    SameBallot,

    /// <summary>Has voted with another ballot id, and ballots are final.</summary>
    Voted,

    /// <summary>Has voted, and may change the ballot.</summary>
    MayChange,

    /// <summary>Has voted, and has used up the changes.</summary>
    ChangesSpent,
}
