namespace MVoting.Core.Counting.Ranked;

/// <summary>On what ground candidates were eliminated or elected in a round.</summary>
internal enum RankedGround
{
    /// <summary>Nothing was decided.</summary>
    None,

    /// <summary>Reached the threshold.</summary>
    Threshold,

    /// <summary>As many seats as candidates were left.</summary>
    SeatsForAll,

    /// <summary>The most votes of the last two.</summary>
    MostVotes,

    /// <summary>All who remain hold the share.</summary>
    Share,

    /// <summary>Undeclared write-ins.</summary>
    WriteIns,

    /// <summary>Too few first-round votes.</summary>
    Minimum,

    /// <summary>Below the share, all together.</summary>
    Cutoff,

    /// <summary>Out of reach, all together.</summary>
    Batch,

    /// <summary>The fewest votes.</summary>
    Fewest,
}
