namespace MVoting.Core.Counting;

/// <summary>What the ballots of a profile hold: it decides which rules and utilities are defined.</summary>
public enum BallotKind
{
    /// <summary>One option.</summary>
    Single,

    /// <summary>Options without an order.</summary>
    Approval,

    /// <summary>Points for options, given out of a stock: zero is the same as nothing.</summary>
    Points,

    /// <summary>A score for options; an option left out has the default score, or none.</summary>
    Scores,

    /// <summary>Options in the order of preference.</summary>
    Ranking,
}
