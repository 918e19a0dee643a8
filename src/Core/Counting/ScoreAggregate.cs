namespace MVoting.Core.Counting;

/// <summary>How the scores of one option become one number.</summary>
public enum ScoreAggregate
{
    Sum,

    /// <summary>The sum divided by the ballots that rate the option.</summary>
    Average,

    /// <summary>
    /// Majority judgment: Balinski and Laraki (2007), "A Theory of Measuring, Electing, and Ranking".
    /// </summary>
    Median,
}
