using MVoting.Core.Counting;
using MVoting.Core.Tests.Pabulib;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves the rules that elect by score on cases computed by hand: thresholds and quorums with blank ballots, means
/// and medians, Borda's variants, units of money, composites.
/// </summary>
public sealed class ContestTests
{
    private static readonly decimal[] Free = [0, 0, 0, 0];

    private static readonly BudgetProfile Approvals = Budgets.Approvals(1, Free, "ab", "ab", "a", "c", "", "");

    private static readonly BudgetProfile Ranked = Budgets.Of(
        BallotKind.Ranking, 1, Free, [[0, 1, 2], [0, 1], [1], []], null);

    [Theory]
    [InlineData("", "a")]
    [InlineData("--winners 2", "ab")]
    [InlineData("--threshold 0.5", "ab")]
    [InlineData("--threshold 0.5 --blanks in", "a")]
    [InlineData("--threshold 0.75 --winners 1", "a")]
    [InlineData("--threshold 0.75 --blanks in", "")]
    [InlineData("--quorum 6", "a")]
    [InlineData("--quorum 7", "")]
    [InlineData("--quorum 0.25 --electorate 24", "a")]
    [InlineData("--quorum 0.25 --electorate 25", "")]
    public void Approval_with_threshold_quorum_and_blanks(string options, string expected) =>
        Assert.Equal(expected, Budgets.Winners(Approvals, RuleName.Approval, options));

    [Fact]
    public void Plurality_counts_first_preferences_and_refuses_approvals()
    {
        Assert.Equal("a", Budgets.Winners(Ranked, RuleName.Plurality));
        Assert.Throws<RuleRefusedException>(() => Budgets.Winners(Approvals, RuleName.Plurality));
        Assert.Throws<RuleRefusedException>(() => Budgets.Winners(Ranked, RuleName.Approval));
    }

    [Theory]
    [InlineData("maxLength", "8 10 2 0")]
    [InlineData("ballotLength", "3 1 0 0")]
    [InlineData("stanford", "5.5 5.5 1 0")]
    [InlineData("completed", "8.5 8.5 4 3")]
    [InlineData("dowdall", "8 8 1.333333 0")]
    public void Bordas_variants_differ_on_ballots_that_rank_some(string variant, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Budgets.Count(Ranked, RuleName.Borda, $"--variant {variant}").Options.Select(option => option.Score!.Value.ToText())));

    [Fact]
    public void A_vector_gives_the_ranks_any_points() => Assert.Equal(
        ["120", "120", "20", "0"],
        Budgets.Count(Ranked, RuleName.Borda, "--vector 60,30,20").Options.Select(option => option.Score!.Value.ToText()));

    [Theory]
    [InlineData("sum", "a")]
    [InlineData("average", "b")]
    [InlineData("average --minRatings 2", "a")]
    [InlineData("median", "b")]
    public void Scores_by_sum_mean_and_median(string aggregate, string expected)
    {
        var profile = Budgets.Of(BallotKind.Scores, 1, [0, 0, 0], [[0, 1], [0], [0, 2]], [[4, 5], [4], [1, 1]]);
        Assert.Equal(expected, Budgets.Winners(profile, RuleName.Score, $"--aggregate {aggregate}"));
    }

    [Theory]
    [InlineData("3 3 1", "3 2 2", 1)]
    [InlineData("5 3 3 1", "3 3 3 1", 1)]
    [InlineData("5 3 3 1", "4 3 3 2", -1)]
    [InlineData("3 3 2 2", "5 2 2 0", 1)]
    [InlineData("4 4", "4 4", 0)]
    [InlineData("3", "3 3", -1)]
    public void Majority_judgment_takes_away_medians_until_they_differ(string left, string right, int expected) =>
        Assert.Equal(expected, Math.Sign(Grades.CompareByMajority(Given(left), Given(right))));

    [Theory]
    [InlineData(10, KnapsackPartial.Increasing, "3 5 2")]
    [InlineData(13, KnapsackPartial.Increasing, "4 5 4")]
    [InlineData(13, KnapsackPartial.Proportional, "10/3 5 14/3")]
    [InlineData(13, KnapsackPartial.Equalising, "4 5 4")]
    [InlineData(12, KnapsackPartial.Equalising, "4 5 3")]
    [InlineData(11, KnapsackPartial.Equalising, "7/2 5 5/2")]
    [InlineData(100, KnapsackPartial.Increasing, "4 5 10")]
    public void Units_of_money_by_their_votes(int budget, KnapsackPartial partial, string expected)
    {
        int[][] amounts = [[4, 3, 0], [5, 5, 0], [1, 2, 10]];
        var counted = amounts.Select(option => (IReadOnlyDictionary<Rational, long>)option.Where(amount => amount > 0)
            .GroupBy(amount => (Rational)amount).ToDictionary(same => same.Key, same => (long)same.Count())).ToArray();
        Assert.Equal(expected, string.Join(' ', KnapsackCount.Allocate(counted, budget, partial, [0, 1, 2])));
    }

    [Fact]
    public void Per_dollar_gives_the_last_option_what_is_left_and_is_refused_on_points()
    {
        var profile = Budgets.Approvals(5, [3, 4, 1], "ab", "a", "ab", "c");
        var outcome = Budgets.Count(profile, RuleName.KnapsackPerDollar);
        Assert.Equal(["a"], outcome.Winners);
        Assert.Equal((Rational)2, outcome.Options[1].Allocation);
        Assert.Equal(Rational.Zero, outcome.Remaining);
        var points = Budgets.Of(BallotKind.Points, 5, [3], [[0]], [[2]]);
        Assert.Throws<RuleRefusedException>(() => Budgets.Count(points, RuleName.KnapsackPerDollar));
    }

    [Fact]
    public void A_composite_weighs_sources_and_needs_its_normalisation_declared()
    {
        var profile = Budgets.Approvals(2, [2, 2, 2], "a", "a", "a", "b", "b", "c");
        const string sources = "--sources ballots*45;committee*45:a=10,b=90,c=90;survey*10:a=0,b=1,c=4";
        Assert.Equal("b", Budgets.Winners(profile, RuleName.Composite, $"{sources} --normalise max"));
        var outcome = Budgets.Count(profile, RuleName.Composite, $"{sources} --normalise share");
        Assert.Equal(new Rational(45 * 2, 600) + new Rational(45 * 90, 19000) + new Rational(10, 500), outcome.Options[1].Score);
        Assert.Throws<RuleOptionException>(() => Budgets.Count(profile, RuleName.Composite, sources));
    }

    [Theory]
    [InlineData(RuleName.GreedyExclusive, "--groups a,b", "ac")]
    [InlineData(RuleName.Greedy, "--categoryCaps green=3", "ac")]
    [InlineData(RuleName.Greedy, "--categoryCaps green=3 --leftovers cascade", "abc")]
    [InlineData(RuleName.Greedy, "--neighborhoodCaps North=2", "bc")]
    public void Groups_and_caps_hold_and_leftovers_may_cascade(RuleName rule, string options, string expected)
    {
        BudgetOption[] projects =
        [
            new() { Id = "a", Cost = 3, Categories = ["green"], Neighborhood = "North" },
            new() { Id = "b", Cost = 3, Categories = ["green", "sport"] },
            new() { Id = "c", Cost = 2 },
        ];
        var merger = new BallotMerger(BallotKind.Approval, 3);
        merger.Add([0, 1], [], 3);
        merger.Add([2], [], 2);
        var profile = new BudgetProfile(BallotKind.Approval, [.. projects], 8, merger.Merge());
        Assert.Equal(expected, Budgets.Winners(profile, rule, options));
    }

    [Fact]
    public void A_rule_that_is_not_defined_for_the_ballots_is_refused_with_the_reason()
    {
        var single = Budgets.Of(BallotKind.Single, 5, [3], [[0]], null);
        Assert.Contains("add1u", Assert.Throws<RuleRefusedException>(
            () => Budgets.Count(single, RuleName.EqualShares)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleRefusedException>(() => Budgets.Count(Approvals, RuleName.EqualShares, "--utility points"));
        Assert.Throws<RuleRefusedException>(() => Budgets.Count(Approvals, RuleName.Borda));
        Assert.Throws<RuleRefusedException>(() => Budgets.Count(Approvals, RuleName.Score));
        Assert.Throws<RuleRefusedException>(() => Budgets.Count(Approvals, RuleName.Irv));
    }

    [Theory]
    [InlineData(RuleName.Greedy, "--share 0.8", "--share is no option of the rule greedy")]
    [InlineData(RuleName.GreedyOverdraft, "--share 1.5", "Give a number from 0 to 1")]
    [InlineData(RuleName.Greedy, "--ties lot", "Give fileOrder, byId or seed:N")]
    [InlineData(RuleName.EqualShares, "--completion add2", "Give one of none, utilitarian")]
    [InlineData(RuleName.EqualShares, "--completion add1 --increment 0", "an amount above zero")]
    [InlineData(RuleName.EqualShares, "--increment 1", "--increment is no option")]
    [InlineData(RuleName.GreedyExclusive, "", "--groups is missing")]
    [InlineData(RuleName.Greedy, "--funded z", "no option of the file")]
    public void A_wrong_option_is_named_with_its_remedy(RuleName rule, string options, string message) => Assert.Contains(
        message,
        Assert.Throws<RuleOptionException>(() => Budgets.Count(Approvals, rule, options)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_lot_is_the_order_of_the_hashes_of_seed_and_id()
    {
        // printf '7:a' | sha256sum and so on.
        var places = TieOrder.Parse("seed:7").Lots(["a", "b", "c"]);
        var hashes = new[] { "7:a", "7:b", "7:c" }.Select(text => Convert.ToHexString(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))).ToArray();
        Assert.Equal(hashes.Select(hash => hashes.Count(other => string.CompareOrdinal(other, hash) < 0)), places);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("p-1", "p-1")]
    [InlineData("", "")]
    public void A_table_holds_no_formula(string text, string expected)
    {
        Assert.Equal(expected, OutcomeCsv.Text(text));
        using var writer = new StringWriter();
        OutcomeCsv.Write(writer, Budgets.Count(Approvals, RuleName.Approval));
        Assert.StartsWith("option,won,round,votes,score,cost,allocation,why\r\na,1,1,3,3,,,place 1 with 3 votes\r\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--winners 2", "ab")]
    [InlineData("--winners 2 --categoryMost green=1", "ac")]
    [InlineData("--winners 2 --categoryLeast sport=1", "ac")]
    [InlineData("--winners 2 --categoryLeast sport=2", "cd")]
    [InlineData("--winners 4 --categoryLeast sport=3", "abcd")]
    [InlineData("--winners 3 --categoryMost green=1;sport=1", "ac")]
    public void Categories_have_a_most_and_a_least(string options, string expected)
    {
        string[] categories = ["green", "green", "sport", "sport"];
        var merger = new BallotMerger(BallotKind.Approval, 4);
        for (var option = 0; option < 4; option++)
        {
            merger.Add([option], [], 9 - option);
        }

        var profile = new BudgetProfile(
            BallotKind.Approval,
            [.. "abcd".Select((id, at) => new BudgetOption { Id = $"{id}", Cost = 1, Categories = [categories[at]] })],
            1, merger.Merge());
        Assert.Equal(expected, Budgets.Winners(profile, RuleName.Approval, options));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(11)]
    public void A_seat_that_a_category_does_not_need_any_more_goes_to_the_first_who_was_kept_back(int votes)
    {
        var merger = new BallotMerger(BallotKind.Approval, 3);
        merger.Add([0], [], 10);
        merger.Add([1], [], votes);
        merger.Add([2], [], 3);
        var profile = new BudgetProfile(
            BallotKind.Approval,
            [
                new BudgetOption { Id = "a", Cost = 1, Categories = ["green", "sport"] },
                new BudgetOption { Id = "b", Cost = 1 },
                new BudgetOption { Id = "c", Cost = 1 },
            ],
            1, merger.Merge());
        Assert.Equal("ab", Budgets.Winners(profile, RuleName.Approval, "--winners 2 --categoryLeast green=1;sport=1"));
    }

    [Theory]
    [InlineData(RuleName.Greedy, "--ballotCategoryMost green=1", "abc", 5)]
    [InlineData(RuleName.Approval, "--winners 4 --ballotCategoryMost green=1 --ballotCategoryLeast sport=1", "abcd", 8)]
    [InlineData(RuleName.EqualShares, "--completion none --ballotCategoryLeast sport=1", "c", 8)]
    public void Ballots_that_break_the_limits_of_a_category_are_not_counted(RuleName rule, string options, string expected, int left)
    {
        string[] categories = ["green", "green", "sport", "sport"];
        var merger = new BallotMerger(BallotKind.Approval, 4);
        merger.Add([0, 1], [], 5);
        merger.Add([1], [], 3);
        merger.Add([3, 2], [], 2);
        merger.Add([], [], 1);
        var profile = new BudgetProfile(
            BallotKind.Approval,
            [.. "abcd".Select((id, at) => new BudgetOption { Id = $"{id}", Cost = 1 + (at % 2), Categories = [categories[at]] })],
            4, merger.Merge());
        var outcome = Budgets.Count(profile, rule, options);
        Assert.Equal(expected, string.Concat(outcome.Winners.Order()));
        Assert.Contains($"{left} ballots broke the limits", outcome.Remarks[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranked_file_is_counted_by_the_points_that_give_its_published_scores()
    {
        var file = PabulibData.Good(PabulibSample.Approval
            .Replace("vote_type;approval", "vote_type;ordinal", StringComparison.Ordinal)
            .Replace("project_id;cost;votes;name;selected", "project_id;cost;votes;score;name;selected", StringComparison.Ordinal)
            .Replace("p1;600;3;", "p1;600;3;25;", StringComparison.Ordinal).Replace("p2;400;2;", "p2;400;2;15;", StringComparison.Ordinal)
            .Replace("p3;500;1;", "p3;500;1;5;", StringComparison.Ordinal)
            .Replace("voter_id;vote;age;sex;voting_method", "voter_id;vote;points", StringComparison.Ordinal)
            .Replace("v1;p1,p2;34;F;internet", "v1;p1,p2;10,5", StringComparison.Ordinal)
            .Replace("v2;p1;51;M;paper", "v2;p1;10", StringComparison.Ordinal)
            .Replace("v3;p2,p3;20;O;internet", "v3;p2,p3;10,5", StringComparison.Ordinal)
            .Replace("v4;p1;67;F;paper", "v4;p1;5", StringComparison.Ordinal));
        var outcome = Budgets.Count(BudgetProfile.Of(file), RuleName.Greedy);
        Assert.Equal([25, 15, 5], outcome.Options.Select(option => (int)option.Score!.Value.Numerator));
        Assert.Contains(new("score", "points of the ballots"), outcome.Parameters);
    }

    private static Grades Given(string grades) => new(grades.Split(' ').Select(int.Parse)
        .GroupBy(grade => grade).Select(same => KeyValuePair.Create(same.Key, (long)same.Count())));
}
