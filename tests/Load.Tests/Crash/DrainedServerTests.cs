namespace MVoting.Load.Tests.Crash;

/// <summary>
/// Proves that SIGTERM, unlike a kill, leaves nobody in doubt: ballots under way are committed and answered, later ones
/// hear 503, and the process ends by itself with code 0.
/// </summary>
[Collection(RealElection.Collection)]
public sealed class DrainedServerTests
{
    private const int Voters = 2_000;
    private const int LimitMs = 240_000;

    /// <summary>The contract: a server that was told to end has ended by then.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(30);

    [Fact(Timeout = LimitMs)]
    public async Task A_server_told_to_end_answers_what_it_counted_and_refuses_the_rest()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var election = await RealElection.OpenAsync(Voters);
        var middle = election.Queue.Reached(Voters / 2);

        var casting = election.CastAsync();
        await (await Task.WhenAny(middle, casting));
        Assert.Equal(0, await election.Server.StopAsync().WaitAsync(DrainLimit, cancel));
        await election.Server.RestartAsync(cancel);
        await casting;
        await election.ResendAsync();

        Assert.Contains(election.Log.Failures, failure => failure.Key.StartsWith("503", StringComparison.Ordinal));

        // A ballot answered 200 to its first voter would be one that was counted without an answer.
        Assert.Equal(0, election.Log.CountedBefore);
        var verdict = await election.CloseAsync();
        Assert.True(verdict.Holds, string.Join(Environment.NewLine, verdict.Complaints));
        Assert.Equal((Voters, Voters), (verdict.Acknowledged, verdict.Counted));
    }
}
