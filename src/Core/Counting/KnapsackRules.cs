using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <summary>Per-dollar aggregation of knapsack ballots, each of which gives its options their whole cost.</summary>
internal static class KnapsackRules
{
    public static Func<TieBreaker, Outcome> Prepare(BudgetProfile profile, RuleOptions options)
    {
        if (profile.Kind is not (BallotKind.Approval or BallotKind.Single))
        {
            throw new RuleRefusedException(
                "Per-dollar aggregation is defined for knapsack and approval ballots, which give an option its cost or nothing; points and ranks are no money. Use greedyThreshold or equalShares.");
        }

        var partial = options.Choice("partial", KnapsackPartial.Increasing);
        return ties => Count(profile, partial, ties);
    }

    private static Outcome Count(BudgetProfile profile, KnapsackPartial partial, TieBreaker ties)
    {
        var shares = Shares(profile, partial, ties, profile.Votes);
        var costs = profile.Costs.Select(profile.Money).ToArray();
        var order = Enumerable.Range(0, costs.Length).Where(option => shares[option].Sign > 0)
            .OrderByDescending(option => profile.Votes[option]).ThenBy(ties.Place).ToArray();
        var lacking = costs.Select((cost, at) => Lacking(profile, partial, ties, at, shares[at] == cost)).ToArray();
        var spent = shares.Aggregate(Rational.Zero, (sum, share) => sum + share);
        return new Outcome
        {
            Rule = RuleName.KnapsackPerDollar,
            Parameters = [],
            Winners = [.. order.Where(option => shares[option] == costs[option]).Select(option => profile.Ids[option])],
            Cost = spent,
            Remaining = profile.Money(profile.Budget) - spent,
            Rounds =
            [
                .. order.Select((option, at) => new ContestRound
                {
                    Number = at + 1,
                    Option = profile.Ids[option],
                    Score = shares[option],
                    Won = shares[option] == costs[option],
                }),
            ],
            Options =
            [
                .. profile.Options.Select((option, at) => new OutcomeOption
                {
                    Id = option.Id,
                    Won = shares[at].Sign > 0 && shares[at] == costs[at],
                    Why = Why(profile, at, shares, costs) + (lacking[at] is { } lacks ? $"; {lacks.ToText()}" : ""),
                    Votes = profile.Votes[at],
                    Cost = costs[at],
                    Allocation = shares[at],
                    Lacking = lacking[at],
                }),
            ],
        };
    }

    private static ImmutableArray<Rational> Shares(
        BudgetProfile profile, KnapsackPartial partial, TieBreaker ties, ImmutableArray<long> votes)
    {
        var amounts = profile.Options.Select((option, at) =>
            (IReadOnlyDictionary<Rational, long>)(option.IsWithdrawn || votes[at] == 0 || profile.Costs[at].IsZero
                ? new Dictionary<Rational, long>()
                : new Dictionary<Rational, long> { [profile.Money(profile.Costs[at])] = votes[at] })).ToArray();
        return KnapsackCount.Allocate(
            amounts, profile.Money(profile.Budget), partial,
            [.. Enumerable.Range(0, profile.Options.Length).Select(ties.Place)]);
    }

    // With more votes an option's units only move up, so more supporters never harm it.
    private static LackingSupport? Lacking(
        BudgetProfile profile, KnapsackPartial partial, TieBreaker ties, int option, bool won) =>
        won || ties.IsTrial || profile.Options[option].IsWithdrawn || profile.Costs[option].IsZero
            ? null
            : LackingSupport.Find(
                profile.Votes.Max() - profile.Votes[option] + 1,
                more => Shares(
                    profile, partial, ties.With(option, (long)more), profile.Votes.SetItem(option, profile.Votes[option] + (long)more))[option]
                    == profile.Money(profile.Costs[option]),
                isMonotone: true);

    private static string Why(BudgetProfile profile, int option, ImmutableArray<Rational> shares, Rational[] costs)
    {
        if (profile.Options[option].IsWithdrawn)
        {
            return "withdrawn by the city";
        }

        var votes = $"{profile.Votes[option]} ballots give it its cost {OutcomeText.Amount(costs[option])}";
        return shares[option] == costs[option] ? votes
            : shares[option].Sign > 0 ? $"{votes}; the budget ended within its units: it gets {OutcomeText.Amount(shares[option])}"
            : $"{votes}; units with more votes used the budget up";
    }
}
