namespace MVoting.Testing.Cluster.Trials;

/// <summary>
/// A poll that opens and closes by the clock while voters come, before, between and after: nobody is counted too early or too
/// late, and nobody is turned away in between.
/// </summary>
public static class PunctualTrial
{
    // The lead of an opening may take a minute: a poll made later is opened at once, and holds its moment all the same.
    private static readonly TimeSpan s_untilOpening = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan s_open = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_before = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_after = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    // How far a silo's clock that is trusted may be from the database's.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(500);

    /// <summary>What was false, a line each.</summary>
    /// <exception cref="ClusterFaultException">A call had no final answer within <paramref name="giveUp"/>.</exception>
    public static async Task<IReadOnlyCollection<string>> RunAsync(
        TestCluster cluster, string name, TimeSpan giveUp, CancellationToken cancellationToken)
    {
        // Whole seconds, as the receipts have them: by those, too, a ballot was recorded within or not.
        var opensAt = DateTimeOffset.FromUnixTimeSeconds((Now + s_untilOpening).ToUnixTimeSeconds());
        var closesAt = opensAt + s_open;
        using var poll = await TrialPoll.OpenAsync(cluster, name, 100, giveUp, cancellationToken, opensAt, closesAt);
        await WaitUntilAsync(opensAt - s_before, cancellationToken);
        var voters = new List<Task>();
        for (var door = 0; Now < closesAt + s_after; door++)
        {
            voters.Add(VoteAsync(poll, door, opensAt, closesAt, cancellationToken));
            await Task.Delay(s_pause, cancellationToken);
        }

        await Task.WhenAll(voters);
        await poll.CompareAsync(cancellationToken);
        return poll.Complaints;
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static async Task VoteAsync(
        TrialPoll poll, int door, DateTimeOffset opensAt, DateTimeOffset closesAt, CancellationToken cancellationToken)
    {
        var voter = poll.NextVoter();
        var answer = await poll.CastAsync(voter, door, cancellationToken);
        if (answer.IsCounted)
        {
            var isWithin = answer.RecordedAt >= opensAt && answer.RecordedAt < closesAt;
            if (!isWithin || answer.Answered < opensAt - s_tolerance)
            {
                poll.Complain($"{voter} was counted at {answer.RecordedAt:O}, and the poll was open from {opensAt:O} to {closesAt:O}");
            }
        }
        else if (answer.Status != 409)
        {
            poll.Complain($"{voter} was told {answer}");
        }
        else if (answer.Sent > opensAt + s_tolerance && answer.Answered < closesAt - s_tolerance)
        {
            poll.Complain($"{voter} asked at {answer.Sent:O} and was turned away at {answer.Answered:O}, and the poll was open from {opensAt:O} to {closesAt:O}: {answer}");
        }
    }

    private static async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        if (moment - Now is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken);
        }
    }
}
