using System.Collections.Immutable;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>Per-dollar aggregation of knapsack ballots, each of which gives its options their whole cost.</summary>
internal static class KnapsackRules
{
    public static Func<TieBreaker, Outcome> Prepare(BudgetProfile profile, RuleOptions options, CountWatch watch)
    {
        if (profile.Kind is not (BallotKind.Approval or BallotKind.Single))
        {
            throw new RuleRefusedException(
                "Per-dollar aggregation is defined for knapsack and approval ballots, which give an option its cost or nothing; points and ranks are no money. Use greedyThreshold or equalShares.");
        }

        var partial = options.Choice("partial", KnapsackPartial.Increasing);
        return ties => Count(profile, partial, ties, watch);
    }

    private static Outcome Count(
        BudgetProfile profile, KnapsackPartial partial, TieBreaker ties, CountWatch watch)
    {
        var shares = Shares(profile, partial, ties, profile.Votes);
        var costs = profile.Costs.Select(profile.Money).ToArray();
        var order = Enumerable.Range(0, costs.Length).Where(option => shares[option].Sign > 0)
            .OrderByDescending(option => profile.Votes[option]).ThenBy(ties.Place).ToArray();
        var levels = Levels(profile);
        watch.Begin(CountStage.Reasons, costs.Length);
        var lacking = costs.Select((cost, at) =>
        {
            watch.Tell(at);
            return shares[at] == cost ? null : Lacking(profile, partial, ties, at, levels);
        }).ToArray();
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

    // What all options of each number of votes cost together, the most votes first.
    private static (long Votes, BigInteger Cost)[] Levels(BudgetProfile profile) =>
    [
        .. Enumerable.Range(0, profile.Options.Length)
            .Where(option => !profile.Options[option].IsWithdrawn && profile.Votes[option] > 0)
            .GroupBy(option => profile.Votes[option])
            .OrderByDescending(level => level.Key)
            .Select(level => (level.Key, level.Aggregate(BigInteger.Zero, (sum, option) => sum + profile.Costs[option]))),
    ];

    // With more votes an option's units only move up. It gets its whole cost once nothing stands before it but what the
    // budget pays for beside it: above the first level that it does not pay for, and on that level where the parts that
    // the level is divided into say so.
    private static LackingSupport? Lacking(
        BudgetProfile profile,
        KnapsackPartial partial,
        TieBreaker ties,
        int option,
        (long Votes, BigInteger Cost)[] levels)
    {
        var cost = profile.Costs[option];
        if (ties.IsTrial || profile.Options[option].IsWithdrawn || cost.IsZero || cost > profile.Budget)
        {
            return null;
        }

        var left = profile.Budget - cost;
        var own = profile.Votes[option];
        foreach (var level in levels.TakeWhile(level => level.Votes > own))
        {
            left -= level.Cost;
            if (left.Sign < 0)
            {
                var more = level.Votes - own;
                return new LackingSupport(IsWholeWith(more) ? more : more + 1, LackingKind.Least);
            }
        }

        return new LackingSupport(BigInteger.One, LackingKind.Least);

        bool IsWholeWith(long more) => Shares(
            profile, partial, ties.With(option, more), profile.Votes.SetItem(option, own + more))[option] == profile.Money(cost);
    }

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
