using CsCheck;
using MVoting.Core.Counting;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.Tests.Counting.Ranked;

namespace MVoting.Core.Tests.Counting;

/// <summary>
/// Proves that a long count announces a bound on its work before it starts, keeps to it, and ends where it is told to.
/// </summary>
public sealed class CountProgressTests
{
    private static readonly BudgetProfile Profile = Budgets.Approvals(
        500, [90, 80, 70, 160, 150, 240], "abc", "abd", "ab", "cde", "ce", "def", "f", "f", "a");

    /// <summary>Each stage that a rule has.</summary>
    public static TheoryData<RuleName, string, CountStage> Stages => new()
    {
        { RuleName.EqualShares, "--completion add1 --increment 0.01", CountStage.Shares },
        { RuleName.EqualShares, "--completion none", CountStage.Rounds },
        { RuleName.EqualShares, "--completion none", CountStage.Reasons },
        { RuleName.Phragmen, "", CountStage.Rounds },
        { RuleName.Greedy, "", CountStage.Ballots },
        { RuleName.Greedy, "", CountStage.Rounds },
        { RuleName.Greedy, "", CountStage.Reasons },
        { RuleName.Greedy, "--irresolute true", CountStage.TiedOutcomes },
        { RuleName.Approval, "", CountStage.Reasons },
        { RuleName.KnapsackPerDollar, "", CountStage.Reasons },
        { RuleName.Composite, "--sources ballots*1 --normalise max", CountStage.Reasons },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    // No tie is met, so that nothing is left to be ended there.
    [InlineData(RuleName.Phragmen, "--irresolute true", CountStage.TiedOutcomes)]
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
    [MemberData(nameof(Stages))]
    public void A_count_that_is_cancelled_on_its_way_ends_there(RuleName rule, string options, CountStage stage)
    {
        using var source = new CancellationTokenSource();
        var told = new Listener { Ends = (stage, source) };
        Assert.Throws<OperationCanceledException>(() => BudgetRules.Count(Profile, rule, Options(options, told), source.Token));
    }

    [Fact]
    public void A_ranked_count_announces_its_rounds_keeps_to_them_and_ends_where_it_is_told_to() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var builder = RandomContests.Builder(random.Next(2, 7), excluded: -1, withWriteIns: false);
            for (var ballot = 0; ballot < 20; ballot++)
            {
                RandomContests.Add(builder, RandomContests.Ballot(random, builder.CandidateCount, 5, isNamed: true));
            }

            var profile = builder.Build();
            var rules = RandomContests.Rules(random, isNamed: true);
            var told = new Listener();
            var outcome = RankedCounting.Count(profile, rules, new CountWatch(CancellationToken.None, told));
            var rounds = told.Heard.Where(one => one.Stage == CountStage.Rounds).ToList();
            Assert.Equal(0, rounds[0].Done);
            Assert.InRange(outcome.Rounds.Length, 1, rounds[0].Announced);
            Assert.All(rounds, one => Assert.InRange(one.Done, 0, one.Announced));

            using var source = new CancellationTokenSource();
            told = new Listener { Ends = (CountStage.Rounds, source) };
            Assert.Throws<OperationCanceledException>(
                () => RankedCounting.Count(profile, rules, new CountWatch(source.Token, told)));
        },
        iter: 300);

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
