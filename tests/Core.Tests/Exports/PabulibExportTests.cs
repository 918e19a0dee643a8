using CsCheck;
using MVoting.Core.Counting;
using MVoting.Core.Exports;
using MVoting.Core.Pabulib;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Counting;
using MVoting.Core.Tests.Pabulib;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Exports;

/// <summary>
/// Proves on polls of every ballot type that an exported <c>.pb</c> file reads back without a defect and gives each
/// rule the outcome that the poll's own ballots give it, to the byte.
/// </summary>
public sealed class PabulibExportTests
{
    private static readonly (RuleName Rule, string Options)[] s_rules =
    [
        (RuleName.Greedy, ""), (RuleName.GreedyThreshold, "--minScore 2"), (RuleName.GreedyByDensity, ""),
        (RuleName.EqualShares, "--completion add1u"), (RuleName.EqualShares, "--completion utilitarian --ties byId"),
        (RuleName.Phragmen, "--ties seed:7"), (RuleName.Approval, "--winners 2"), (RuleName.Score, ""), (RuleName.Borda, ""),
    ];

    [Fact]
    public void Every_exported_file_reads_back_and_counts_to_the_polls_outcome() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = Paper(random);
            var ballots = new QuestionBallots(paper.Codec, 0);
            var export = new PollExport(paper, 0);
            for (var count = random.Next(0, 60); count > 0; count--)
            {
                var encoded = paper.Codec.Encode(RandomPapers.Ballot(random, paper));
                ballots.Add(encoded);
                export.Add(encoded);
            }

            var text = Write(export);
            var result = PabulibReader.Read(System.Text.Encoding.UTF8.GetBytes(text));
            Assert.True(result.IsUsable, $"{string.Join('\n', result.Errors)}\n{text}");
            foreach (var (rule, options) in s_rules)
            {
                Assert.Equal(Count(ballots.ToProfile(), rule, options), Count(BudgetProfile.Of(result.File), rule, options));
            }
        },
        iter: 300);

    [Fact]
    public void A_title_that_the_format_would_read_as_nothing_gives_way_to_the_polls_id()
    {
        var paper = BallotPaper.Freeze("seoul", "budget", PollSamples.Read(
            """{"title":{"en":"None"},"kind":"public","questions":[{"id":"q1","ballot":{"type":"approval"},"budget":10,"currency":"KRW","options":[{"id":"p1","cost":5}]}]}"""));
        Assert.Equal("budget", PabulibData.Good(Write(new PollExport(paper, 0))).Meta.Description);
    }

    [Theory]
    [InlineData("""{"type":"approval"}""", "", "has a budget")]
    [InlineData("""{"type":"ranked"}""", "", "csv, ndjson, blt or nist")]
    public void A_question_without_money_is_no_pb_file(string ballot, string more, string reason) => Assert.Contains(
        reason,
        BallotWriters.Refusal(PollSamples.Paper(ballot, 3, more).Definition.Questions[0], ExportFormat.Pabulib),
        StringComparison.Ordinal);

    [Fact]
    public void An_option_that_costs_nothing_is_none_either()
    {
        var paper = BallotPaper.Freeze("seoul", "budget", PollSamples.Read(PollSamples.Around(
            """{"id":"q1","ballot":{"type":"approval"},"budget":10,"currency":"KRW","options":[{"id":"p1","cost":5},{"id":"p2","cost":0}]}""")));
        Assert.Contains("p2", BallotWriters.Refusal(paper.Definition.Questions[0], ExportFormat.Pabulib), StringComparison.Ordinal);
    }

    // Costs above zero, and sometimes a project that was withdrawn.
    private static BallotPaper Paper(Random random)
    {
        var definition = RandomPapers.Definition(random);
        var question = definition.Questions[0];
        var options = question.Options.Select((option, at) => option with
        {
            Cost = at == 1 && random.Next(4) == 0 ? 999_999_999m : 1 + option.Cost,
            Category = random.Next(2) == 0 ? "sport, culture" : null,
        });
        return BallotPaper.Freeze(
            "city", "poll", definition with { Questions = [question with { Options = [.. options] }, .. definition.Questions.Skip(1)] });
    }

    private static string Write(PollExport export)
    {
        using var writer = new StringWriter();
        BallotWriters.Write(ExportFormat.Pabulib, export.ToPublic(), Frames.Some, writer, new System.Buffers.ArrayBufferWriter<byte>());
        return writer.ToString();
    }

    private static string Count(BudgetProfile profile, RuleName rule, string options)
    {
        try
        {
            return OutcomeJson.ToText(Budgets.Count(profile, rule, options));
        }
        catch (Exception refusal) when (refusal is RuleRefusedException or RuleOptionException)
        {
            return refusal.Message;
        }
    }
}
