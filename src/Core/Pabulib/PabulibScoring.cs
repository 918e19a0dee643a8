namespace MVoting.Core.Pabulib;

/// <summary>What the column <c>score</c> of a <c>.pb</c> file counts. Files do not say it: the sums tell.</summary>
public enum PabulibScoring
{
    /// <summary>The ballots that name the project.</summary>
    Votes,

    /// <summary>The sum of the ballots' <c>points</c>.</summary>
    Points,

    /// <summary>The same, plus <c>default_score</c> for each ballot that leaves the project out.</summary>
    PointsWithDefault,

    /// <summary>Rank r of a ballot gives L - r + 1 with L = <c>max_length</c>, or the number of projects.</summary>
    BordaByMaxLength,

    /// <summary>Rank r of a ballot gives l - r + 1 with l = the ranks of that ballot.</summary>
    BordaByBallotLength,
}
