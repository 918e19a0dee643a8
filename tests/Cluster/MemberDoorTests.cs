namespace MVoting.Cluster;

/// <summary>
/// Proves that an API process with a member of the cluster inside takes ballots for boxes that are its own and others',
/// and ends in order when it is told to, while they are cast.
/// </summary>
[Collection(OneClusterAtATime.Name)]
public sealed class MemberDoorTests(MemberCluster shared) : IClassFixture<MemberCluster>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public Task A_door_that_is_a_member_takes_ballots_drains_and_comes_back() =>
        shared.RunAsync(async (cluster, _, election) =>
        {
            // Every box has answered through both doors' one queue of voters; now each door goes and comes.
            foreach (var door in cluster.Doors)
            {
                await door.DrainAsync();
                await door.StartAsync(Cancel);
                await election.Crowd.Outages.WhenAllAnswerAsync().WaitAsync(Cancel);
            }
        });
}
