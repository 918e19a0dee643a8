using System.Globalization;

namespace MVoting.Core.Counting;

/// <summary>Points for ranks: Borda's method in its public variants, Dowdall's, or a vector of one's own.</summary>
internal static class BordaScores
{
    public static OptionScores Read(BudgetProfile profile, RuleOptions options)
    {
        if (profile.Kind != BallotKind.Ranking)
        {
            throw new RuleRefusedException(
                "Borda's method is defined for ranked ballots; these have no order. Use approval, plurality or score.");
        }

        var vector = options.Text("vector") is { } text ? Parse(text) : null;
        var variant = vector is null ? options.Choice("variant", BordaVariant.MaxLength) : default;
        var ballots = profile.Ballots;
        var length = profile.MaxLength;
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            length = Math.Max(length, ballots.Options(ballot).Length);
        }

        if (vector is null && variant is BordaVariant.MaxLength or BordaVariant.Dowdall)
        {
            options.Set("maxLength", length.ToString(CultureInfo.InvariantCulture));
        }

        return OptionScores.Of(Sum(profile, (rank, ranks) => vector is null
            ? Points(variant, rank, ranks, length, profile.Options.Length)
            : rank <= vector.Length ? vector[rank - 1] : Rational.Zero, vector is null && variant == BordaVariant.Completed),
            "points");
    }

    /// <summary>The points of a rank, from 1, on a ballot with so many ranks.</summary>
    public static Rational Points(BordaVariant variant, int rank, int ranks, int length, int options) => variant switch
    {
        BordaVariant.MaxLength => length - rank + 1,
        BordaVariant.BallotLength => ranks - rank,
        BordaVariant.Stanford => new Rational(options + ranks - (2 * rank) + 1, 2),
        BordaVariant.Completed => options - rank,
        _ => new Rational(length, rank),
    };

    // Sums of whole numbers by rank first: a million ballots need no million fractions.
    private static Rational[] Sum(BudgetProfile profile, Func<int, int, Rational> points, bool isCompleted)
    {
        var count = profile.Options.Length;
        var ballots = profile.Ballots;
        var times = new Dictionary<(int Option, int Rank, int Ranks), long>();
        var unranked = new Dictionary<(int Option, int Ranks), long>();
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            for (var at = 0; at < options.Length; at++)
            {
                var key = (options[at], at + 1, options.Length);
                times[key] = times.GetValueOrDefault(key) + ballots.Multiplicities[ballot];
            }

            for (var option = 0; isCompleted && option < count; option++)
            {
                if (!options.Contains(option))
                {
                    var key = (option, options.Length);
                    unranked[key] = unranked.GetValueOrDefault(key) + ballots.Multiplicities[ballot];
                }
            }
        }

        var sums = new Rational[count];
        foreach (var ((option, rank, ranks), voters) in times)
        {
            sums[option] += points(rank, ranks) * voters;
        }

        // The scores m - k - 1 … 0 that are left, shared by the m - k options without a rank.
        foreach (var ((option, ranks), voters) in unranked)
        {
            sums[option] += new Rational(count - ranks - 1, 2) * voters;
        }

        return sums;
    }

    private static Rational[] Parse(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries).Select(points =>
            decimal.TryParse(points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= Limits.PointsPerBallot
                ? Rational.Of(value)
                : throw new RuleOptionException(
                    $"--vector has '{points}'. Give the points of the ranks from the first, such as '5,4,3,2,1'.")),
    ];
}
