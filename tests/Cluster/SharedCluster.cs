using MVoting.Load.Verdicts;
using MVoting.Testing.Cluster;
using MVoting.Testing.Cluster.Crowds;
using MVoting.Testing.Cluster.Faults;

namespace MVoting.Cluster;

/// <summary>The one cluster of a class of tests, started by the first of them, and a poll of its own for each.</summary>
public abstract class SharedCluster(ClusterSettings settings) : IAsyncDisposable
{
    private const int Boxes = 6;
    private const int Voters = 200_000;

    private static readonly TimeSpan s_firstVotes = TimeSpan.FromSeconds(30);

    // Few enough for two busy cores: what is tried here is the order of events, not the load.
    private static readonly CrowdSettings s_crowd = new()
    {
        SinglesPerSecond = 60,
        BatchedPerSecond = 300,
        BallotsPerBatch = 60,
        DuplicatesPercent = 20,
    };

    private readonly Lazy<Task<TestCluster>> _cluster = new(
        () => TestCluster.StartAsync(settings, CancellationToken.None));

    private int _elections;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// Opens a poll, does <paramref name="havoc"/> to the cluster while a crowd votes, closes the poll at its end, and
    /// asserts that nothing was lost, nothing counted twice, and the tally is the journal's.
    /// </summary>
    public Task RunAsync(Func<TestCluster, FaultRunner, Election, Task> havoc) =>
        RunAsync(havoc, (_, _) => Task.CompletedTask);

    /// <summary>The same, with something that goes on while the poll closes.</summary>
    public async Task RunAsync(
        Func<TestCluster, FaultRunner, Election, Task> havoc, Func<TestCluster, FaultRunner, Task> whileClosing)
    {
        // Skips the test where there is no PostgreSQL.
        var cluster = await _cluster.Value;
        try
        {
            var faults = new FaultRunner(
                cluster, new FaultFigures(), line => TestContext.Current.TestOutputHelper?.WriteLine(line));
            await using var election = await Election.OpenAsync(
                cluster, s_crowd, Voters, Boxes, seed: ++_elections, Cancel);
            await election.Crowd.Outages.WhenAllAnswerAsync().WaitAsync(s_firstVotes, Cancel);
            await havoc(cluster, faults, election);
            var closing = whileClosing(cluster, faults);
            var verdict = await election.ConcludeAsync(Cancel);
            await closing;
            AssertHolds(verdict);
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"The logs and ledgers are kept in {cluster.KeepFolder()}");
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _cluster.Value).DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private static void AssertHolds(Verdict verdict)
    {
        using var text = new StringWriter();
        VerdictText.Write(text, verdict);
        TestContext.Current.TestOutputHelper?.WriteLine(text.ToString());
        Assert.True(verdict.Holds, text.ToString());
        Assert.True(verdict.Acknowledged > 0, "Nobody has voted.");
        Assert.Equal(verdict.Acknowledged, verdict.Counted);
    }
}
