using MVoting.Core.Counting;
using MVoting.Core.Tests.Pabulib;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves that the threshold of a file holds for the rules that cities decide by, unless an option says otherwise:
/// two of Gdynia's published outcomes follow only from it.
/// </summary>
public sealed class FileThresholdTests
{
    // Only the Library, 3 votes, reaches the threshold; Park (2 votes) and Playground (1) would fit beside it.
    private static readonly string s_file = PabulibSample.Approval.Replace(
        "max_length;2\n", "max_length;2\nmin_project_score_threshold;3\n", StringComparison.Ordinal);

    [Theory]
    [InlineData(RuleName.GreedyThreshold, "p1")]
    [InlineData(RuleName.GreedyNoSkip, "p1")]
    [InlineData(RuleName.GreedyOverdraft, "p1")]
    [InlineData(RuleName.GreedyExclusive, "p1")]
    [InlineData(RuleName.Greedy, "p1,p2")]
    [InlineData(RuleName.GreedyByDensity, "p1,p2")]
    public void The_threshold_of_the_file_holds_for_the_rules_of_cities(RuleName rule, string winners)
    {
        var outcome = Count(rule);
        Assert.Equal(winners, string.Join(',', outcome.Winners));
        Assert.Contains(outcome.Parameters, one => one.Key == "minScore" && one.Value == (winners == "p1" ? "3" : "0"));
    }

    [Theory]
    [InlineData(RuleName.GreedyThreshold)]
    [InlineData(RuleName.GreedyNoSkip)]
    public void An_option_comes_before_the_file(RuleName rule) =>
        Assert.Equal(["p1", "p2"], Count(rule, KeyValuePair.Create("minScore", "2")).Winners);

    private static Outcome Count(RuleName rule, params KeyValuePair<string, string>[] more)
    {
        KeyValuePair<string, string>[] own = rule == RuleName.GreedyExclusive ? [new("groups", "p2,p3")] : [];
        return BudgetRules.Count(BudgetProfile.Of(PabulibData.Good(s_file)), rule, new RuleOptions([.. own, .. more]));
    }
}
