using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>The score of each option in a contest, and how two options compare.</summary>
internal sealed class OptionScores
{
    private readonly Comparison<int> _compare;

    private OptionScores(ImmutableArray<Rational> scores, string unit, Comparison<int> compare, ImmutableArray<string?> unfit)
    {
        Scores = scores;
        Unit = unit;
        _compare = compare;
        Unfit = unfit;
    }

    /// <summary>For the report; what decides is <see cref="Compare"/>.</summary>
    public ImmutableArray<Rational> Scores { get; }

    /// <summary>What the scores count, for a sentence.</summary>
    public string Unit { get; }

    /// <summary>Why an option cannot win whatever its score, or null.</summary>
    public ImmutableArray<string?> Unfit { get; }

    public static OptionScores Of(Rational[] scores, string unit, ImmutableArray<string?> unfit = default) => new(
        [.. scores], unit, (left, right) => scores[left].CompareTo(scores[right]),
        unfit.IsDefault ? [.. scores.Select(_ => (string?)null)] : unfit);

    /// <summary>Whether a score is a number of voters, so that one more supporter adds one.</summary>
    public bool AreVotes => Unit is "votes" or "first preferences";

    /// <summary>The same where one option has more votes.</summary>
    public OptionScores With(int option, long votes)
    {
        Rational[] scores = [.. Scores];
        scores[option] += votes;
        return Of(scores, Unit, Unfit);
    }

    /// <summary>Reads the aggregate of ballots of points or scores.</summary>
    public static OptionScores Read(BudgetProfile profile, RuleOptions options)
    {
        var aggregate = options.Choice("aggregate", ScoreAggregate.Sum);
        if (profile.Kind is not (BallotKind.Points or BallotKind.Scores))
        {
            throw new RuleRefusedException(
                "The rule score is defined for ballots of points or scores; these hold none. Use approval, plurality or borda.");
        }

        if (aggregate != ScoreAggregate.Sum && profile.Kind == BallotKind.Points)
        {
            throw new RuleRefusedException(
                "An average or a median of points out of a stock tells nothing: who spreads his points is not less content. Use --aggregate sum.");
        }

        var grades = Grades.Of(profile);
        switch (aggregate)
        {
            case ScoreAggregate.Sum:
                return Of([.. grades.Select(one => one.Sum)], "points");
            case ScoreAggregate.Average:
                var least = options.Whole("minRatings", 1, 1, int.MaxValue);
                return Of(
                    [.. grades.Select(one => one.Count == 0 ? Rational.Zero : one.Sum / one.Count)],
                    "on average",
                    [.. grades.Select(one => one.Count >= least ? null : $"has {one.Count} ratings, needs {least}")]);
            default:
                return new(
                    [.. grades.Select(one => (Rational)one.Median())],
                    "as median",
                    (left, right) => Grades.CompareByMajority(grades[left], grades[right]),
                    [.. grades.Select(one => one.Count > 0 ? null : "nobody rated it")]);
        }
    }

    /// <summary>Above zero when the left option is ahead.</summary>
    public int Compare(int left, int right) => _compare(left, right);
}
