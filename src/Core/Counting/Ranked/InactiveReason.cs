namespace MVoting.Core.Counting.Ranked;

/// <summary>Why a ballot counts for nobody any more. The names are those of RCTab's reports.</summary>
public enum InactiveReason
{
    /// <summary>No candidate at all is marked at an allowed rank.</summary>
    Undervotes,

    /// <summary>All marked candidates are out of the count.</summary>
    ExhaustedChoices,

    /// <summary>An overvote ends the ballot.</summary>
    Overvotes,

    /// <summary>More ranks in a row were left out than are allowed.</summary>
    SkippedRankings,

    /// <summary>A candidate is marked again, and the rules end such a ballot.</summary>
    RepeatedRankings,

    /// <summary>The surplus of the last winners, when there is no seat left to transfer it for.</summary>
    FinalRoundSurplus,
}
