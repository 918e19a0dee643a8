using System.Security.Cryptography;
using System.Text;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Ballots;

/// <summary>Messages keyed side by side have the hashes that the runtime's HMAC-SHA256 gives each alone.</summary>
public sealed class KeyedTogetherTests
{
    private static readonly Random s_random = new(20261126);

    [Fact]
    public void Lanes_hash_as_the_runtime_does()
    {
        Assert.SkipUnless(Sha256Lanes.IsSupported, "This processor has no vectors of 256 bits.");
        var messages = new KeyedMessages();
        for (var round = 0; round < 2_000; round++)
        {
            var key = Bytes(s_random.Next(0, Sha256Lanes.BlockSizeBytes + 1));
            messages.Clear();
            for (var count = s_random.Next(1, KeyedMessages.Most + 1); count > 0; count--)
            {
                Add(messages, Bytes(s_random.Next(0, 56)));
            }

            new HmacLanes(key).Write(messages);

            AssertHashes(key, messages);
        }
    }

    [Fact]
    public void Every_length_up_to_a_block_is_hashed_in_every_lane()
    {
        Assert.SkipUnless(Sha256Lanes.IsSupported, "This processor has no vectors of 256 bits.");
        var key = Bytes(32);
        var lanes = new HmacLanes(key);
        var messages = new KeyedMessages();
        for (var length = 0; length <= 55; length++)
        {
            messages.Clear();
            for (var lane = 0; lane < KeyedMessages.Most; lane++)
            {
                Add(messages, Bytes(length));
            }

            Assert.True(messages.AreShort);
            lanes.Write(messages);

            AssertHashes(key, messages);
        }
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 55)]
    [InlineData(8, 55)]
    [InlineData(8, 56)]
    [InlineData(8, 512)]
    public void A_keyed_hash_does_not_depend_on_how_many_or_how_long(int count, int longest)
    {
        var key = Bytes(32);
        var messages = new KeyedMessages();
        for (var index = 0; index < count; index++)
        {
            Add(messages, Bytes(index == 0 ? longest : s_random.Next(0, 40)));
        }

        new KeyedHash(key).Write(messages);

        AssertHashes(key, messages);
    }

    [Fact]
    public void A_group_of_ballots_has_the_keys_of_its_ballots()
    {
        var secret = new PollSecret(Bytes(PollSecret.SizeBytes));
        var paper = BallotPaper.Freeze("city", "poll", Approval());
        var reader = new BallotReader(paper);
        var group = new BallotGroup();
        for (var round = 0; round < 50; round++)
        {
            group.Clear();
            for (var count = s_random.Next(1, BallotGroup.Most + 1); count > 0; count--)
            {
                var voter = new string('é', s_random.Next(1, 40));
                var ballotId = Convert.ToHexStringLower(Bytes(s_random.Next(8, 33)));
                var json = $$$"""{"voter":"{{{voter}}}","ballotId":"{{{ballotId}}}","answers":{"q":["a"]}}""";
                Assert.Equal(BallotReading.Ok, reader.Read(Encoding.UTF8.GetBytes(json), group.Next));
                group.Keep();
            }

            group.Identify(secret);

            for (var index = 0; index < group.Count; index++)
            {
                var draft = group.DraftAt(index);
                var voter = secret.VoterKeyOf(draft.Voter);
                Assert.Equal(voter, group.VoterAt(index));
                Assert.Equal(secret.FingerprintOf(voter, draft.BallotId), group.FingerprintAt(index));
            }
        }
    }

    private static PollDefinition Approval() => new()
    {
        Title = LocalizedText.Of("en", "Title"),
        Kind = PollKind.Public,
        ExpectedVoters = 1_000,
        Questions =
        [
            new Question
            {
                Id = "q",
                Rules = BallotRules.Approval(1, 1),
                Options = [new PollOption("a", LocalizedText.Of("en", "A")), new PollOption("b", LocalizedText.Of("en", "B"))],
            },
        ],
    };

    private static void Add(KeyedMessages messages, byte[] message) => message.CopyTo(messages.Add(message.Length));

    private static void AssertHashes(byte[] key, KeyedMessages messages)
    {
        for (var index = 0; index < messages.Count; index++)
        {
            // The message is read back after the hash: it must have stayed what it was.
            Assert.Equal(HMACSHA256.HashData(key, messages.MessageAt(index)), messages.HashAt(index).ToArray());
        }
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        s_random.NextBytes(bytes);
        return bytes;
    }
}
