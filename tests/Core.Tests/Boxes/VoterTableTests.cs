using CsCheck;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>
/// Proves that the table of voters is a dictionary: it finds what was added and nothing else, through all its growth,
/// whether keys spread or stand in clusters.
/// </summary>
public sealed class VoterTableTests
{
    private static readonly Gen<VoterKey> s_spread = Gen.ULong.Select(Gen.ULong, (high, low) => new VoterKey(high, low));

    // Neighbours in the lower half, and equal lower halves that only the upper one tells apart.
    private static readonly Gen<VoterKey> s_clustered = Gen.ULong[0, 3].Select(
        Gen.ULong[0, 7], Gen.Int[0, 200], (high, cluster, near) => new VoterKey(high, (cluster << 61) + (ulong)near));

    [Fact]
    public void It_agrees_with_a_dictionary_on_any_keys() => Gen.OneOf(s_spread, s_clustered).Array[0, 400].Sample(
        keys =>
        {
            var table = new VoterTable(expectedVoters: 0);
            var model = new Dictionary<VoterKey, (ulong, int)>();
            for (var index = 0; index < keys.Length; index++)
            {
                Assert.Equal(model.TryAdd(keys[index], ((ulong)index, index + 1)), table.TryAdd(keys[index], (ulong)index, index + 1));
            }

            Check(table, model);
        },
        iter: 300);

    [Fact]
    public void It_agrees_with_a_dictionary_on_200000_keys_of_both_kinds()
    {
        const int seed = 20_260_101;
        var random = new Random(seed);
        var table = new VoterTable(expectedVoters: 0);
        var model = new Dictionary<VoterKey, (ulong, int)>();
        for (var index = 0; index < 200_000; index++)
        {
            var low = index % 10 == 0
                ? ((ulong)random.Next(64) << 58) + (ulong)random.Next(300)
                : (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            var key = new VoterKey((ulong)random.NextInt64(), low);
            Assert.Equal(model.TryAdd(key, ((ulong)index, index + 1)), table.TryAdd(key, (ulong)index, index + 1));
        }

        Check(table, model);
        for (var index = 0; index < 100_000; index++)
        {
            var key = new VoterKey((ulong)random.NextInt64(), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
            Assert.Equal(model.ContainsKey(key), table.TryGet(key, out _, out _));
        }
    }

    [Fact]
    public void Reading_ahead_is_safe_for_any_key_at_any_size_and_changes_nothing()
    {
        var random = new Random(20_261_126);
        var table = new VoterTable(expectedVoters: 1_000);
        var model = new Dictionary<VoterKey, (ulong, int)>();
        for (var index = 0; index < 5_000; index++)
        {
            var key = new VoterKey((ulong)random.NextInt64(), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
            _ = table.Touch(key);
            _ = table.Touch(new VoterKey(0, (key.Low & (0xFFUL << 56)) | (ulong.MaxValue >> 8)));
            _ = table.Touch(new VoterKey(ulong.MaxValue, ulong.MaxValue));
            Assert.Equal(model.TryAdd(key, ((ulong)index, index + 1)), table.TryAdd(key, (ulong)index, index + 1));
        }

        Check(table, model);
    }

    [Fact]
    public void A_voter_that_is_added_twice_keeps_the_first_ballot()
    {
        var table = new VoterTable(expectedVoters: 0);
        var key = new VoterKey(1, 2);
        Assert.True(table.TryAdd(key, 10, 1));
        Assert.False(table.TryAdd(key, 11, 2));
        Assert.True(table.TryGet(key, out var fingerprint, out var segment));
        Assert.Equal((10UL, 1), (fingerprint, segment));
        Assert.Equal(1, table.Count);
    }

    private static void Check(VoterTable table, Dictionary<VoterKey, (ulong Fingerprint, int Segment)> model)
    {
        Assert.Equal(model.Count, table.Count);
        foreach (var (key, known) in model)
        {
            Assert.True(table.TryGet(key, out var fingerprint, out var segment));
            Assert.Equal(known, (fingerprint, segment));
            Assert.Equal(model.ContainsKey(key with { High = ~key.High }), table.TryGet(key with { High = ~key.High }, out _, out _));
        }
    }
}
