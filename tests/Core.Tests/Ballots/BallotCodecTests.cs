using CsCheck;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Ballots;

/// <summary>
/// Proves that the encoding is canonical and small: what is encoded decodes to the same ballot, what is accepted
/// encodes to the same bytes, and anything else is refused.
/// </summary>
public sealed class BallotCodecTests
{
    [Fact]
    public void Every_valid_ballot_decodes_to_itself() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            for (var count = 0; count < 20; count++)
            {
                var ballot = RandomPapers.Ballot(random, paper);
                var encoded = paper.Codec.Encode(ballot);

                Assert.True(paper.Codec.IsWellFormed(encoded));
                Assert.True(encoded.Length <= paper.Codec.MaxSizeBytes);
                Assert.Equal(ballot, paper.Codec.Decode(encoded));
            }
        },
        iter: 200);

    [Fact]
    public void Whatever_is_accepted_of_damaged_ballots_encodes_to_the_same_bytes() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            for (var count = 0; count < 50; count++)
            {
                var encoded = paper.Codec.Encode(RandomPapers.Ballot(random, paper));
                CheckAcceptedIsCanonical(paper, Damage(random, encoded));
            }
        },
        iter: 200);

    [Fact]
    public void Whatever_is_accepted_of_random_bytes_encodes_to_the_same_bytes() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            for (var count = 0; count < 200; count++)
            {
                var bytes = new byte[random.Next(0, Math.Min(12, paper.Codec.MaxSizeBytes + 2))];
                random.NextBytes(bytes);
                CheckAcceptedIsCanonical(paper, bytes);
            }
        },
        iter: 200);

    [Fact]
    public void Every_string_of_two_bytes_that_a_small_paper_accepts_is_another_ballot()
    {
        foreach (var ballot in SmallBallots())
        {
            var paper = PollSamples.Paper(ballot, 4, "\"budget\":60,");
            var accepted = new Dictionary<Ballot, int>();
            for (var bits = 0; bits < 65_536; bits++)
            {
                byte[] bytes = [(byte)(bits >> 8), (byte)bits];
                if (paper.Codec.IsWellFormed(bytes))
                {
                    Assert.True(accepted.TryAdd(paper.Codec.Decode(bytes), bits));
                }
            }
        }
    }

    /// <summary>Counted by hand, times six for the channel: none, five and no other.</summary>
    [Theory]
    [InlineData("""{"type":"single"}""", 4)]
    [InlineData("""{"type":"single","min":0}""", 5)]
    [InlineData("""{"type":"approval","min":1,"max":2}""", 4 + 6)]
    [InlineData("""{"type":"approval","min":0}""", 16)]
    [InlineData("""{"type":"knapsack"}""", 1 + 4 + 5 + 1)]
    [InlineData("""{"type":"ranked","min":1,"max":2}""", 4 + 12)]
    [InlineData("""{"type":"ranked","min":0,"max":4}""", 1 + 4 + 12 + 24 + 24)]
    [InlineData("""{"type":"cumulative","points":2}""", 4 + 4 + 6)]
    [InlineData("""{"type":"cumulative","points":2,"minPoints":2,"maxPerOption":1}""", 6)]
    [InlineData("""{"type":"score","minScore":0,"maxScore":1}""", 81)]
    [InlineData("""{"type":"score","minScore":-1,"maxScore":-1}""", 16)]
    public void A_paper_has_exactly_as_many_encodings_as_ballots(string ballot, int ballots)
    {
        var paper = PollSamples.Paper(ballot, 4, "\"budget\":60,");
        var accepted = 0;
        for (var length = 0; length <= 2; length++)
        {
            for (var bits = 0; bits < 1 << (8 * length); bits++)
            {
                byte[] bytes = [(byte)(bits >> 8), (byte)bits];
                accepted += paper.Codec.IsWellFormed(bytes.AsSpan(2 - length)) ? 1 : 0;
            }
        }

        Assert.InRange(paper.Codec.MaxSizeBytes, 1, 2);
        Assert.Equal(6 * ballots, accepted);
    }

    [Theory]
    [InlineData("""{"type":"approval"}""", 10, 3)]
    [InlineData("""{"type":"approval","min":0,"max":3}""", 10, 3)]
    [InlineData("""{"type":"approval","min":1,"max":5}""", 160, 6)]
    [InlineData("""{"type":"single"}""", 1000, 2)]
    [InlineData("""{"type":"ranked","min":0,"max":3}""", 50, 3)]
    public void Ballots_are_small(string ballot, int options, int sizeBytes) =>
        Assert.True(PollSamples.Paper(ballot, options).Codec.MaxSizeBytes <= sizeBytes);

    [Fact]
    public void Bytes_that_are_no_ballot_are_not_decoded()
    {
        var codec = PollSamples.Paper("""{"type":"single"}""", 4).Codec;

        Assert.Throws<FormatException>(() => codec.Decode([]));
        Assert.Throws<FormatException>(() => codec.Decode([0xFF]));
        Assert.Throws<FormatException>(() => codec.Decode([0b0010_0100, 0]));
        Assert.Equal(new Ballot(BallotChannel.Web, [], [new Answer([new Pick(0)])]), codec.Decode([0b0010_0100]));
    }

    [Fact]
    public void A_ballot_that_breaks_a_rule_is_not_encoded()
    {
        var codec = PollSamples.Paper("""{"type":"approval","min":1,"max":2}""", 4).Codec;

        Assert.Throws<ArgumentException>(() => codec.Encode(new Ballot(BallotChannel.Web, [], [new Answer([])])));
        Assert.Throws<ArgumentException>(() => codec.Encode(new Ballot(BallotChannel.Web, [], [])));
        Assert.Throws<ArgumentException>(() => codec.Encode(Named(new Pick(4))));
        Assert.Throws<ArgumentException>(() => codec.Encode(Named(new Pick(-1))));
        Assert.Throws<ArgumentException>(() => codec.Encode(Named(new Pick(1), new Pick(1))));
        Assert.Throws<ArgumentException>(() => codec.Encode(Named(new Pick(1, 1))));
        Assert.Throws<ArgumentException>(() => codec.Encode(Named(new Pick(1), new Pick(2), new Pick(3))));
    }

    private static Ballot Named(params Pick[] picks) => new(BallotChannel.Web, [], [new Answer([.. picks])]);

    private static string[] SmallBallots() =>
    [
        """{"type":"approval","min":0}""",
        """{"type":"knapsack"}""",
        """{"type":"ranked","min":0}""",
        """{"type":"cumulative","points":3}""",
        """{"type":"score","minScore":-1,"maxScore":1}""",
    ];

    private static void CheckAcceptedIsCanonical(BallotPaper paper, byte[] bytes)
    {
        if (paper.Codec.IsWellFormed(bytes))
        {
            Assert.Equal(bytes, paper.Codec.Encode(paper.Codec.Decode(bytes)));
        }
        else
        {
            Assert.Throws<FormatException>(() => paper.Codec.Decode(bytes));
        }
    }

    private static byte[] Damage(Random random, byte[] encoded)
    {
        switch (random.Next(4))
        {
            case 0:
                return encoded[..random.Next(encoded.Length)];
            case 1:
                return [.. encoded, (byte)random.Next(3)];
            default:
                for (var flips = random.Next(1, 4); flips > 0; flips--)
                {
                    encoded[random.Next(encoded.Length)] ^= (byte)(1 << random.Next(8));
                }

                return encoded;
        }
    }
}
