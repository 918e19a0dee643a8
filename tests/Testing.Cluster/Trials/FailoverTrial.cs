namespace MVoting.Testing.Cluster.Trials;

/// <summary>
/// The database fails over to a standby that lacks what was acknowledged last. Nothing is acknowledged behind the gap, the
/// poll says what has happened, and after the loss is accepted it goes on: who voted before the gap is counted still, and who
/// voted in it may vote again.
/// </summary>
public static class FailoverTrial
{
    private const int Boxes = 4;
    private const int Voters = 120;
    private const int LostVoters = 60;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    /// <summary>What was false, a line each.</summary>
    /// <exception cref="ClusterFaultException">The cluster does not come back, or does not say what it lost.</exception>
    public static async Task<IReadOnlyCollection<string>> RunAsync(
        TestCluster cluster, string name, TimeSpan giveUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        using var poll = await TrialPoll.OpenAsync(
            cluster, name, Boxes * Core.Limits.VotersPerBox, giveUp, cancellationToken);
        await poll.CastManyAsync(Voters, cancellationToken);
        List<string> kept = [.. poll.Codes.Keys];
        await cluster.HoldStandbyAsync();
        await poll.CastManyAsync(LostVoters, cancellationToken);
        await cluster.FailOverAsync();

        // A box finds out at its next ballot. Each has one; their voters come again below.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var crowd = Task.WhenAll(Enumerable.Range(0, LostVoters).Select(door => poll.CastAsync(poll.NextVoter(), door, stop.Token)));
        await WaitForFaultAsync(poll, giveUp, cancellationToken);
        await poll.AcceptLossAsync(cancellationToken);
        foreach (var answer in await crowd)
        {
            if (!answer.IsCounted)
            {
                poll.Complain($"after the accepted loss a voter was told {answer}");
            }
        }

        await poll.AskAgainAsync(kept, cancellationToken);

        // Those in the gap: their ballots are gone, and the same ballots count when they are sent again.
        foreach (var voter in poll.Codes.Keys.Except(kept))
        {
            poll.Forget(voter);
            var answer = await poll.CastAsync(voter, 0, cancellationToken);
            if (!answer.IsCounted)
            {
                poll.Complain($"{voter} voted in the gap, came again, and was told {answer}");
            }
        }

        await poll.ActAsync("close", cancellationToken);
        await poll.CompareAsync(cancellationToken);
        return poll.Complaints;
    }

    private static async Task WaitForFaultAsync(TrialPoll poll, TimeSpan giveUp, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        while (!(await poll.ReadAsync(cancellationToken)).Text.Contains("\"fault\":\"", StringComparison.Ordinal))
        {
            if (TimeProvider.System.GetUtcNow() - started > giveUp)
            {
                throw new ClusterFaultException("Acknowledged ballots are gone from the database, and the poll does not say so.");
            }

            await Task.Delay(s_pause, cancellationToken);
        }
    }
}
