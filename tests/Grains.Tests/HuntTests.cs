using MVoting.Core.Polls;
using MVoting.Grains.Cities;
using MVoting.Testing;

namespace MVoting.Grains.Tests;

/// <summary>Faults that a hunt found in the list of polls: each test failed before it was fixed.</summary>
public sealed class HuntTests
{
    // The catalogue is told once, without a retry: one failed write and the list of polls is wrong for good.
    [Fact(Timeout = 60_000)]
    public async Task The_list_of_polls_shows_an_opened_poll_although_one_write_of_the_catalogue_failed()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.Grain.CreateAsync(Election.Definition());
        await Task.Delay(500, TestContext.Current.CancellationToken);
        engine.States.OnWrite = name => name == "catalogue" ? StoreFaultKind.FailBefore : StoreFaultKind.None;
        Assert.Equal(PollReplyKind.Done, (await election.ActAsync(PollAction.Open)).Kind);
        await election.CastAsync("anna", "b1", "a");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        engine.States.OnWrite = null;

        await Task.Delay(8_000, TestContext.Current.CancellationToken);
        var city = engine.Grains.GetGrain<ICityGrain>("riverside");
        var all = await city.ListPollsAsync(new PollQuery(null, null, null, null, 10));
        Assert.Equal(PollState.Open, (await election.Grain.GetAsync())!.State);
        Assert.Equal(PollState.Open, Assert.Single(all.Items).State);
    }

    // A poll that was made while the catalogue could not be written is in no list.
    [Fact(Timeout = 60_000)]
    public async Task The_list_of_polls_shows_a_poll_that_was_made_while_the_catalogue_was_away()
    {
        await using var engine = await Engine.StartAsync();
        engine.States.OnWrite = name => name == "catalogue" ? StoreFaultKind.FailBefore : StoreFaultKind.None;
        var election = new Election(engine, "budget");
        Assert.Equal(PollReplyKind.Done, (await election.Grain.CreateAsync(Election.Definition())).Kind);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        engine.States.OnWrite = null;
        await Task.Delay(5_000, TestContext.Current.CancellationToken);
        var all = await engine.Grains.GetGrain<ICityGrain>("riverside").ListPollsAsync(new PollQuery(null, null, null, null, 10));
        Assert.Single(all.Items);
    }
}
