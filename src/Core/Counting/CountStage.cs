namespace MVoting.Core.Counting;

/// <summary>What a count is doing, for whoever watches it.</summary>
public enum CountStage
{
    /// <summary>Equal ballots were merged: done are the different ones, announced those that were cast.</summary>
    Ballots,

    /// <summary>Rounds of the rule; announced is the most there can be.</summary>
    Rounds,

    /// <summary>Shares that a completion of Equal Shares looks at; announced is the most there can be.</summary>
    Shares,

    /// <summary>Runs that look for every outcome of some tie order.</summary>
    TiedOutcomes,

    /// <summary>Options whose missing support is looked for.</summary>
    Reasons,
}
