using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Journal;

namespace MVoting.Grains.Tests;

/// <summary>
/// Proves that a box whose segments are gone from the journal acknowledges nothing after the gap, that its poll says so, and
/// that an operator's accepted loss goes on from what is there.
/// </summary>
public sealed class LossTests
{
    private const int GuardMs = 120_000;

    private static readonly BoxAddress s_box = new(PollUid.Of("riverside", "budget"), 0);

    [Fact(Timeout = GuardMs)]
    public async Task After_a_failover_that_lost_segments_nothing_is_acknowledged_until_the_loss_is_accepted()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("ben", "b1", "a")).Status);
        await election.UntilCountedAsync(2);
        engine.Rows!.Lose(s_box, 3);

        Assert.Equal(CastStatus.TryAgain, (await election.CastAsync("carl", "b1", "b")).Status);
        await UntilFaultyAsync(election);
        Assert.Equal(CastStatus.TryAgain, (await election.CastAsync("carl", "b1", "b")).Status);

        var reply = await election.Grain.AcceptLossAsync("the standby lagged");
        Assert.Equal((PollReplyKind.Done, PollState.Open), (reply.Kind, reply.Poll!.State));
        Assert.Null(reply.Poll.Fault);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("carl", "b1", "b")).Status);
        Assert.Equal(CastStatus.Repeated, (await election.CastAsync("anna", "b1", "a")).Status);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("ben", "b1", "a")).Status);
        await election.CloseAsync();
        Assert.Equal(3, (await election.TallyAsync())!.Ballots);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_pause_that_was_lost_is_ordered_again()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.ActAsync(PollAction.Pause);
        engine.Rows!.Lose(s_box, 2);

        // To refuse, the box reads, and finds its last segment gone.
        Assert.Equal(CastStatus.TryAgain, (await election.CastAsync("anna", "b1", "a")).Status);
        await UntilFaultyAsync(election);
        Assert.Equal(PollState.Paused, (await election.Grain.AcceptLossAsync("restored")).Poll!.State);
        Assert.Equal(CastStatus.Paused, (await election.CastAsync("anna", "b1", "a")).Status);
        await engine.ForgetAllAsync();
        Assert.Equal(CastStatus.Paused, (await election.CastAsync("anna", "b1", "a")).Status);
        Assert.Equal(PollReplyKind.Done, (await election.ActAsync(PollAction.Resume)).Kind);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
    }

    [Fact(Timeout = GuardMs)]
    public async Task An_opening_that_was_lost_is_given_again()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        engine.Rows!.Lose(s_box, 1);
        Assert.Equal(CastStatus.TryAgain, (await election.CastAsync("ben", "b1", "a")).Status);
        await UntilFaultyAsync(election);
        Assert.Equal(PollReplyKind.Done, (await election.Grain.AcceptLossAsync("restored")).Kind);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        await election.CloseAsync();
        Assert.Equal(1, (await election.TallyAsync())!.Ballots);
    }

    private static async Task UntilFaultyAsync(Election election)
    {
        while ((await election.Grain.GetAsync())!.Fault is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
