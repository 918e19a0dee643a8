namespace MVoting.Core.Polls;

/// <summary>How a question is answered.</summary>
public enum BallotType
{
    /// <summary>One option, or none where the rules allow a blank answer.</summary>
    Single,

    /// <summary>A number of options, all equal.</summary>
    Approval,

    /// <summary>A number of options whose costs fit the question's budget.</summary>
    Knapsack,

    /// <summary>A number of points, spread over the options.</summary>
    Cumulative,

    /// <summary>A score for each option; an option may be left without one.</summary>
    Score,

    /// <summary>Options in order of preference.</summary>
    Ranked,
}
