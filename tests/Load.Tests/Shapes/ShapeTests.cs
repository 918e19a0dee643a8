using MVoting.Load.Shapes;
using MVoting.Load.Tests.Fakes;

namespace MVoting.Load.Tests.Shapes;

/// <summary>Proves that every shape runs to an exact verdict, and that a server which counts wrongly is found by it.</summary>
public sealed class ShapeTests
{
    private const double Capacity = 200;

    public static TheoryData<string> WithoutDatabase =>
        [.. KnownShapes.All.Where(shape => !shape.IsOnSlowDatabase).Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(WithoutDatabase))]
    public async Task A_shape_ends_in_a_verdict_and_a_chart(string name)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();

        var verdicts = await runner.ShapeAsync(server.Target, name, Capacity);

        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, runner.Output.ToString()));
        Assert.Equal(server.Polls.Sum(poll => (long)poll.Voters), verdicts.Sum(verdict => verdict.Counted));
        Assert.Contains("of the capacity", runner.Output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(runner.Chart, Runner.Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eighteen-polls")]
    [InlineData("duplicate-storm")]
    public async Task What_was_refused_or_cut_is_sent_again_before_the_verdict(string name)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { RefuseFirst = 20, CutFirst = 3 });

        var verdicts = await runner.ShapeAsync(server.Target, name, Capacity);

        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, runner.Output.ToString()));
        Assert.Contains("each by 503 with Retry-After", runner.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("settle", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crowd_larger_than_the_connections_goes_away_unsent_and_is_counted_when_it_comes_again()
    {
        using var runner = new Runner();
        // 16 connections take 32 a second of some 400.
        await using var server = await FakeServer.StartAsync(
            new FakeFaults { TakesPerBallot = TimeSpan.FromMilliseconds(500) });

        var verdicts = await runner.ShapeAsync(server.Target, "flash-crowd", Capacity);

        var output = runner.Output.ToString();
        Assert.True(verdicts[0].Holds, output);
        Assert.Equal(Runner.Arrivals("flash-crowd", Capacity), verdicts[0].Counted);
        Assert.Contains("no connection was free within their patience", output, StringComparison.Ordinal);
        Assert.Contains("settle", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("readers")]
    [InlineData("duplicate-storm")]
    public async Task A_lost_ballot_is_found(string name)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { LoseBallot = 2 });

        var verdicts = await runner.ShapeAsync(server.Target, name, Capacity);

        Assert.Equal((1, 0), (verdicts[0].Lost, verdicts[0].CountedTwice));
    }

    [Theory]
    [InlineData("readers")]
    [InlineData("hot-among-quiet")]
    public async Task A_ballot_that_counts_twice_is_found(string name)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { CountTwice = 2 });

        var verdicts = await runner.ShapeAsync(server.Target, name, Capacity);

        Assert.Equal((0, 1), (verdicts[0].Lost, verdicts[0].CountedTwice));
        Assert.False(verdicts[0].Holds);
    }

    [Fact]
    public async Task Copies_that_get_different_receipts_are_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { ForgetsReceipts = true });

        var verdicts = await runner.ShapeAsync(server.Target, "duplicate-storm", Capacity);

        Assert.Contains(verdicts[0].Complaints, complaint => complaint.EndsWith("answers were not what the contract says", StringComparison.Ordinal));
    }
}
