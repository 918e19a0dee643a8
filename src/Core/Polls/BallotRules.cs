namespace MVoting.Core.Polls;

/// <summary>
/// The rules of one question's answer, every default resolved. What does not belong to the type is 0.
/// </summary>
public sealed record BallotRules
{
    public required BallotType Type { get; init; }

    /// <summary>Fewest options that an answer names; 0 allows a blank one. Unused by <c>score</c>.</summary>
    public int Min { get; init; }

    /// <summary>
    /// Most options that an answer names; for <c>ranked</c>, the number of ranks. Unused by <c>score</c>.
    /// </summary>
    public int Max { get; init; }

    /// <summary><c>cumulative</c>: most points of an answer, all options together.</summary>
    public int Points { get; init; }

    /// <summary><c>cumulative</c>: fewest points of an answer, all options together.</summary>
    public int MinPoints { get; init; }

    /// <summary><c>cumulative</c>: most points of one option.</summary>
    public int MaxPerOption { get; init; }

    /// <summary><c>score</c>: the lowest score, from <see cref="Limits.LowestScore"/>.</summary>
    public int MinScore { get; init; }

    /// <summary><c>score</c>: the highest score, up to <see cref="Limits.PointsPerBallot"/>.</summary>
    public int MaxScore { get; init; }

    /// <summary>Limits for categories of options, besides those of the whole answer. Unused by <c>single</c> and <c>score</c>.</summary>
    public CategoryLimits PerCategory { get; init; } = CategoryLimits.None;

    /// <summary>One option; with <paramref name="min"/> 0, or none.</summary>
    public static BallotRules Single(int min = 1) => new() { Type = BallotType.Single, Min = min, Max = 1 };

    public static BallotRules Approval(int min, int max) => OfCount(BallotType.Approval, min, max);

    public static BallotRules Knapsack(int min, int max) => OfCount(BallotType.Knapsack, min, max);

    public static BallotRules Cumulative(int points, int minPoints, int maxPerOption, int min, int max) => new()
    {
        Type = BallotType.Cumulative,
        Points = points,
        MinPoints = minPoints,
        MaxPerOption = maxPerOption,
        Min = min,
        Max = max,
    };

    public static BallotRules Score(int minScore, int maxScore) =>
        new() { Type = BallotType.Score, MinScore = minScore, MaxScore = maxScore };

    public static BallotRules Ranked(int min, int max) => OfCount(BallotType.Ranked, min, max);

    private static BallotRules OfCount(BallotType type, int min, int max) =>
        new() { Type = type, Min = min, Max = max };
}
