using MVoting.Testing.Cluster;
using MVoting.Testing.Cluster.Trials;

namespace MVoting.Cluster;

/// <summary>
/// Proves with real processes that no answer is false: not at the moments of a schedule, not from a process that stood still,
/// not after the database has lost what it had acknowledged last.
/// </summary>
[Collection(OneClusterAtATime.Name)]
public sealed class TrialTests
{
    private const int LimitMs = 300_000;

    private static readonly ClusterSettings s_settings = new()
    {
        Silos = 2,
        Doors = 2,
        MemberDoors = 1,
        HasStandby = true,
    };

    private static readonly TimeSpan s_giveUp = TimeSpan.FromSeconds(120);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = LimitMs)]
    public async Task Nobody_is_counted_too_early_or_too_late_and_nothing_is_told_from_old_memory_or_after_a_gap()
    {
        await using var cluster = await TestCluster.StartAsync(s_settings, Cancel);
        try
        {
            List<string> complaints =
            [
                .. await PunctualTrial.RunAsync(cluster, "punctual", s_giveUp, Cancel),
                .. await RevivedDoorTrial.RunAsync(cluster, 0, "revived", s_giveUp, Cancel),
                .. await FailoverTrial.RunAsync(cluster, "failover", s_giveUp, Cancel),
            ];
            Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
            Assert.Empty(cluster.Events.Stopped);
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"The logs are kept in {cluster.KeepFolder()}");
            throw;
        }
    }
}
