namespace MVoting.Core.Counting;

/// <summary>
/// The rules that elect the options with the highest scores: plurality, approval, score and Borda's method, with a
/// number of winners, a threshold, and a quorum for the whole vote.
/// </summary>
internal static class ContestRules
{
    public static Func<TieBreaker, Outcome> Prepare(
        BudgetProfile profile, RuleName rule, RuleOptions options, CountWatch watch)
    {
        var scores = rule switch
        {
            RuleName.Plurality => Plurality(profile),
            RuleName.Approval => Approval(profile),
            RuleName.Score => OptionScores.Read(profile, options),
            _ => BordaScores.Read(profile, options),
        };
        var bar = ContestBar.Read(profile, rule, options);
        return ties => new ContestCount(profile, rule, scores, bar, ties).Outcome(watch);
    }

    private static OptionScores Plurality(BudgetProfile profile)
    {
        var ballots = profile.Ballots;
        var votes = new Rational[profile.Options.Length];
        for (var ballot = 0; ballot < ballots.Count; ballot++)
        {
            var options = ballots.Options(ballot);
            if (options.Length > 1 && profile.Kind != BallotKind.Ranking)
            {
                throw new RuleRefusedException(
                    "Plurality is defined for ballots of one choice and for first preferences; some of these ballots name several options. Use approval.");
            }

            if (options.Length > 0)
            {
                votes[options[0]] += ballots.Multiplicities[ballot];
            }
        }

        return OptionScores.Of(votes, profile.Kind == BallotKind.Ranking ? "first preferences" : "votes");
    }

    private static OptionScores Approval(BudgetProfile profile) => profile.Kind == BallotKind.Ranking
        ? throw new RuleRefusedException(
            "Approval is not defined for ranked ballots: a rank is no approval. Use plurality, borda, irv or stv.")
        : OptionScores.Of([.. profile.Votes.Select(votes => (Rational)votes)], "votes");
}
