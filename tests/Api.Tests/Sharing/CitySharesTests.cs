using MVoting.Api.Sharing;

namespace MVoting.Api.Tests.Sharing;

/// <summary>No city takes more than half of a node's resource, and what is given back can be taken again.</summary>
public sealed class CitySharesTests
{
    [Fact]
    public void One_city_takes_half_and_another_the_other_half()
    {
        var shares = new CityShares(16);
        var noisy = Enumerable.Range(0, 20).Select(_ => shares.TryTake("noisy")).ToList();
        Assert.Equal(8, noisy.Count(share => share is not null));
        var quiet = Enumerable.Range(0, 20).Select(_ => shares.TryTake("quiet")).ToList();
        Assert.Equal(8, quiet.Count(share => share is not null));
        Assert.Null(shares.TryTake("third"));
        noisy[0]!.Dispose();
        noisy[0]!.Dispose();
        Assert.Equal(15, shares.Used);
        Assert.NotNull(shares.TryTake("third"));
        Assert.Null(shares.TryTake("noisy"));
    }

    [Fact]
    public void A_resource_of_one_serves_whoever_comes()
    {
        var shares = new CityShares(1);
        using (shares.TryTake("a"))
        {
            Assert.Null(shares.TryTake("b"));
        }

        Assert.NotNull(shares.TryTake("b"));
    }

    [Fact]
    public void A_share_grows_as_far_as_the_citys_half_and_gives_all_of_it_back()
    {
        var shares = new CityShares(100);
        var share = shares.TryTake("a", 30)!;
        Assert.True(share.TryGrow(20));
        Assert.False(share.TryGrow(1));
        Assert.Equal(50, shares.Used);
        share.Dispose();
        Assert.Equal(0, shares.Used);
    }

    [Fact]
    public async Task Many_threads_leave_nothing_behind()
    {
        var shares = new CityShares(8);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
        {
            for (var turn = 0; turn < 10_000; turn++)
            {
                using var share = shares.TryTake($"city-{number % 3}");
                Assert.InRange(shares.Used, 0, 8);
            }
        })));
        Assert.Equal(0, shares.Used);
    }
}
