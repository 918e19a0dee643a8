using MVoting.Testing.Cluster.Faults;

namespace MVoting.Cluster;

/// <summary>
/// Proves, with three silos and two API processes over PostgreSQL and a crowd that votes over both routes, that nothing
/// acknowledged is lost and nothing counted twice, whatever befalls the processes, the database, and what is between
/// them. The long version, with chance in it, is <c>tests/Chaos</c>.
/// </summary>
[Collection(OneClusterAtATime.Name)]
public sealed class ClusterTests(ThreeSilos shared) : IClassFixture<ThreeSilos>
{
    private const int LimitMs = 240_000;

    private static readonly TimeSpan s_cutTime = TimeSpan.FromSeconds(1.5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = LimitMs)]
    public Task A_silo_that_is_killed_takes_nothing_with_it_and_may_come_back() =>
        shared.RunAsync(async (_, faults, election) =>
        {
            await faults.KillAsync(election, 0, returnsAtOnce: false, Cancel);
            await faults.KillAsync(election, 1, returnsAtOnce: true, Cancel);
        });

    [Fact(Timeout = LimitMs)]
    public Task Boxes_of_the_silos_that_live_stay_as_they_are_when_one_is_killed() =>
        shared.RunAsync(async (cluster, faults, election) =>
        {
            var others = cluster.Events.BoxesOn(1, election.Poll).Union(cluster.Events.BoxesOn(2, election.Poll)).ToList();
            var before = others.ConvertAll(box => cluster.Events.WakingsOf(election.Poll, box));
            await faults.KillAsync(election, 0, returnsAtOnce: false, Cancel);
            Assert.NotEmpty(others);
            Assert.Equal(before, others.ConvertAll(box => cluster.Events.WakingsOf(election.Poll, box)));
        });

    [Fact(Timeout = LimitMs)]
    public Task A_silo_that_sleeps_past_its_own_death_is_fenced_when_it_wakes() =>
        shared.RunAsync(async (cluster, faults, election) =>
        {
            var fenced = cluster.Events.Fenced;
            await faults.MakeZombieAsync(election, 2, Cancel);
            Assert.True(cluster.Events.Fenced > fenced, "The zombie has tried to append nothing.");
        });

    [Fact(Timeout = LimitMs)]
    public Task The_database_may_crash_and_come_back() =>
        shared.RunAsync((_, faults, election) => faults.RestartDatabaseAsync(election, Cancel));

    [Fact(Timeout = LimitMs)]
    public Task Answers_of_the_database_may_be_late_or_lost_before_or_behind_the_commit() =>
        shared.RunAsync(async (cluster, faults, election) =>
        {
            var resolved = cluster.Events.Resolved;
            foreach (var kind in Enum.GetValues<CutKind>())
            {
                await faults.CutAsync(election, (int)kind % cluster.Silos.Count, kind, s_cutTime, Cancel);
            }

            Assert.True(cluster.Events.Resolved > resolved, "No append's outcome was in doubt.");
        });

    [Fact(Timeout = LimitMs)]
    public Task Every_process_may_be_upgraded_while_the_poll_closes() =>
        shared.RunAsync(
            (_, _, _) => Task.CompletedTask,
            (_, faults) => faults.RollAsync(Cancel));
}
