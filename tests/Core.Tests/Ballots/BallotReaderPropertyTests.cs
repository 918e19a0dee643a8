using System.Text;
using System.Text.Json;
using CsCheck;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Ballots;

/// <summary>
/// Proves over random papers and ballots that the reader takes every valid ballot for what it is, allocates
/// nothing for it, and neither throws on damaged JSON nor reads into it what does not stand there.
/// </summary>
public sealed class BallotReaderPropertyTests
{
    [Fact]
    public void Every_valid_ballot_is_read_and_encoded_as_itself() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var reader = new BallotReader(paper);
            var draft = new BallotDraft();
            for (var count = 0; count < 10; count++)
            {
                var ballot = RandomPapers.Ballot(random, paper);
                var reading = reader.Read(BallotJson.Write(paper, ballot, random), draft);

                Assert.Empty(draft.Errors);
                Assert.Equal(BallotReading.Ok, reading);
                Assert.Equal(paper.Codec.Encode(ballot), draft.Encoded);
                Assert.Equal("홍길동", Encoding.UTF8.GetString(draft.Voter));
            }
        },
        iter: 200);

    [Fact]
    public void A_good_ballot_allocates_nothing()
    {
        var random = new Random(11);
        var draft = new BallotDraft();
        for (var count = 0; count < 50; count++)
        {
            var paper = RandomPapers.Paper(random);
            var reader = new BallotReader(paper);
            var json = BallotJson.Write(paper, RandomPapers.Ballot(random, paper), random);
            reader.Read(json, draft);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = reader.Read(json, draft);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Equal(BallotReading.Ok, reading);
            Assert.Equal(0, allocated);
        }
    }

    [Fact]
    public void Damaged_ballots_never_throw_and_are_never_taken_for_something_else() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var paper = RandomPapers.Paper(random);
            var reader = new BallotReader(paper);
            var draft = new BallotDraft();
            var json = BallotJson.Write(paper, RandomPapers.Ballot(random, paper), random);
            for (var count = 0; count < 40; count++)
            {
                var damaged = Damage(random, json);
                var reading = reader.Read(damaged, draft);

                Assert.Equal(reading == BallotReading.Ok, draft.Errors.Count == 0);
                if (reading == BallotReading.Ok)
                {
                    Assert.Equal(Independently(paper, damaged), paper.Codec.Decode(draft.Encoded));
                }
            }
        },
        iter: 200);

    /// <summary>The ballot that the JSON holds, read in another way; throws where it holds none.</summary>
    private static Ballot Independently(BallotPaper paper, byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        var root = document.RootElement;
        var channel = root.TryGetProperty("channel", out var name)
            ? Enum.Parse<BallotChannel>(name.GetString()!, ignoreCase: true)
            : BallotChannel.None;
        var hasAttributes = root.TryGetProperty("attributes", out var attributes);
        var values = paper.Definition.Attributes.Select(attribute =>
            hasAttributes && attributes.TryGetProperty(attribute.Id, out var value)
                ? attribute.Values.IndexOf(value.GetString()!)
                : Ballot.NoValue);
        var answers = paper.Definition.Questions.Select(
            question => AnswerOf(question, root.GetProperty("answers").GetProperty(question.Id)));
        return new Ballot(channel, [.. values], [.. answers]);
    }

    private static Answer AnswerOf(Question question, JsonElement answer)
    {
        var ids = question.Options.Select(option => option.Id).ToList();
        if (answer.ValueKind == JsonValueKind.Object)
        {
            var isScore = question.Rules.Type == BallotType.Score;
            var pointed = answer.EnumerateObject()
                .Select(member => new Pick(ids.IndexOf(member.Name), member.Value.GetInt32()))
                .Where(pick => isScore || pick.Points != 0);
            return new Answer([.. pointed.OrderBy(pick => pick.Option)]);
        }

        var picks = answer.EnumerateArray().Select(item => new Pick(ids.IndexOf(item.GetString()!)));
        return new Answer(
            [.. question.Rules.Type == BallotType.Ranked ? picks : picks.OrderBy(pick => pick.Option)]);
    }

    private static byte[] Damage(Random random, byte[] json)
    {
        var damaged = json.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && damaged.Count > 0; changes--)
        {
            var place = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged.RemoveAt(place);
                    break;
                case 1:
                    damaged[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    damaged.Insert(place, damaged[random.Next(damaged.Count)]);
                    break;
                case 3:
                    damaged[place] = (byte)"0123456789-.\"[]{}:,pq \\u"[random.Next(24)];
                    break;
                default:
                    var length = Math.Min(random.Next(1, 12), damaged.Count - place);
                    damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(place, length));
                    break;
            }
        }

        return [.. damaged];
    }
}
