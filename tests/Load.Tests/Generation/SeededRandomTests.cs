using MVoting.Load.Generation;

namespace MVoting.Load.Tests.Generation;

/// <summary>Proves that the numbers are those of the published algorithm, evenly spread and within their bounds.</summary>
public sealed class SeededRandomTests
{
    [Fact]
    public void The_first_numbers_of_seed_0_are_those_of_xoshiro256_started_by_SplitMix64()
    {
        var random = new SeededRandom(0);
        Assert.Equal(11_091_344_671_253_066_420UL, random.Next());
        Assert.Equal(13_793_997_310_169_335_082UL, random.Next());
        Assert.Equal(1_900_383_378_846_508_768UL, random.Next());
    }

    [Fact]
    public void Picks_follow_their_weights()
    {
        var random = new SeededRandom(11);
        var picks = new int[3];
        for (var i = 0; i < 40_000; i++)
        {
            picks[random.Pick([1, 0, 3])]++;
        }

        Assert.Equal(0, picks[1]);
        Assert.InRange(picks[0], 9_500, 10_500);
    }

    [Fact]
    public void The_bell_has_its_middle_at_0_and_the_spread_it_was_given()
    {
        var random = new SeededRandom(12);
        var values = Enumerable.Range(0, 20_000).Select(_ => random.Bell(100)).ToArray();
        Assert.InRange(values.Average(), -4, 4);
        Assert.InRange(values.Average(value => (double)value * value), 9_500, 10_500);
    }

    [Fact]
    public void A_shuffle_keeps_every_item_and_moves_them_evenly()
    {
        var random = new SeededRandom(13);
        var first = new int[5];
        for (var i = 0; i < 10_000; i++)
        {
            int[] items = [0, 1, 2, 3, 4];
            random.Shuffle<int>(items);
            first[items[0]]++;
            Assert.Equal(10, items.Sum());
        }

        Assert.All(first, count => Assert.InRange(count, 1_800, 2_200));
    }
}
