using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Grains.Tests;

/// <summary>
/// What a poll counts: each poll its own, a changed ballot once and in its last form, and nothing by a message that
/// is late or repeated.
/// </summary>
public class PollCountTests
{
    /// <summary>Starts the engine of one test; the same tests run over each journal.</summary>
    protected virtual Task<Engine> StartAsync() => Engine.StartAsync();

    private const int GuardMs = 120_000;

    [Fact(Timeout = GuardMs)]
    public async Task Two_polls_of_one_city_share_no_voter_no_state_and_no_secret()
    {
        await using var engine = await StartAsync();
        var (budget, park) = (new Election(engine, "budget"), new Election(engine, "park"));
        await budget.OpenAsync();
        await park.OpenAsync();
        var (inBudget, inPark) = (await budget.Grain.GetDoorAsync(), await park.Grain.GetDoorAsync());
        Assert.NotEqual(inBudget!.WrappedSecret, inPark!.WrappedSecret);
        Assert.Equal(CastStatus.Counted, (await budget.CastAsync("anna", "b1", "a")).Status);
        Assert.Equal(CastStatus.Counted, (await park.CastAsync("anna", "b1", "b")).Status);

        await budget.CloseAsync();
        Assert.Equal(CastStatus.Counted, (await park.CastAsync("ben", "b2", "b")).Status);
        await park.CloseAsync();
        var (first, second) = ((await budget.TallyAsync())!, (await park.TallyAsync())!);
        Assert.Equal((1, 1, 0), (first.Ballots, first.Votes(0, 0), first.Votes(0, 1)));
        Assert.Equal((2, 0, 2), (second.Ballots, second.Votes(0, 0), second.Votes(0, 1)));
    }

    [Fact(Timeout = GuardMs)]
    public async Task Late_and_repeated_totals_change_nothing()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        await election.UntilCountedAsync(1);
        var box = engine.Grains.GetGrain<IBallotBoxGrain>(GrainKeys.Box("riverside", "budget", 0));
        var early = await box.GetTotalsAsync();
        await election.CastAsync("ben", "b2", "b");
        await election.UntilCountedAsync(2);
        var before = await election.Grain.GetResultsAsync();

        await election.Grain.ReportAsync(early);
        await election.Grain.ReportAsync(early with { Segment = 1 });
        await election.Grain.ReportAsync(await box.GetTotalsAsync());
        var after = await election.Grain.GetResultsAsync();
        Assert.Equal(before!.Tally, after!.Tally);
        Assert.Equal(before.Version, after.Version);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_poll_that_is_activated_again_shows_nothing_older_than_its_boxes()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var opensAtMs = engine.Clock.NowMs + 5_000;
        await election.OpenForMomentAsync(opensAtMs);

        // The boxes hold the moment by themselves.
        engine.Clock.NowMs = opensAtMs;
        await election.CastAsync("anna", "b1", "a");
        await engine.ForgetAllAsync();
        Assert.Equal(1, (await election.TallyAsync())!.Ballots);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_changed_ballot_counts_once_in_its_last_form_and_a_late_retry_changes_nothing()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync(Election.Definition(revision: "untilClose"));
        var first = await election.CastAsync("anna", "b1", "a");
        var second = await election.CastAsync("anna", "b2", "b", "c");
        Assert.Equal((CastStatus.Counted, CastStatus.Counted), (first.Status, second.Status));
        Assert.NotEqual(first.Segment, second.Segment);
        Assert.Equal(first with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b1", "a"));

        await engine.ForgetAllAsync();
        Assert.Equal(first with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b1", "a"));
        await election.CloseAsync();
        Assert.Equal(first with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b1", "a"));
        Assert.Equal(second with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b2", "a"));
        var tally = (await election.TallyAsync())!;
        Assert.Equal((1, 0, 1, 1), (tally.Ballots, tally.Votes(0, 0), tally.Votes(0, 1), tally.Votes(0, 2)));
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_voter_may_change_a_ballot_as_often_as_the_limit_says_also_across_activations()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync(Election.Definition(revision: "untilClose"));
        for (var change = 0; change <= Limits.ChangesPerVoter; change++)
        {
            Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", $"b{change}", "a")).Status);
        }

        await engine.ForgetAllAsync();
        Assert.Equal(CastStatus.TooManyChanges, (await election.CastAsync("anna", "one-more", "b")).Status);
        Assert.Equal(CastStatus.Repeated, (await election.CastAsync("anna", "b0", "b")).Status);
        await election.CloseAsync();
        var tally = (await election.TallyAsync())!;
        Assert.Equal((1, 1), (tally.Ballots, tally.Votes(0, 0)));
    }
}
