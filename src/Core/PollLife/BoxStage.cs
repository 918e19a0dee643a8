namespace MVoting.Core.PollLife;

/// <summary>One step on the way of a box through a round.</summary>
internal enum BoxStage
{
    /// <summary>Give the order that the round is about.</summary>
    Order,

    /// <summary>Give the opening, which an opened box takes as reached: its segment may be among those that were lost.</summary>
    Reopen,

    /// <summary>Give the opening that is to be cancelled, so that no late message of it opens the box afterwards.</summary>
    OpenToEnd,

    /// <summary>Give the order that accepts a loss.</summary>
    AcceptLoss,

    /// <summary>Give the pause or the resume that the poll's state says.</summary>
    Restate,

    /// <summary>Ask for the totals.</summary>
    Totals,

    /// <summary>Ask for the totals, which must be those of a sealed box.</summary>
    SealedTotals,

    /// <summary>Count again from the journal, and compare.</summary>
    Recount,
}
