using MVoting.Load;
using MVoting.Testing.Cluster;

namespace MVoting.Cluster;

/// <summary>
/// Proves with real processes on PostgreSQL that of two embedded silos on one database one at most answers, whatever
/// happens to the other one.
/// </summary>
[Collection(OneClusterAtATime.Name)]
public sealed class EmbeddedPairTests
{
    private const int LimitMs = 240_000;

    private static readonly ClusterSettings s_settings = new()
    {
        Silos = 0,
        Doors = 2,
        DoorsAreEmbedded = true,
        WaysCanBeDisturbed = false,
    };

    private static readonly TimeSpan s_untilClosing = TimeSpan.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task WithPairAsync(Func<TestCluster, Task> test)
    {
        await using var cluster = await TestCluster.StartAsync(s_settings, Cancel);
        try
        {
            await cluster.Doors[0].StartAsync(Cancel);
            await test(cluster);
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"The logs are kept in {cluster.KeepFolder()}");
            throw;
        }
    }

    [Fact(Timeout = LimitMs)]
    public Task The_second_one_is_refused_with_one_line_and_starts_when_the_first_has_ended_or_was_killed() =>
        WithPairAsync(async cluster =>
        {
            var refused = await Assert.ThrowsAsync<SetupException>(() => cluster.Doors[1].StartAsync(Cancel));
            Assert.Contains("ended with code 2 at its start", refused.Message, StringComparison.Ordinal);
            Assert.Contains("mvoting: Another embedded silo", refused.Message, StringComparison.Ordinal);

            var begun = TimeProvider.System.GetTimestamp();
            await cluster.Doors[0].KillAsync();
            await cluster.Doors[1].StartAsync(Cancel);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"After kill -9 the next one was ready in {TimeProvider.System.GetElapsedTime(begun)}.");

            await cluster.Doors[1].DrainAsync();
            await cluster.Doors[0].StartAsync(Cancel);
            var (code, output) = await cluster.RunToolAsync(["cluster"], Cancel);
            Assert.Contains(" embedded ", output, StringComparison.Ordinal);
            Assert.Equal(0, code);
        });

    [Fact(Timeout = LimitMs)]
    public Task One_that_was_stopped_until_another_took_over_answers_nothing_and_ends() =>
        WithPairAsync(async cluster =>
        {
            using var before = await SmallPoll.OpenAsync(
                cluster, 0, TimeProvider.System.GetUtcNow() + s_untilClosing, Cancel);
            Assert.Equal(201, await before.CastAsync(Cancel));
            cluster.Doors[0].Freeze();
            var asked = AskAsync(before);
            await cluster.Doors[1].StartAsync(Cancel);
            cluster.Doors[0].Thaw();

            // Sent before, and read by a process that another one has replaced meanwhile.
            Assert.True(await asked is 503 or null);
            Assert.Equal(4, await cluster.Doors[0].WaitForExitAsync(Cancel));
            Assert.Contains(
                "mvoting: Another embedded silo has taken over",
                await ReadLogAsync(cluster.Doors[0].LogPath),
                StringComparison.Ordinal);
            using var after = SmallPoll.Through(cluster, 1);
            Assert.Equal("open", await after.StateAsync(Cancel));
        });

    // The status, or null when the process ended before it answered.
    private static async Task<int?> AskAsync(SmallPoll poll)
    {
        try
        {
            return await poll.CastAsync(Cancel);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<string> ReadLogAsync(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await reader.ReadToEndAsync(Cancel);
    }
}
