using MVoting.Testing.Cluster;
using MVoting.Testing.Cluster.Clocks;

namespace MVoting.Cluster;

/// <summary>
/// Proves with a real silo whose clock is set, behind an API process whose clock is right, that a wrong clock decides
/// nothing: it closes no poll and no box, and everything goes on when it is right again.
/// </summary>
[Collection(OneClusterAtATime.Name)]
public sealed class ClockTests
{
    private const int LimitMs = 240_000;

    private static readonly ClusterSettings s_settings = new()
    {
        Silos = 1,
        Doors = 1,
        WaysCanBeDisturbed = false,
        ClocksCanBeSet = true,
    };

    // Long after the test, and long before the wrong clock's time.
    private static readonly TimeSpan s_untilClosing = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_ahead = TimeSpan.FromHours(1);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task WithClusterAsync(Func<TestCluster, SmallPoll, Task> test)
    {
        Assert.SkipUnless(ClockSkew.Obstacle is null, ClockSkew.Obstacle ?? "");
        await using var cluster = await TestCluster.StartAsync(s_settings, Cancel);
        try
        {
            using var poll = await SmallPoll.OpenAsync(cluster, 0, TimeProvider.System.GetUtcNow() + s_untilClosing, Cancel);
            Assert.Equal(201, await poll.CastAsync(Cancel));
            await test(cluster, poll);
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"The logs are kept in {cluster.KeepFolder()}");
            throw;
        }
    }

    private static async Task SetClockAsync(TestCluster cluster, TimeSpan ahead)
    {
        var noticed = cluster.Silos[0].NextLineWithAsync(
            ahead == TimeSpan.Zero ? "The clock of this silo is trusted" : "The clock of this silo is not trusted", Cancel);
        cluster.SetClock(0, ahead);
        await noticed;
    }

    private static async Task<string> WaitForTableAsync(TestCluster cluster, int exitCode)
    {
        while (true)
        {
            var (code, output) = await cluster.RunToolAsync(["cluster"], Cancel);
            if (code == exitCode)
            {
                return output;
            }

            await Task.Delay(s_pause, Cancel);
        }
    }

    [Fact(Timeout = LimitMs)]
    public Task A_clock_that_is_an_hour_ahead_counts_nothing_and_closes_nothing_until_it_is_right() =>
        WithClusterAsync(async (cluster, poll) =>
        {
            await SetClockAsync(cluster, s_ahead);
            Assert.Equal(503, await poll.CastAsync(Cancel));
            Assert.Contains(" NO", await WaitForTableAsync(cluster, 1), StringComparison.Ordinal);
            Assert.Equal(503, await poll.CastAsync(Cancel));
            Assert.Equal("open", await poll.StateAsync(Cancel));

            await SetClockAsync(cluster, TimeSpan.Zero);
            await poll.CastUntilCountedAsync(Cancel);
            Assert.Contains(" yes", await WaitForTableAsync(cluster, 0), StringComparison.Ordinal);
            Assert.Equal("open", await poll.StateAsync(Cancel));
        });

    [Fact(Timeout = LimitMs)]
    public Task A_silo_that_starts_with_a_wrong_clock_stays_up_says_so_and_serves_when_it_is_right() =>
        WithClusterAsync(async (cluster, poll) =>
        {
            await cluster.Silos[0].KillAsync();
            cluster.SetClock(0, s_ahead);
            var noticed = cluster.Silos[0].NextLineWithAsync("The clock of this silo is not trusted", Cancel);
            await cluster.Silos[0].StartAsync(Cancel);
            await noticed;
            Assert.Equal(503, await poll.CastAsync(Cancel));
            await SetClockAsync(cluster, TimeSpan.Zero);
            await poll.CastUntilCountedAsync(Cancel);
            Assert.Equal("open", await poll.StateAsync(Cancel));
        });

    [Fact(Timeout = LimitMs)]
    public Task A_clock_that_leaps_an_hour_ahead_for_a_moment_closes_no_box_for_good() =>
        WithClusterAsync(async (cluster, poll) =>
        {
            for (var leap = 0; leap < 3; leap++)
            {
                var noticed = cluster.Silos[0].NextLineWithAsync("The clock of this silo is not trusted", Cancel);
                cluster.SetClock(0, s_ahead);
                Assert.Equal(503, await poll.CastAsync(Cancel));
                await noticed;
                await SetClockAsync(cluster, TimeSpan.Zero);
                await poll.CastUntilCountedAsync(Cancel);
            }

            Assert.Equal("open", await poll.StateAsync(Cancel));
        });
}
