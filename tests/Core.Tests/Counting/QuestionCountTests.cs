using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Counting;
using MVoting.Core.Tallies;
using MVoting.Core.Tests.Boxes;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Counting;

/// <summary>Proves which rule counts which question, that every rule bears a poll in which nobody voted, and that a count ends when it is told to.</summary>
public sealed class QuestionCountTests
{
    private const string Budget = "\"budget\":50,";

    public static TheoryData<string, RuleName> Rules => new(
        from ballot in new[] { "single", "approval", "knapsack", "cumulative", "score", "ranked" }
        from rule in Enum.GetValues<RuleName>()
        select (ballot, rule));

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_counts_a_poll_without_ballots_or_says_why_not(string ballot, RuleName rule)
    {
        var ballots = Of(ballot);
        try
        {
            var outcome = QuestionCount.Count(ballots, rule, Options(rule), TestContext.Current.CancellationToken);
            Assert.Equal(3, outcome.Options.Length);
        }
        catch (RuleRefusedException refusal)
        {
            Assert.Contains(". Use ", refusal.Message.Replace("Set ", "Use ", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(RuleName.Greedy)]
    [InlineData(RuleName.EqualShares)]
    [InlineData(RuleName.Phragmen)]
    [InlineData(RuleName.KnapsackPerDollar)]
    [InlineData(RuleName.Composite)]
    public void A_rule_that_spends_money_is_refused_where_there_is_none(RuleName rule) => Assert.Contains(
        "has none. Use approval",
        Assert.Throws<RuleRefusedException>(() => QuestionCount.RequireFit(
            PollSamples.Paper("""{"type":"approval"}""", 3).Definition.Questions[0], rule)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(RuleName.EqualShares, "approval")]
    [InlineData(RuleName.Phragmen, "approval")]
    [InlineData(RuleName.Irv, "ranked")]
    public void A_count_that_was_cancelled_ends(RuleName rule, string ballot)
    {
        var ballots = Of(ballot, [0, 1], [1], [2]);
        Assert.Throws<OperationCanceledException>(() =>
            QuestionCount.Count(ballots, rule, new RuleOptions([]), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_ledger_tells_which_ballots_count_in_the_end()
    {
        var table = BoxTable.Open(revisable: true);
        table.Cast(1, 11, 0, 1);
        table.Cast(2, 21, 2);
        table.Cast(1, 12, 2);
        table.Cast(3, 31, 0, 1);
        var ballots = new QuestionBallots(table.Paper.Codec, 0);
        var ledger = new BoxLedger(table.Paper.Uid, 0, ballots);
        table.Journal.ForEach(ledger.Apply);
        var profile = ballots.ToProfile();
        Assert.Equal((3L, 2), (profile.Ballots.Voters, profile.Ballots.Count));
        Assert.Equal([1, 1, 2], profile.Votes.Take(3));
        Assert.Equal(ledger.Tally!.Ballots, profile.Ballots.Voters);
    }

    [Fact]
    public void A_ballot_that_was_taken_back_leaves_no_trace_in_the_profile()
    {
        var merger = new BallotMerger(BallotKind.Points, 3);
        merger.Add([0, 1], [3, 4]);
        merger.Add([2], [5], 2);
        merger.Remove([1, 0], [4, 3]);
        merger.Remove([2], [5]);
        var left = merger.Merge();
        Assert.Equal((1, 1L), (left.Count, left.Voters));
        Assert.Equal([2], left.Options(0).ToArray());
        merger.Add([0, 1], [3, 4]);
        Assert.Equal(2, merger.Merge().Count);
        Assert.Throws<InvariantException>(() => merger.Remove([1], [1]));
    }

    [Fact]
    public void The_memory_of_a_count_is_known_from_the_tally()
    {
        var paper = PollSamples.Paper("""{"type":"ranked"}""", 3);
        var tally = new Tally(paper);
        var none = CountSize.MostBytes(tally, 0);
        tally.Add(paper.Codec.Encode(new Ballot(BallotChannel.None, [], [new Answer([new Pick(2), new Pick(0)])])));
        var one = CountSize.MostBytes(tally, 0);
        tally.Merge(tally.Clone());
        Assert.Equal((0, 2 * one), (none, CountSize.MostBytes(tally, 0)));
        Assert.True(one > 0);
    }

    private static QuestionBallots Of(string ballot, params int[][] choices)
    {
        var paper = PollSamples.Paper($$"""{"type":"{{ballot}}"{{(ballot == "cumulative" ? ",\"points\":5" : "")}}}""", 3, Budget);
        var ballots = new QuestionBallots(paper.Codec, 0);
        foreach (var choice in choices)
        {
            ballots.Add(paper.Codec.Encode(new Ballot(
                BallotChannel.None, [], [new Answer([.. choice.Select(option => new Pick(option))])])));
        }

        return ballots;
    }

    private static RuleOptions Options(RuleName rule) => new(Budgets.Parse(rule switch
    {
        RuleName.GreedyExclusive => "--groups p1,p2",
        RuleName.Composite => "--sources ballots*1 --normalise none",
        RuleName.Stv => "--numberOfWinners 2",
        RuleName.EqualShares => "--completion add1u",
        _ => "",
    }));
}
