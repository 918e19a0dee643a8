using MVoting.Core.Polls;

namespace MVoting.Core.Counting;

/// <summary>Counts a budget profile by any rule that is defined for it.</summary>
public static class BudgetRules
{
    /// <summary>
    /// The outcome by a rule. Pure: the same profile and options give the same outcome to the byte.
    /// </summary>
    /// <exception cref="RuleOptionException">An option is unknown to the rule or has a wrong value.</exception>
    /// <exception cref="RuleRefusedException">The rule is not defined for these ballots.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Outcome Count(
        BudgetProfile profile, RuleName rule, RuleOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        var order = TieOrder.Parse(options.Text("ties", "fileOrder")!);
        var irresolute = options.Has("irresolute") && options.Flag("irresolute");
        var limits = BallotLimits.Read(profile, options);
        profile = limits.Valid(profile);
        var funded = FundedBefore.Read(profile, options);
        var whole = profile;
        profile = funded.Rest(profile);
        var watch = new CountWatch(cancellation, options.Progress);
        watch.Begin(CountStage.Ballots, profile.Ballots.Voters);
        watch.Tell(profile.Ballots.Count);
        var inner = Prepare(profile, rule, options, watch);
        Outcome CountOnce(TieBreaker one) => funded.Add(whole, inner(one));
        options.RefuseOthers(rule);
        var byCostFirst = rule is RuleName.EqualShares or RuleName.Phragmen;
        TieBreaker Breaker(IReadOnlyList<int>? script) => new(profile, order, byCostFirst, script);
        var ties = Breaker(null);
        cancellation.ThrowIfCancellationRequested();
        var outcome = CountOnce(ties);
        if (irresolute)
        {
            watch.IsSilent = true;
            outcome = TiedOutcomes.Add(
                profile, outcome, ties, script => Breaker(script), CountOnce, new CountWatch(cancellation, options.Progress));
        }

        outcome = limits.Tell(outcome);
        return outcome with { Parameters = [.. options.InForce.Concat(outcome.Parameters)] };
    }

    // Reads the rule's options; the count itself can then be run again and again.
    private static Func<TieBreaker, Outcome> Prepare(
        BudgetProfile profile, RuleName rule, RuleOptions options, CountWatch watch) => rule switch
        {
            RuleName.Greedy or RuleName.GreedyThreshold or RuleName.GreedyNoSkip or RuleName.GreedyOverdraft
                or RuleName.GreedyByDensity or RuleName.GreedyExclusive => GreedyRules.Prepare(profile, rule, options, watch),
            RuleName.EqualShares => EqualSharesRules.Prepare(profile, options, watch),
            RuleName.Phragmen => PhragmenRules.Prepare(profile, options, watch),
            RuleName.Plurality or RuleName.Approval or RuleName.Score or RuleName.Borda =>
                ContestRules.Prepare(profile, rule, options, watch),
            RuleName.KnapsackPerDollar => KnapsackRules.Prepare(profile, options, watch),
            RuleName.Composite => CompositeRules.Prepare(profile, options, watch),
            _ => throw new RuleRefusedException(
                $"The rule {WireName<RuleName>.Of(rule)} is not defined for a budget: its ballots are ranked contests. Give ranked ballots, of a file with --format rcv or blt."),
        };
}
