using System.Security.Cryptography;
using System.Text;
using CsCheck;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>
/// Proves that a frozen paper is its bytes: they say all of it, and nothing else is taken for a paper.
/// </summary>
public sealed class BallotPaperTests
{
    [Fact]
    public void A_paper_comes_back_from_its_bytes() => Gen.Int.Sample(
        seed =>
        {
            var definition = RandomPapers.Definition(new Random(seed));
            var paper = BallotPaper.Freeze("seoul", "budget", definition);
            var again = BallotPaper.Read(paper.Bytes);

            Assert.Equal(paper, again);
            Assert.Equal(definition, again.Definition);
            Assert.Equal(paper.Boxes, again.Boxes);
            Assert.Equal(paper.Bytes.Span, again.Bytes.Span);
            Assert.Equal(SHA256.HashData(paper.Bytes.Span), paper.Hash.Span);
            Assert.Equal(PollUid.Of("seoul", "budget"), again.Uid);
            Assert.Equal(paper.Bytes.Span, BallotPaper.Freeze("seoul", "budget", again.Definition).Bytes.Span);
        },
        iter: 100);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(250_000, 1)]
    [InlineData(250_001, 2)]
    [InlineData(100_000_000, 400)]
    public void A_paper_has_a_box_for_each_250000_expected_voters(int voters, int boxes) =>
        Assert.Equal(boxes, Paper(voters).Boxes);

    [Fact]
    public void Papers_of_other_polls_differ()
    {
        var definition = Paper(1).Definition;

        Assert.NotEqual(
            BallotPaper.Freeze("a", "b", definition).Hash.ToArray(),
            BallotPaper.Freeze("a", "c", definition).Hash.ToArray());
        Assert.NotEqual(BallotPaper.Freeze("a", "b", definition), BallotPaper.Freeze("b", "b", definition));
    }

    [Fact]
    public void What_breaks_a_rule_is_not_frozen()
    {
        var definition = Paper(1).Definition;

        Assert.Throws<ArgumentException>(() => BallotPaper.Freeze("se oul", "budget", definition));
        Assert.Throws<ArgumentException>(() => BallotPaper.Freeze("seoul", "", definition));
        Assert.Throws<ArgumentException>(() => BallotPaper.Freeze("seoul", "b", definition with { Questions = [] }));
        Assert.Throws<ArgumentException>(
            () => BallotPaper.Freeze("seoul", "b", definition with { ExpectedVoters = 0 }));
    }

    [Theory]
    [InlineData("mvoting-paper/1", "mvoting-paper/2")]
    [InlineData("\"boxes\":1", "\"boxes\":0")]
    [InlineData("\"boxes\":1", "\"boxes\":401")]
    [InlineData("\"boxes\":1,", "")]
    [InlineData("\"boxes\":1,", "\"boxes\":1,\"boxes\":1,")]
    [InlineData("\"city\":\"seoul\"", "\"city\":7")]
    [InlineData("\"city\":", "\"town\":")]
    [InlineData("\"definition\":{", "\"definition\":{\"id\":\"x\",")]
    [InlineData("\"definition\":{", "\"definition\":{\"x\":1,")]
    [InlineData("\"kind\":\"public\"", "\"kind\":null")]
    public void Bytes_that_are_no_paper_are_refused(string part, string instead)
    {
        var text = Encoding.UTF8.GetString(Paper(1).Bytes.Span);
        Assert.Contains(part, text, StringComparison.Ordinal);
        var damaged = text.Replace(part, instead, StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => BallotPaper.Read(Encoding.UTF8.GetBytes(damaged)));
        Assert.Throws<FormatException>(() => BallotPaper.Read(Paper(1).Bytes[..^1]));
    }

    private static BallotPaper Paper(int voters) => PollSamples.Paper(
        """{"type":"single"}""", 2, pollMore: $",\"expectedVoters\":{voters}");
}
