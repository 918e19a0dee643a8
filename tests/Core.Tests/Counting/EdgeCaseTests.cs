using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves the small cases that other programs' tests bring up, each computable by hand. Options a, b, c … stand for
/// 0, 1, 2 … there.
/// </summary>
public sealed class EdgeCaseTests
{
    private static readonly BudgetProfile First = Budgets.Approvals(3, [1, 3, 2, 1], "abcd", "abcd");

    private static readonly BudgetProfile Second = Budgets.Approvals(4, [1, 0.9m, 2, 1.09m], "a", "bcd", "bcd", "c");

    private static readonly BudgetProfile ZeroCost = Budgets.Approvals(2, [0, 1, 2], "a", "abc", "c");

    private static readonly BudgetProfile LacknerSkowron = Budgets.Approvals(
        4, [1, 1, 1, 1, 1, 1, 1],
        "ab", "ab", "ab", "ac", "ac", "ac", "ad", "ad", "bcf", "e", "f", "g");

    private static readonly BudgetProfile Completion = Budgets.Approvals(
        5, [1, 2, 2, 1, 1, 1], "ab", "ab", "a", "ac", "ac", "ac", "ad", "ad", "f", "e");

    [Theory]
    [InlineData("cost", "ac ad b cd")]
    [InlineData("cardinality", "ad")]
    public void When_all_tie_every_outcome_of_some_tie_order_is_listed(string utility, string expected)
    {
        var outcome = Budgets.Count(First, RuleName.GreedyByDensity, $"--utility {utility} --irresolute true");
        Assert.Equal(expected, string.Join(' ', outcome.TiedOutcomes.Select(winners => string.Concat(winners))));
        Assert.False(outcome.TiedOutcomesAreCut);
    }

    [Theory]
    [InlineData("--utility cardinality", "abd")]
    [InlineData("--utility cost", "ac")]
    [InlineData("--completion add1e --start exact --increment 0.1", "abc")]
    [InlineData("--completion add1 --start exact --increment 0.1", "abc")]
    public void Decimals_and_utilities(string options, string expected) =>
        Assert.Equal(expected, Budgets.Winners(Second, RuleName.EqualShares, options));

    [Theory]
    [InlineData(RuleName.GreedyByDensity, "--utility cost", "ac")]
    [InlineData(RuleName.EqualShares, "--utility cost", "")]
    [InlineData(RuleName.EqualShares, "--utility cardinality", "a")]
    [InlineData(RuleName.EqualShares, "--completion budgetIncrease --increment 0.1", "c")]
    public void An_option_that_costs_nothing_is_free_for_greedy_and_worth_nothing_by_cost(
        RuleName rule, string options, string expected) => Assert.Equal(expected, Budgets.Winners(ZeroCost, rule, options));

    [Fact]
    public void One_blank_ballot_buys_nothing_and_greedy_still_spends_the_budget()
    {
        var profile = Budgets.Approvals(3, [1, 3, 2, 1], "");
        Assert.Empty(Budgets.Winners(profile, RuleName.EqualShares));
        Assert.Empty(Budgets.Winners(profile, RuleName.Phragmen));
        Assert.Equal("ac", Budgets.Winners(profile, RuleName.Greedy));
        Assert.Equal(1, profile.Ballots.Voters);
    }

    [Theory]
    [InlineData(RuleName.EqualShares, "")]
    [InlineData(RuleName.EqualShares, "--completion add1eu --increment 1")]
    [InlineData(RuleName.Phragmen, "")]
    public void What_was_funded_before_is_all_that_wins_where_nobody_voted_for_anything(RuleName rule, string options)
    {
        var spent = options.Length > 0 ? "ad" : "d";
        Assert.Equal(spent, Budgets.Winners(Budgets.Approvals(3, [2, 3, 3, 1], ""), rule, $"{options} --funded d"));
        Assert.Equal(spent, Budgets.Winners(Budgets.Approvals(3, [2, 3, 3, 1]), rule, $"{options} --funded d"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--completion add1")]
    [InlineData("--completion add1eu")]
    [InlineData("--completion budgetIncrease")]
    public void Without_any_ballot_Equal_Shares_buys_nothing(string options)
    {
        var outcome = Budgets.Count(Budgets.Approvals(3, [5, 4]), RuleName.EqualShares, options);
        Assert.Empty(outcome.Winners);
    }

    [Theory]
    [InlineData(RuleName.Greedy, "")]
    [InlineData(RuleName.GreedyNoSkip, "")]
    [InlineData(RuleName.GreedyByDensity, "")]
    [InlineData(RuleName.Phragmen, "")]
    [InlineData(RuleName.EqualShares, "")]
    [InlineData(RuleName.EqualShares, "--utility cardinality")]
    [InlineData(RuleName.EqualShares, "--completion add1")]
    [InlineData(RuleName.EqualShares, "--completion add1eu")]
    [InlineData(RuleName.EqualShares, "--completion phragmen")]
    public void Where_the_budget_pays_for_all_everything_wins(RuleName rule, string options) => Assert.Equal(
        "abcd", Budgets.Winners(Budgets.Approvals(7, [1, 3, 2, 1], "abcd", "abcd"), rule, options));

    [Theory]
    [InlineData(RuleName.Phragmen, "", "abcd")]
    [InlineData(RuleName.EqualShares, "", "a")]
    [InlineData(RuleName.EqualShares, "--completion budgetIncrease --increment 1/24", "abcd")]
    [InlineData(RuleName.EqualShares, "--completion budgetIncrease --increment 5", "a")]
    public void The_example_of_Lackner_and_Skowron(RuleName rule, string options, string expected) =>
        Assert.Equal(expected, Budgets.Winners(LacknerSkowron, rule, options));

    [Fact]
    public void What_is_left_is_spent_by_the_completion()
    {
        // b and d tie. Other programs take the name first, which gives a b c; here the lower cost goes before it.
        Assert.Equal("a", Budgets.Winners(Completion, RuleName.EqualShares));
        var outcome = Budgets.Count(Completion, RuleName.EqualShares, "--completion utilitarian --irresolute true");
        Assert.Equal("acdf", string.Concat(outcome.Winners.Order()).Replace('e', 'f'));
        Assert.Contains("abc", outcome.TiedOutcomes.Select(winners => string.Concat(winners)));
    }

    [Fact]
    public void Phragmen_ends_at_the_first_that_does_not_fit_and_skips_nothing()
    {
        var profile = Budgets.Approvals(4, [2, 2, 3], "a", "a", "a", "a", "a", "b", "c", "c");
        Assert.Equal("a", Budgets.Winners(profile, RuleName.EqualShares));
        var outcome = Budgets.Count(profile, RuleName.EqualShares, "--completion phragmen");
        Assert.Equal(["a"], outcome.Winners);
        Assert.Contains("was next, but did not fit", outcome.Options[2].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_load_allowed_Phragmen_funds_nothing() =>
        Assert.Empty(Budgets.Winners(LacknerSkowron, RuleName.Phragmen, "--maxLoad 0"));

    [Theory]
    [InlineData(RuleName.EqualShares, "--funded f", "af")]
    [InlineData(RuleName.EqualShares, "--funded f --completion utilitarian", "acdf")]
    [InlineData(RuleName.EqualShares, "--funded bcf --completion add1", "bcf")]
    [InlineData(RuleName.Greedy, "--funded f", "acdf")]
    [InlineData(RuleName.Phragmen, "--funded bcf", "bcf")]
    public void What_was_funded_before_stays_and_its_cost_is_no_longer_shared_out(
        RuleName rule, string options, string expected) =>
        Assert.Equal(expected, Budgets.Winners(Completion, rule, options.Replace("bcf", "b,c,f", StringComparison.Ordinal)));

    [Fact]
    public void Raising_the_share_is_no_search_for_the_largest_outcome_that_fits()
    {
        // At the share 1 nobody can buy anything, at 2 both can and the budget is exceeded: one of them would have
        // fitted, but no share gives it.
        var profile = Budgets.Approvals(3, [2, 2], "a", "b", "");
        var outcome = Budgets.Count(profile, RuleName.EqualShares, "--completion add1 --increment 1");
        Assert.Empty(outcome.Winners);
        Assert.Contains("costs more than the budget 3", outcome.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_of_preferences_keeps_Equal_Shares()
    {
        var profile = Budgets.Approvals(2, [1, 2], "a", "b");
        Assert.Equal("a", Budgets.Winners(profile, RuleName.EqualShares, "--comparison satisfaction"));
    }
}
