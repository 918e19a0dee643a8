using MVoting.Core.Counting;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves that a long count announces a bound on its work before it starts, keeps to it, and ends where it is told to.
/// </summary>
public sealed class CountProgressTests
{
    private static readonly BudgetProfile Profile = Budgets.Approvals(
        500, [90, 80, 70, 160, 150, 240], "abc", "abd", "ab", "cde", "ce", "def", "f", "f", "a");

    [Theory]
    [InlineData(RuleName.EqualShares, "--completion add1 --increment 0.01", CountStage.Shares)]
    [InlineData(RuleName.EqualShares, "--completion none", CountStage.Rounds)]
    [InlineData(RuleName.EqualShares, "--completion none", CountStage.Reasons)]
    [InlineData(RuleName.Phragmen, "", CountStage.Rounds)]
    [InlineData(RuleName.Greedy, "--irresolute true", CountStage.TiedOutcomes)]
    public void Each_stage_begins_with_its_bound_and_keeps_to_it(RuleName rule, string options, CountStage stage)
    {
        var told = new Listener();
        BudgetRules.Count(Profile, rule, Options(options, told), TestContext.Current.CancellationToken);
        var own = told.Heard.Where(one => one.Stage == stage).ToList();
        Assert.Equal(0, own[0].Done);
        Assert.True(own[0].Announced > 0);
        Assert.All(own, one => Assert.InRange(one.Done, 0, own[0].Announced));
    }

    [Theory]
    [InlineData(RuleName.EqualShares, "--completion add1 --increment 0.01", CountStage.Shares)]
    [InlineData(RuleName.EqualShares, "--completion none", CountStage.Rounds)]
    [InlineData(RuleName.EqualShares, "--completion none", CountStage.Reasons)]
    [InlineData(RuleName.Phragmen, "", CountStage.Rounds)]
    [InlineData(RuleName.Greedy, "--irresolute true", CountStage.TiedOutcomes)]
    public void A_count_that_is_cancelled_on_its_way_ends_there(RuleName rule, string options, CountStage stage)
    {
        using var source = new CancellationTokenSource();
        var told = new Listener { Ends = (stage, source) };
        Assert.Throws<OperationCanceledException>(() => BudgetRules.Count(Profile, rule, Options(options, told), source.Token));
    }

    [Theory]
    [InlineData(RuleName.Greedy)]
    [InlineData(RuleName.Approval)]
    [InlineData(RuleName.KnapsackPerDollar)]
    public void A_count_that_was_cancelled_before_does_not_begin(RuleName rule) => Assert.Throws<OperationCanceledException>(
        () => BudgetRules.Count(Profile, rule, new RuleOptions([]), new CancellationToken(canceled: true)));

    private static RuleOptions Options(string options, Listener told) => new(Budgets.Parse(options)) { Progress = told };

    private sealed class Listener : IProgress<CountProgress>
    {
        public List<CountProgress> Heard { get; init; } = [];

        public (CountStage Stage, CancellationTokenSource Source)? Ends { get; init; }

        public void Report(CountProgress value)
        {
            Heard.Add(value);
            if (Ends is { } ends && ends.Stage == value.Stage)
            {
                ends.Source.Cancel();
            }
        }
    }
}
