namespace MVoting.Core.Counting;

/// <summary>
/// Utilities of merged ballots as weights: what an option is worth to a voter, cost utilities divided by the
/// option's cost, so that every weight is a small whole number.
/// </summary>
internal static class Utilities
{
    /// <summary>The utility that is meant when nobody names one.</summary>
    public static UtilityKind DefaultOf(BallotKind kind) => kind switch
    {
        BallotKind.Points or BallotKind.Scores => UtilityKind.Points,
        BallotKind.Ranking => UtilityKind.Borda,
        _ => UtilityKind.Cost,
    };

    /// <exception cref="RuleRefusedException">The ballots do not tell this utility.</exception>
    public static void Check(BallotKind kind, UtilityKind utility)
    {
        if (utility == UtilityKind.Points && kind is not (BallotKind.Points or BallotKind.Scores))
        {
            throw new RuleRefusedException(
                "The utility points is defined for ballots of points or scores only; these hold none. Use --utility cost or cardinality.");
        }

        if (utility == UtilityKind.Borda && kind != BallotKind.Ranking)
        {
            throw new RuleRefusedException(
                "The utility borda is defined for ranked ballots only; these have no order. Use --utility cost or cardinality.");
        }
    }

    /// <summary>
    /// The weight of the option at a place of a ballot; zero or less: it does not support the option.
    /// </summary>
    public static int Weight(MergedBallots ballots, int ballot, int at, UtilityKind utility) => utility switch
    {
        UtilityKind.Points => ballots.Points(ballot)[at],
        UtilityKind.Borda => ballots.Options(ballot).Length - at - 1,
        _ => ballots.Points(ballot) is { Length: > 0 } points && points[at] <= 0 ? 0 : 1,
    };

    /// <summary>The sum of all weights of each option.</summary>
    public static long[] Sums(BudgetProfile profile, UtilityKind utility)
    {
        var ballots = profile.Ballots;
        var sums = new long[profile.Options.Length];
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            for (var at = 0; at < options.Length; at++)
            {
                sums[options[at]] += Weight(ballots, ballot, at, utility) * ballots.Multiplicities[ballot];
            }
        }

        return sums;
    }
}
