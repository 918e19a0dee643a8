namespace MVoting.Core.Counting;

/// <summary>What the greedy rules decide about an option when its turn comes.</summary>
internal enum GreedyDecision
{
    Funded,

    /// <summary>
    /// More than what is left, but the share that the rule asks for is there: funded, and the last.
    /// </summary>
    FundedBeyondBudget,

    DidNotFit,

    /// <summary>The first that did not fit, under a rule that stops there.</summary>
    Stopped,

    /// <summary>After the rule had stopped.</summary>
    NotReached,

    BelowMinScore,

    Withdrawn,

    /// <summary>Another option of its group won.</summary>
    Excluded,

    CategoryFull,

    NeighborhoodFull,
}
