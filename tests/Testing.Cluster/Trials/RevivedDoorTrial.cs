namespace MVoting.Testing.Cluster.Trials;

/// <summary>
/// An API process with a member of the cluster inside stands still until the others have taken over, and goes on: what it is
/// asked then, or was asked meanwhile, it may leave unanswered, and may not answer from what it remembers.
/// </summary>
public static class RevivedDoorTrial
{
    private const int Voters = 24;

    // The others have declared it dead well before, and it finds out for itself only some moments after it goes on.
    private static readonly TimeSpan s_still = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_ends = TimeSpan.FromSeconds(30);

    /// <summary>What was false, a line each.</summary>
    /// <param name="door">The number of an API process that is a member; there is another one.</param>
    /// <exception cref="ClusterFaultException">The cluster does not answer, or the process does not end.</exception>
    public static async Task<IReadOnlyCollection<string>> RunAsync(
        TestCluster cluster, int door, string name, TimeSpan giveUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        using var poll = await TrialPoll.OpenAsync(cluster, name, 100, giveUp, cancellationToken);
        await poll.CastManyAsync(Voters, cancellationToken);
        List<string> before = [.. poll.Codes.Keys];

        // It remembers the poll paused, and the poll's papers and boxes.
        await poll.ActAsync("pause", cancellationToken);
        await poll.ReadOnceAsync(door, cancellationToken);
        var node = cluster.Doors[door];
        List<Task> questions = [];
        node.Freeze();
        try
        {
            await Task.Delay(s_still, cancellationToken);
            await poll.ActAsync("resume", cancellationToken);
            await poll.CastManyAsync(Voters, cancellationToken);

            // They wait in its sockets. Asked after the resume was answered: "paused" is false from here on.
            questions.AddRange(Ask(poll, door, before, cancellationToken));
            questions.AddRange(Ask(poll, door, [.. poll.Codes.Keys.Except(before)], cancellationToken));
        }
        finally
        {
            node.Thaw();
        }

        await Task.WhenAll(questions);
        if (!await node.EndsByItselfAsync(s_ends, cancellationToken))
        {
            throw new ClusterFaultException($"{node.Name} was declared dead, and still runs {s_ends.TotalSeconds} s after it went on.");
        }

        await node.StartAsync(cancellationToken);
        await poll.AskAgainAsync([.. poll.Codes.Keys], cancellationToken);
        await poll.ActAsync("close", cancellationToken);
        await poll.CompareAsync(cancellationToken);
        return poll.Complaints;
    }

    private static IEnumerable<Task> Ask(
        TrialPoll poll, int door, IReadOnlyCollection<string> voters, CancellationToken cancellationToken)
    {
        yield return StateAsync(poll, door, cancellationToken);
        yield return NewcomerAsync(poll, door, cancellationToken);
        foreach (var voter in voters)
        {
            yield return AgainAsync(poll, door, voter, cancellationToken);
            yield return LookUpAsync(poll, door, voter, cancellationToken);
        }
    }

    private static async Task StateAsync(TrialPoll poll, int door, CancellationToken cancellationToken)
    {
        var answer = await poll.ReadOnceAsync(door, cancellationToken);
        if (answer.IsFinal && (answer.Status != 200 || answer.Member("state").GetString() != "open"))
        {
            poll.Complain($"a revived process tells of the open poll: {answer}");
        }
    }

    private static async Task NewcomerAsync(TrialPoll poll, int door, CancellationToken cancellationToken)
    {
        var voter = poll.NextVoter();
        var answer = await poll.CastOnceAsync(door, voter, TimeSpan.FromSeconds(120), cancellationToken);
        if (answer.IsFinal && !answer.IsCounted)
        {
            poll.Complain($"a revived process turned {voter} away from an open poll: {answer}");
        }
        else if (!answer.IsFinal && !(await poll.CastAsync(voter, door + 1, cancellationToken)).IsCounted)
        {
            poll.Complain($"{voter} was turned away from an open poll");
        }
    }

    private static async Task AgainAsync(TrialPoll poll, int door, string voter, CancellationToken cancellationToken)
    {
        var answer = await poll.CastOnceAsync(door, voter, TimeSpan.FromSeconds(120), cancellationToken);
        if (answer.IsFinal && answer.Status != 200)
        {
            poll.Complain($"{voter} is counted, asked a revived process again, and was told {answer}");
        }
    }

    private static async Task LookUpAsync(TrialPoll poll, int door, string voter, CancellationToken cancellationToken)
    {
        var answer = await poll.LookUpAsync(door, voter, cancellationToken);
        if (answer.IsFinal && answer.Status != 200)
        {
            poll.Complain($"the receipt of {voter} was looked up at a revived process: {answer}");
        }
    }
}
