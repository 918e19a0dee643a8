namespace MVoting.Load.Generation;

/// <summary>The ballots of a generated election.</summary>
public enum ElectionBallots
{
    /// <summary>Up to five projects.</summary>
    Approval,

    /// <summary>One project.</summary>
    ChooseOne,

    /// <summary>Ten points over up to five projects.</summary>
    Cumulative,

    /// <summary>0 to 5 points for up to ten projects, each on its own.</summary>
    Scoring,

    /// <summary>Up to three projects in order of preference.</summary>
    Ordinal,

    /// <summary>Projects that together fit the budget.</summary>
    Knapsack,
}
