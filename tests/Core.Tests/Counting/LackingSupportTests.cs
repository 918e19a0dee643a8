using System.Text.Json;
using CsCheck;
using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves what a loser is told about the supporters it lacked: counted again with so many more ballots that name it alone,
/// it wins, and with fewer it does not, as far as that is said.
/// </summary>
public sealed class LackingSupportTests
{
    private static readonly (RuleName Rule, string Options)[] Rules =
    [
        (RuleName.EqualShares, "--completion none"),
        (RuleName.EqualShares, "--completion none --utility cardinality --ties byId"),
        (RuleName.EqualShares, "--completion utilitarian"),
        (RuleName.EqualShares, "--completion phragmen --ties seed:3"),
        (RuleName.EqualShares, "--completion add1 --increment 1"),
        (RuleName.EqualShares, "--completion add1u --increment 1 --start exact"),
        (RuleName.EqualShares, "--completion budgetIncrease"),
        (RuleName.EqualShares, "--completion none --lacking enough"),
        (RuleName.Phragmen, ""),
        (RuleName.Phragmen, "--ties byId"),
        (RuleName.Phragmen, "--ties seed:5 --maxLoad 2"),
        (RuleName.Greedy, "--ties byId"),
        (RuleName.GreedyByDensity, "--utility cardinality --ties byId"),
        (RuleName.Approval, "--winners 1"),
        (RuleName.Approval, "--threshold 0.6 --blanks in"),
        (RuleName.Approval, "--threshold 0.4 --winners 1 --ties byId"),
        (RuleName.KnapsackPerDollar, ""),
        (RuleName.KnapsackPerDollar, "--partial proportional --ties byId"),
    ];

    [Fact]
    public void With_the_supporters_that_it_lacked_a_loser_wins_and_with_fewer_it_does_not() => Gen.Int.Sample(
        seed =>
        {
            var election = RandomBudget.Of(new Random(seed), BallotKind.Approval);
            foreach (var (rule, options) in Rules)
            {
                var outcome = Budgets.Count(election.Profile(), rule, options);
                foreach (var option in outcome.Options)
                {
                    if (option.Lacking is not { } lacking || lacking.Supporters > 200)
                    {
                        continue;
                    }

                    Assert.False(option.Won);
                    Assert.EndsWith(lacking.ToText(), option.Why, StringComparison.Ordinal);
                    var number = (int)lacking.Supporters;
                    bool Wins(int more) => Budgets.Winners(election.With(option.Id, more).Profile(), rule, options)
                        .Contains(option.Id, StringComparison.Ordinal);
                    Assert.True(Wins(number), $"{rule} {options}: {option.Id} loses with {number} more");
                    var fewer = lacking.Kind switch
                    {
                        LackingKind.Least => Enumerable.Range(1, number - 1),
                        LackingKind.Boundary => [number - 1],
                        _ => [],
                    };
                    Assert.False(fewer.Any(Wins), $"{rule} {options}: {option.Id} wins with fewer than {number}");
                }
            }
        },
        iter: 150);

    [Theory]
    [InlineData(RuleName.Greedy, "stay")]
    [InlineData(RuleName.Greedy, "cascade")]
    [InlineData(RuleName.GreedyNoSkip, "cascade")]
    [InlineData(RuleName.GreedyByDensity, "cascade --utility cardinality")]
    public void Under_caps_the_number_is_the_least_too_and_whoever_has_none_loses_with_any(RuleName rule, string leftovers) =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var election = RandomBudget.Of(random, BallotKind.Approval) is var one && one.Costs.Length > 1
                    ? one : RandomBudget.Of(new Random(1), BallotKind.Approval);
                var options = $"--categoryCaps even={random.Next(1, 20)};odd={random.Next(1, 20)} --leftovers {leftovers}";
                string[] Winners(RandomBudget of) => [.. Budgets.Count(Categorised(of), rule, options).Winners];
                foreach (var option in Budgets.Count(Categorised(election), rule, options).Options.Where(option => !option.Won))
                {
                    var number = (int?)option.Lacking?.Supporters;
                    Assert.DoesNotContain(
                        Enumerable.Range(1, (number ?? 40) - 1), more => Winners(election.With(option.Id, more)).Contains(option.Id));
                    Assert.True(number is not { } least || Winners(election.With(option.Id, least)).Contains(option.Id));
                }
            },
            iter: 150);

    private static BudgetProfile Categorised(RandomBudget election)
    {
        var plain = election.Profile();
        return new BudgetProfile(
            plain.Kind,
            [.. plain.Options.Select((option, at) => option with { Categories = [at % 2 == 0 ? "even" : "odd"] })],
            election.Budget,
            plain.Ballots);
    }

    [Fact]
    public void Under_Phragmen_a_loser_without_a_number_loses_with_any() => Gen.Int.Sample(
        seed =>
        {
            var election = RandomBudget.Of(new Random(seed), BallotKind.Approval);
            foreach (var option in Budgets.Count(election.Profile(), RuleName.Phragmen).Options.Where(option => !option.Won && option.Lacking is null))
            {
                foreach (var more in new[] { 1, 2, 7, 100, 10_000 })
                {
                    Assert.DoesNotContain(option.Id, Budgets.Winners(election.With(option.Id, more).Profile(), RuleName.Phragmen), StringComparison.Ordinal);
                }
            }
        },
        iter: 200);

    [Fact]
    public void Equal_Shares_is_counted_again_for_each_number_as_it_is_not_monotone()
    {
        // Each supporter of b pays what he has; with N more of 4 + N voters a share is 8 / (4 + N).
        var profile = Budgets.Approvals(8, [4, 5], "a", "a", "b", "b");
        var option = Budgets.Count(profile, RuleName.EqualShares).Options[1];
        Assert.Equal(new LackingSupport(2, LackingKind.Least), option.Lacking);
        Assert.Equal("its 2 supporters never had enough: 2 each, costs 5; would have won with 2 more supporters", option.Why);
        Assert.Equal(
            new LackingSupport(7, LackingKind.Enough),
            Budgets.Count(profile, RuleName.EqualShares, "--lacking enough").Options[1].Lacking);
        Assert.Null(Budgets.Count(profile, RuleName.EqualShares, "--lacking none").Options[1].Lacking);
    }

    [Fact]
    public void An_option_that_costs_the_whole_budget_or_that_a_comparison_decides_about_has_no_number()
    {
        var profile = Budgets.Approvals(8, [4, 8, 9], "a", "b", "c");
        var options = Budgets.Count(profile, RuleName.EqualShares).Options;
        Assert.All(options.Skip(1), option => Assert.Null(option.Lacking));
        Assert.All(
            Budgets.Count(profile, RuleName.EqualShares, "--completion add1 --comparison coverage").Options,
            option => Assert.Null(option.Lacking));
    }

    [Fact]
    public void A_large_election_is_told_a_number_that_is_surely_enough_and_how_to_get_the_least()
    {
        var random = new Random(1);
        var ballots = Enumerable.Range(0, 30_000).Select(_ => string.Concat(
            Enumerable.Range(0, 20).Where(_ => random.Next(3) == 0).Select(option => (char)('a' + option)))).ToArray();
        var profile = Budgets.Approvals(20_000, [.. Enumerable.Range(0, 20).Select(option => 3_000m + (100 * option))], ballots);
        var outcome = Budgets.Count(profile, RuleName.EqualShares);
        Assert.Contains("--lacking exact", outcome.Remarks.Single(), StringComparison.Ordinal);
        Assert.All(outcome.Options.Where(option => !option.Won), option => Assert.Equal(LackingKind.Enough, option.Lacking!.Kind));
    }

    [Fact]
    public void A_large_range_is_halved_and_says_so()
    {
        var found = LackingSupport.Find(1_000, more => more >= 700 || more == 5, isMonotone: false);
        Assert.Equal(new LackingSupport(700, LackingKind.Boundary), found);
        Assert.Equal("would have won with 700 more supporters, not with 699", found!.ToText());
        Assert.Null(LackingSupport.Find(1_000, _ => false, isMonotone: true));
        Assert.Equal(new LackingSupport(5, LackingKind.Least), LackingSupport.Find(64, more => more >= 60 || more == 5, isMonotone: false));
    }

    [Theory]
    [InlineData(RuleName.Greedy, "score cost remaining")]
    [InlineData(RuleName.EqualShares, "cost remaining price effectiveVotes")]
    [InlineData(RuleName.Phragmen, "cost remaining load")]
    [InlineData(RuleName.Approval, "score")]
    public void The_rounds_stand_there_as_lines_of_a_chart_too(RuleName rule, string lines)
    {
        var profile = Budgets.Approvals(8, [4, 3, 2], "ab", "ab", "c", "ac");
        var outcome = Budgets.Count(profile, rule);
        using var document = JsonDocument.Parse(OutcomeJson.ToText(outcome));
        var series = document.RootElement.GetProperty("series");
        Assert.Equal(lines, string.Join(' ', series.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("name").GetString())));
        Assert.Equal(outcome.Rounds.Length, series.GetProperty("rounds").GetArrayLength());
        Assert.Equal(outcome.Rounds.Length, series.GetProperty("options").GetArrayLength());
        Assert.All(series.GetProperty("lines").EnumerateArray(), line => Assert.Equal(outcome.Rounds.Length, line.GetProperty("values").GetArrayLength()));
    }
}
