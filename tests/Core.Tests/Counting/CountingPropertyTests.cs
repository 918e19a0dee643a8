using System.Globalization;
using System.Numerics;
using CsCheck;
using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves what must hold for any ballots: neither their order nor merging them matters, more support never makes a
/// greedy winner lose, Equal Shares never overspends and is exhaustive where that is promised, and fixed point
/// decides as fractions do. MVOTING_INSTANCES sets how many instances that last property tries (4,000; docs/counting.md names the
/// command and the figure for a million).
/// </summary>
public sealed class CountingPropertyTests
{
    private static readonly RuleName[] GreedyRules =
        [RuleName.Greedy, RuleName.GreedyThreshold, RuleName.GreedyNoSkip, RuleName.GreedyOverdraft];

    private static long Instances => long.TryParse(
        Environment.GetEnvironmentVariable("MVOTING_INSTANCES"), CultureInfo.InvariantCulture, out var given) ? given : 4_000;

    [Fact]
    public void The_order_of_the_ballots_changes_nothing_but_the_order() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var election = RandomBudget.Of(random);
            var other = election.Shuffled(random);
            foreach (var (rule, options) in election.Rules)
            {
                Assert.Equal(
                    OutcomeJson.ToText(Budgets.Count(election.Profile(), rule, options)),
                    OutcomeJson.ToText(Budgets.Count(other.Profile(), rule, options)));
            }
        },
        iter: 300);

    [Fact]
    public void Every_ballot_cast_twice_under_twice_the_budget_and_costs_gives_the_same_winners() => Gen.Int.Sample(
        seed =>
        {
            var election = RandomBudget.Of(new Random(seed));
            var twice = election.Twice();
            foreach (var (rule, options) in election.Rules.Where(one => !one.Options.Contains("increment", StringComparison.Ordinal)))
            {
                Assert.Equal(
                    Budgets.Count(election.Profile(), rule, options).Winners.AsEnumerable(),
                    Budgets.Count(twice.Profile(), rule, options).Winners.AsEnumerable());
            }
        },
        iter: 300);

    [Fact]
    public void A_further_ballot_for_a_greedy_winner_never_makes_it_lose() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var election = RandomBudget.Of(random, BallotKind.Approval);
            foreach (var rule in GreedyRules)
            {
                foreach (var winner in Budgets.Winners(election.Profile(), rule))
                {
                    var more = election.With($"{winner}");
                    Assert.Contains(winner, Budgets.Winners(more.Profile(), rule));
                }
            }
        },
        iter: 300);

    [Fact]
    public void The_support_that_a_loser_is_told_to_lack_is_exactly_what_it_lacks() => Gen.Int.Sample(
        seed =>
        {
            var election = RandomBudget.Of(new Random(seed), BallotKind.Approval);
            foreach (var rule in GreedyRules)
            {
                foreach (var option in Budgets.Count(election.Profile(), rule).Options.Where(option => !option.Won))
                {
                    var words = option.Why.Split("would have won with ");
                    if (words.Length == 2)
                    {
                        var missing = int.Parse(words[1].Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                        Assert.Contains(option.Id, Budgets.Winners(election.With(option.Id, missing).Profile(), rule), StringComparison.Ordinal);
                        Assert.DoesNotContain(option.Id, Budgets.Winners(election.With(option.Id, missing - 1).Profile(), rule), StringComparison.Ordinal);
                    }
                }
            }
        },
        iter: 300);

    [Fact]
    public void Equal_Shares_lacks_that_property()
    {
        // One more voter makes every share smaller: c's and d's supporters then buy d where they bought a before, although
        // only a has gained a supporter.
        string[] ballots = ["abc", "b", "bcd", "abcd", "abd", "abc"];
        decimal[] costs = [2, 4, 4, 1];
        Assert.Equal("ab", Budgets.Winners(Budgets.Approvals(7, costs, ballots), RuleName.EqualShares));
        Assert.Equal("bd", Budgets.Winners(Budgets.Approvals(7, costs, [.. ballots, "a"]), RuleName.EqualShares));
    }

    [Fact]
    public void Equal_Shares_never_overspends_and_is_exhaustive_where_that_is_promised() => Gen.Int.Sample(
        seed =>
        {
            var election = RandomBudget.Of(new Random(seed));
            var profile = election.Profile();
            foreach (var completion in new[] { "utilitarian", "add1 --increment 1", "add1u --increment 1", "add1eu --increment 1", "phragmen", "budgetIncrease" })
            {
                var outcome = Budgets.Count(profile, RuleName.EqualShares, $"--completion {completion}");
                Assert.True(outcome.Remaining!.Value >= Rational.Zero);
                if (completion.Contains('u', StringComparison.Ordinal) && completion[0] != 'b')
                {
                    Assert.DoesNotContain(outcome.Options, option => !option.Won && option.Cost <= outcome.Remaining);
                }
            }
        },
        iter: 300);

    [Fact]
    public void Fixed_point_decides_as_fractions_do_and_both_as_the_definition()
    {
        var settled = 0L;
        Gen.Int.Sample(
            seed =>
            {
                // Half have amounts of up to 10^14 that differ in the last unit alone: few bits are left for the fixed point,
                // so that bounds overlap and fractions must decide.
                var random = new Random(seed);
                var election = RandomBudget.Of(random);
                election = random.Next(2) == 0 ? election.Nearly((decimal)Math.Pow(10, random.Next(8, 14)), random) : election;
                var profile = election.Profile();
                var utility = election.Utilities[random.Next(election.Utilities.Length)];
                var supporters = new Supporters(profile, utility);
                var ties = new TieBreaker(profile, TieOrder.FileOrder, byCostFirst: true);
                int Choose(IEnumerable<int> tied) => tied.MinBy(ties.Place);
                var share = new Rational(profile.Budget * random.Next(1, 5), profile.Ballots.Voters * random.Next(1, 4));
                var limit = BigInteger.Pow(10, 30);

                var fast = new SharesEngine(supporters);
                Assert.Equal(SharesStatus.Done, fast.Run(share, share, limit, (_, tied) => Choose(tied)));
                Interlocked.Add(ref settled, fast.ExactSteps > 0 ? 1 : 0);
                var slow = new SharesEngine(supporters);
                slow.RunExact(share, limit, (_, tied) => Choose(tied));
                Assert.Equal(slow.Bought, fast.Bought);
                Assert.Equal(
                    NaiveShares.Run(
                        share / profile.Scale, election.Costs, election.Worth(utility), utility == UtilityKind.Cost, Choose),
                    fast.Bought);
            },
            iter: Instances);
        TestContext.Current.TestOutputHelper!.WriteLine($"{settled} of {Instances} instances were settled by fractions");
        Assert.InRange(settled, Instances / 1_000, Instances);
    }

    [Fact]
    public void Looking_at_ranges_of_shares_gives_what_looking_at_each_gives() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var election = RandomBudget.Of(random);
            var profile = election.Profile();
            var utility = election.Utilities[random.Next(election.Utilities.Length)];
            var supporters = new Supporters(profile, utility);
            var ties = new TieBreaker(profile, TieOrder.FileOrder, byCostFirst: true);
            var step = new Rational(profile.Scale, random.Next(1, 50));
            var isExhaustive = random.Next(2) == 0;
            var start = EqualSharesRules.FirstShare(profile, ShareStart.Floor);
            var engine = new SharesEngine(supporters);
            var search = new SharesSearch(engine, supporters, ties, CountWatch.Nobody);
            search.Run(start, step, isExhaustive);

            var each = new SharesEngine(supporters);
            Rational share = start;
            var isOver = false;
            while (!isOver)
            {
                each.RunExact(share, profile.Budget, (_, tied) => tied.MinBy(ties.Place));
                var left = profile.Budget - each.Bought.Aggregate(BigInteger.Zero, (sum, option) => sum + profile.Costs[option]);
                isOver = each.Bought.Count == supporters.CanBuy.Count(can => can)
                    || (isExhaustive && !Enumerable.Range(0, profile.Costs.Length).Except(each.Bought).Any(option => profile.Costs[option] <= left));
                if (!isOver)
                {
                    isOver = each.RunExact(share + step, profile.Budget, (_, tied) => tied.MinBy(ties.Place)) == SharesStatus.OverLimit;
                    share += isOver ? Rational.Zero : step;
                }
            }

            Assert.Equal(share, search.Share);
        },
        iter: 500);
}
