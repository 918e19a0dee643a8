using MVoting.Load.Tests.Fakes;

namespace MVoting.Load.Tests.Runs;

/// <summary>
/// Proves that a replay passes a server that keeps the contract, whatever the network does, and fails each way of
/// breaking it.
/// </summary>
public sealed class ReplayTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task A_server_that_keeps_the_contract_passes_with_deliberate_repeats(int? batch)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();

        var verdict = await runner.ReplayAsync(server, Elections.Approval(200), duplicatesPercent: 50, batch);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Equal((200, 200), (verdict.Acknowledged, verdict.Counted));
        Assert.InRange(server.Requests, 250, 350);
        Assert.Contains("votes agrees for 3 of 3 projects", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_are_cast_and_compared()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();

        var verdict = await runner.ReplayAsync(server, Elections.Cumulative(60), duplicatesPercent: 20);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Contains("score (as Points) agrees for 3 of 3", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rankings_are_cast_and_compared()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();

        var verdict = await runner.ReplayAsync(server, Elections.Ordinal(60), batch: 10);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Contains(
            "score (as BordaByMaxLength) agrees for 3 of 3", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task Refusals_for_now_and_cut_connections_are_tried_again_with_the_same_ballot_id(int? batch)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(
            new FakeFaults { RefuseFirst = 10, CutFirst = 5, CutAfterEvery = 9, ClosesAfterLooks = 2 });

        var verdict = await runner.ReplayAsync(server, Elections.Approval(100), duplicatesPercent: 30, batch);

        Assert.True(verdict.Holds, runner.Output.ToString());
        Assert.Equal((100, 100), (verdict.Acknowledged, verdict.Counted));
        Assert.Contains("503 /problems/try-again", runner.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("connection fault", runner.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task An_acknowledged_ballot_that_is_not_counted_is_lost(int? batch)
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { LoseBallot = 17 });

        var verdict = await runner.ReplayAsync(server, Elections.Cumulative(60), batch: batch);

        Assert.False(verdict.Holds);
        Assert.Equal((1, 0), (verdict.Lost, verdict.CountedTwice));
    }

    [Fact]
    public async Task A_ballot_counted_twice_is_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { CountTwice = 3 });

        var verdict = await runner.ReplayAsync(server, Elections.Cumulative(60));

        Assert.False(verdict.Holds);
        Assert.Equal((0, 1), (verdict.Lost, verdict.CountedTwice));
    }

    [Fact]
    public async Task One_ballot_lost_and_another_counted_twice_do_not_cancel_out()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { LoseBallot = 2, CountTwice = 1 });

        // One connection, so that the two ballots differ: v0 and v1 name other projects.
        var verdict = await runner.ReplayAsync(server, Elections.Ordinal(60), connections: 1);

        Assert.Equal(verdict.Acknowledged, verdict.Counted);
        Assert.Equal((1, 1), (verdict.Lost, verdict.CountedTwice));
        Assert.False(verdict.Holds);
    }

    [Fact]
    public async Task A_second_ballot_that_is_acknowledged_and_counted_is_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { TakesSecondBallots = true });

        var verdict = await runner.ReplayAsync(server, Elections.Cumulative(60), duplicatesPercent: 100);

        Assert.False(verdict.Holds);
        Assert.Equal(verdict.Counted - 60, verdict.CountedTwice);
        Assert.InRange(verdict.CountedTwice, 10, 50);
        Assert.Equal(verdict.Counted, verdict.Acknowledged);
    }

    [Fact]
    public async Task A_repeat_that_replaces_the_answers_is_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { RepeatReplaces = true });

        var verdict = await runner.ReplayAsync(
            server, Elections.Cumulative(60), duplicatesPercent: 100);

        Assert.False(verdict.Holds);
        Assert.Contains(verdict.Complaints, complaint => complaint.Contains("expected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeat_that_gets_another_receipt_is_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { ForgetsReceipts = true });

        var verdict = await runner.ReplayAsync(server, Elections.Approval(60), duplicatesPercent: 100);

        Assert.Equal((0, 0), (verdict.Lost, verdict.CountedTwice));
        Assert.False(verdict.Holds);
        Assert.Contains(
            verdict.Complaints, complaint => complaint.Contains("instead of 200 with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receipt_given_for_two_ballots_is_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { SharesReceipts = true });

        var verdict = await runner.ReplayAsync(server, Elections.Approval(60));

        Assert.False(verdict.Holds);
        Assert.Contains("59 receipts were given for more than one ballot", verdict.Complaints);
    }

    [Fact]
    public async Task Results_that_are_not_final_are_found()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { IsNeverFinal = true });

        var verdict = await runner.ReplayAsync(server, Elections.Approval(10));

        Assert.False(verdict.Holds);
    }

    [Fact]
    public async Task A_ballot_without_an_answer_leaves_the_verdict_open()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { RefuseFirst = int.MaxValue });

        var verdict = await runner.ReplayAsync(server, Elections.Approval(4));

        Assert.False(verdict.Holds);
        Assert.Equal(4, verdict.Unanswered);
    }

    [Fact]
    public async Task A_server_that_goes_away_before_the_results_gets_no_verdict()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync(new FakeFaults { DiesOnClose = true });

        var problem = await Assert.ThrowsAsync<NoVerdictException>(
            () => runner.ReplayAsync(server, Elections.Approval(4)));

        Assert.Contains(runner.Ledger, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_defect_is_one_line_that_names_its_line()
    {
        using var runner = new Runner();
        await using var server = await FakeServer.StartAsync();

        var problem = await Assert.ThrowsAsync<SetupException>(
            () => runner.ReplayAsync(server, Elections.Approval(4).Replace("v1;", "v0;", StringComparison.Ordinal)));

        Assert.Contains("line 21", problem.Message, StringComparison.Ordinal);
    }
}
