using MVoting.Load.Tests.Fakes;

namespace MVoting.Load.Tests.Runs;

/// <summary>Proves that a flood ends in an exact verdict, and that its ledger can be taken up again later.</summary>
public sealed class FloodTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(50)]
    public async Task A_flood_counts_every_ballot_once_and_says_how_late(int? batch)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();

        var verdict = await runner.FloodAsync(server, 1_000, batch);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Equal((1_000, 1_000), (verdict.Acknowledged, verdict.Counted));
        Assert.Contains("p99.9", runner.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Little", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(50)]
    public async Task What_failed_is_sent_again_until_it_is_answered(int? batch)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(
            new FakeFaults { RefuseFirst = 100, CutFirst = 3, CutAfterEvery = 90 });

        var verdict = await runner.FloodAsync(server, 500, batch);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Contains("settle", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_ballot_among_many_is_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { LoseBallot = 321 });

        var verdict = await runner.FloodAsync(server, 500);

        Assert.Equal((1, 0), (verdict.Lost, verdict.CountedTwice));
        Assert.False(verdict.Holds);
    }

    [Fact]
    public async Task A_ledger_is_resumed_and_the_rest_of_its_election_cast()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();
        await runner.FloodAsync(server, 300);
        server.Polls.Single().Open();
        CutLedger(runner.Ledger, entriesKept: 200);

        var verdict = await runner.ResumeAsync(server);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Equal((300, 300), (verdict.Acknowledged, verdict.Counted));
        Assert.Contains("200 got their first receipt", runner.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("100 had been counted, 0 are counted now", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_forgot_its_receipts_fails_the_resumption()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { ForgetsReceipts = true });
        await runner.FloodAsync(server, 50);
        server.Polls.Single().Open();

        var verdict = await runner.ResumeAsync(server);

        Assert.False(verdict.Holds);
        Assert.Contains("50 answers were not what the contract says", verdict.Complaints);
    }

    /// <summary>As a killed generator leaves it: some entries, and a piece of the next.</summary>
    private static void CutLedger(string path, int entriesKept)
    {
        var lines = File.ReadAllLines(path);
        File.WriteAllText(
            path, string.Join('\n', lines.Take(1 + entriesKept)) + "\n" + lines[1 + entriesKept][..10]);
    }
}
