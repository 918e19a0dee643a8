using System.Buffers;
using System.Text;
using CsCheck;
using MVoting.Core.Ballots;
using MVoting.Core.Exports;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Exports;

/// <summary>
/// Proves that what is published is a function of which ballots count: not of their order, not of what was replaced;
/// and that nothing a ballot says about its voter singles out fewer than the number asked for.
/// </summary>
public sealed class PublicBallotsTests
{
    [Fact]
    public void Ballots_in_any_order_and_with_others_that_were_replaced_are_published_to_the_same_byte() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var ballots = Enumerable.Range(0, random.Next(0, 40))
                .Select(_ => paper.Codec.Encode(RandomPapers.Ballot(random, paper))).ToArray();
            var one = new PollExport(paper, 0);
            Array.ForEach(ballots, ballot => one.Add(ballot));
            random.Shuffle(ballots);
            var other = new PollExport(paper, 0);
            foreach (var ballot in ballots)
            {
                var replaced = paper.Codec.Encode(RandomPapers.Ballot(random, paper));
                other.Add(replaced);
                other.Add(ballot);
                other.Remove(replaced);
            }

            Assert.Equal(ballots.Length, one.ToPublic().Total);
            foreach (var format in new[] { ExportFormat.Csv, ExportFormat.Ndjson })
            {
                Assert.Equal(Write(one, format), Write(other, format));
            }
        },
        iter: 300);

    [Fact]
    public void Every_combination_that_is_published_was_given_by_enough_voters() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var export = new PollExport(paper, 0);
            for (var count = random.Next(0, 80); count > 0; count--)
            {
                export.Add(paper.Codec.Encode(RandomPapers.Ballot(random, paper)));
            }

            var published = export.ToPublic(5);
            var combinations = published.Ballots
                .GroupBy(ballot => string.Join('|', published.VoterCells(ballot)), ballot => ballot.Times)
                .Select(voters => voters.Sum());
            Assert.True(published.VoterColumnNames.IsEmpty || combinations.All(voters => voters >= 5));
        },
        iter: 300);

    [Theory]
    [InlineData(1, "channel,sex,age")]
    [InlineData(2, "channel,sex")]
    [InlineData(4, "channel")]
    [InlineData(9, "")]
    public void The_attribute_that_tells_the_most_people_apart_is_left_out_first(int leastAlike, string columns)
    {
        var paper = PollSamples.Paper(
            """{"type":"approval"}""", 2, pollMore: ""","attributes":[{"id":"sex","values":["F","M"]},{"id":"age","values":["1","2","3","4"]},{"id":"unused","values":["x"]}]""");
        var export = new PollExport(paper, 0);
        for (var voter = 0; voter < 8; voter++)
        {
            export.Add(paper.Codec.Encode(new Ballot(
                BallotChannel.Web, [voter < 3 ? 0 : 1, voter % 4, Ballot.NoValue], [new Answer([new Pick(0)])])));
        }

        Assert.Equal(columns, string.Join(',', export.ToPublic(leastAlike).VoterColumnNames));
    }

    [Fact]
    public void A_negative_score_and_an_attribute_are_no_formula_in_a_table()
    {
        var paper = PollSamples.Paper(
            """{"type":"score","minScore":-3,"maxScore":3}""", 2, pollMore: ""","attributes":[{"id":"district","values":["@home"]}]""");
        var export = new PollExport(paper, 0);
        export.Add(paper.Codec.Encode(new Ballot(BallotChannel.None, [0], [new Answer([new Pick(0, -3), new Pick(1, 2)])])));
        using var text = new StringWriter();
        BallotWriters.Write(ExportFormat.Csv, export.ToPublic(1), Frames.Some, text, new ArrayBufferWriter<byte>());
        Assert.Equal("ballot,vote,points,district\r\n1,\"p1,p2\",\"'-3,2\",'@home\r\n", text.ToString());
    }

    [Fact]
    public void A_table_of_ranked_ballots_is_refused_where_an_options_id_is_one_of_its_words()
    {
        var paper = BallotPaper.Freeze("seoul", "budget", PollSamples.Read(PollSamples.Around(
            """{"id":"q1","ballot":{"type":"ranked"},"options":[{"id":"a"},{"id":"undervote"}]}""")));
        Assert.Contains("undervote", BallotWriters.Refusal(paper.Definition.Questions[0], ExportFormat.Csv), StringComparison.Ordinal);
        Assert.Null(BallotWriters.Refusal(paper.Definition.Questions[0], ExportFormat.Blt));
    }

    private static string Write(PollExport export, ExportFormat format)
    {
        using var text = new StringWriter();
        var bytes = new ArrayBufferWriter<byte>();
        if (BallotWriters.Refusal(export.ToPublic().Question, format) is null)
        {
            BallotWriters.Write(format, export.ToPublic(), Frames.Some, text, bytes);
        }

        return text + Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
