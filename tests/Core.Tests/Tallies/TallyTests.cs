using CsCheck;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Tallies;

/// <summary>
/// Proves that a tally is the sum of its ballots: in parts or as a whole, with ballots taken back, through its
/// bytes, and compared with a count of the readable ballots that shares no code with it.
/// </summary>
public sealed class TallyTests
{
    [Fact]
    public void A_tally_is_what_counting_the_readable_ballots_gives() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var ballots = Enumerable.Range(0, 30).Select(_ => RandomPapers.Ballot(random, paper)).ToArray();
            var tally = Count(paper, ballots);

            Assert.Equal(30, tally.Ballots);
            Assert.Equal(ballots.Count(ballot => ballot.Answers.All(answer => answer.Picks.IsEmpty)), tally.Blank);
            for (var question = 0; question < paper.Definition.Questions.Length; question++)
            {
                var answers = ballots.Select(ballot => ballot.Answers[question]).ToArray();
                CheckQuestion(tally, question, paper.Definition.Questions[question], answers);
            }
        },
        iter: 100);

    [Fact]
    public void Tallies_of_parts_merge_into_the_tally_of_the_whole() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var ballots = Enumerable.Range(0, 30).Select(_ => RandomPapers.Ballot(random, paper)).ToArray();
            var parts = ballots.GroupBy(_ => random.Next(4)).Select(part => Count(paper, part)).ToArray();
            random.Shuffle(parts);
            var merged = new Tally(paper);
            foreach (var part in parts)
            {
                merged.Merge(part);
            }

            Assert.Equal(Count(paper, ballots), merged);
        },
        iter: 100);

    [Fact]
    public void A_ballot_taken_back_leaves_the_tally_as_it_was() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var tally = Count(paper, Enumerable.Range(0, 10).Select(_ => RandomPapers.Ballot(random, paper)));
            var before = tally.Clone();
            var replaced = paper.Codec.Encode(RandomPapers.Ballot(random, paper));
            tally.Add(replaced);

            Assert.NotEqual(before, tally);
            tally.Remove(replaced);
            Assert.Equal(before, tally);
        },
        iter: 100);

    [Fact]
    public void A_tally_comes_back_from_its_bytes_and_from_no_others() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var tally = Count(paper, Enumerable.Range(0, 10).Select(_ => RandomPapers.Ballot(random, paper)));
            var bytes = tally.ToBytes();

            Assert.Equal(tally, Tally.Read(paper, bytes));
            Assert.Throws<FormatException>(() => Tally.Read(paper, bytes.AsSpan(..^1)));
            Assert.Throws<FormatException>(() => Tally.Read(paper, [.. bytes, 0]));
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            CheckReadIsCanonical(paper, bytes);
        },
        iter: 100);

    [Fact]
    public void Bytes_of_another_paper_are_not_read()
    {
        var bytes = new Tally(PollSamples.Paper("""{"type":"single"}""", 4)).ToBytes();
        var other = PollSamples.Paper("""{"type":"approval"}""", 4);

        Assert.Throws<FormatException>(() => Tally.Read(other, bytes));
    }

    [Fact]
    public void A_number_that_could_be_written_shorter_is_not_read()
    {
        var paper = PollSamples.Paper("""{"type":"single"}""", 1);
        var bytes = new Tally(paper).ToBytes();

        Assert.Throws<FormatException>(() => Tally.Read(paper, [.. bytes[..^1], 0x80, 0x00]));
        Assert.Throws<FormatException>(
            () => Tally.Read(paper, [.. bytes[..^1], .. Enumerable.Repeat((byte)0xFF, 9), 0x7F]));
    }

    [Fact]
    public void Bytes_that_are_no_ballot_stop_the_count()
    {
        var paper = PollSamples.Paper("""{"type":"single"}""", 4);
        var tally = new Tally(paper);

        Assert.Throws<InvariantException>(() => tally.Add([0xFF]));
        Assert.Throws<InvariantException>(() => new Tally(paper).Add([]));
    }

    [Fact]
    public void A_ballot_that_was_never_counted_is_not_taken_back()
    {
        var paper = PollSamples.Paper("""{"type":"single","min":0}""", 4);
        var blank = paper.Codec.Encode(new Ballot(BallotChannel.None, [], [new Answer([])]));
        var first = paper.Codec.Encode(new Ballot(BallotChannel.None, [], [new Answer([new Pick(0)])]));
        var tally = new Tally(paper);
        tally.Add(blank);

        Assert.Throws<InvariantException>(() => tally.Clone().Remove(first));
        Assert.Equal(1, tally.Blank);
    }

    [Fact]
    public void Tallies_of_different_papers_do_not_merge()
    {
        var tally = new Tally(PollSamples.Paper("""{"type":"single"}""", 4));
        var other = new Tally(PollSamples.Paper("""{"type":"single"}""", 5));

        Assert.Throws<InvariantException>(() => tally.Merge(other));
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        var random = new Random(7);
        var papers = Enumerable.Range(0, 20).Select(_ => RandomPapers.Paper(random)).ToArray();
        foreach (var paper in papers)
        {
            var ballot = paper.Codec.Encode(RandomPapers.Ballot(random, paper));
            var tally = Count(paper, [paper.Codec.Decode(ballot)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            tally.Add(ballot);
            tally.Remove(ballot);
            var isWellFormed = paper.Codec.IsWellFormed(ballot);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(isWellFormed);
            Assert.Equal(0, allocated);
        }
    }

    private static Tally Count(BallotPaper paper, IEnumerable<Ballot> ballots)
    {
        var tally = new Tally(paper);
        foreach (var ballot in ballots)
        {
            tally.Add(paper.Codec.Encode(ballot));
        }

        return tally;
    }

    private static void CheckQuestion(Tally tally, int index, Question question, Answer[] answers)
    {
        var isRanked = question.Rules.Type == BallotType.Ranked;
        for (var option = 0; option < question.Options.Length; option++)
        {
            var own = answers.SelectMany(answer => answer.Picks.Where(pick => pick.Option == option)).ToArray();
            Assert.Equal(own.Sum(pick => (long)pick.Points), tally.Points(index, option));
            if (!isRanked)
            {
                Assert.Equal(own.Length, tally.Votes(index, option));
                continue;
            }

            for (var rank = 0; rank < question.Rules.Max; rank++)
            {
                var there = answers.Count(
                    answer => answer.Picks.Length > rank && answer.Picks[rank].Option == option);
                Assert.Equal(there, tally.Ranked(index, option, rank));
                Assert.True(rank > 0 || there == tally.Votes(index, option));
            }
        }
    }

    private static void CheckReadIsCanonical(BallotPaper paper, byte[] bytes)
    {
        try
        {
            Assert.Equal(bytes, Tally.Read(paper, bytes).ToBytes());
        }
        catch (FormatException)
        {
            // Refused is as good.
        }
    }
}
