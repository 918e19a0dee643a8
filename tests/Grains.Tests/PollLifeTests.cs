using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Cities;
using MVoting.Testing;

namespace MVoting.Grains.Tests;

/// <summary>
/// The life cycle of a poll over its boxes: what is admitted when, that orders survive activations, that a state
/// reached before answers as reached, and that nothing is final before the recount agrees.
/// </summary>
public class PollLifeTests
{
    /// <summary>Starts the engine of one test; the same tests run over each journal.</summary>
    protected virtual Task<Engine> StartAsync() => Engine.StartAsync();

    [Fact]
    public async Task A_ballot_counts_once_and_its_retry_gets_the_first_receipt_also_after_the_closing()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        Assert.Equal(PollReplyKind.Done, (await election.OpenAsync()).Kind);

        var first = await election.CastAsync("anna", "b1", "a", "b");
        Assert.Equal(CastStatus.Counted, first.Status);
        Assert.Equal(first with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b1", "c"));
        Assert.Equal(CastStatus.AlreadyVoted, (await election.CastAsync("anna", "b2", "a")).Status);

        await engine.ForgetAllAsync();
        Assert.Equal(first with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b1", "a"));

        Assert.Equal(PollState.Closed, (await election.ActAsync(PollAction.Close)).Poll!.State);
        Assert.Equal(first with { Status = CastStatus.Repeated }, await election.CastAsync("anna", "b1", "a"));
        Assert.Equal(CastStatus.Closed, (await election.CastAsync("ben", "b3", "a")).Status);
        var tally = await election.TallyAsync();
        Assert.Equal((1, 1, 1, 0), (tally!.Ballots, tally.Votes(0, 0), tally.Votes(0, 1), tally.Votes(0, 2)));
        Assert.True((await election.Grain.GetResultsAsync())!.Final);
    }

    [Fact]
    public async Task Every_transition_answers_as_reached_when_it_is_repeated()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        (PollAction Action, PollState State)[] steps =
        [
            (PollAction.Open, PollState.Open), (PollAction.Pause, PollState.Paused), (PollAction.Resume, PollState.Open),
            (PollAction.Close, PollState.Closed), (PollAction.Publish, PollState.Published),
        ];
        foreach (var (action, state) in steps)
        {
            for (var time = 0; time < 2; time++)
            {
                var reply = await election.ActAsync(action);
                Assert.Equal((PollReplyKind.Done, state), (reply.Kind, reply.Poll!.State));
            }
        }

        Assert.Equal(PollReplyKind.WrongState, (await election.ActAsync(PollAction.Open)).Kind);
        Assert.Equal(PollReplyKind.WrongState, (await election.ActAsync(PollAction.Cancel)).Kind);
    }

    [Fact]
    public async Task A_poll_that_is_paused_stays_so_in_every_later_activation_of_its_boxes()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.ActAsync(PollAction.Pause);
        Assert.Equal(CastStatus.Paused, (await election.CastAsync("anna", "b1", "a")).Status);
        await engine.ForgetAllAsync();
        Assert.Equal(CastStatus.Paused, (await election.CastAsync("anna", "b1", "a")).Status);
        await election.ActAsync(PollAction.Resume);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
    }

    [Fact]
    public async Task The_closing_moment_holds_to_the_millisecond_at_the_box_and_the_state_follows()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var closesAtMs = engine.Clock.NowMs + 60_000;
        await election.OpenAsync(Election.Definition(closesAtMs: closesAtMs));

        engine.Clock.NowMs = closesAtMs - 1;
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        engine.Clock.NowMs = closesAtMs;
        Assert.Equal(CastStatus.Closed, (await election.CastAsync("ben", "b2", "a")).Status);

        // As if the process had been down at that moment: the next activation finds it past, and follows.
        await engine.ForgetAllAsync();
        await election.UntilAsync(PollState.Closed);
        Assert.Equal(1, (await election.TallyAsync())!.Ballots);
    }

    [Fact]
    public async Task A_scheduled_poll_opens_at_its_moment_to_the_millisecond_even_when_it_was_asleep()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var opensAtMs = engine.Clock.NowMs + 3_600_000;
        Assert.Equal(PollState.Scheduled, (await election.OpenAsync(Election.Definition(opensAtMs))).Poll!.State);
        Assert.Null((await election.Grain.GetDoorAsync())!.Paper);

        engine.Clock.NowMs = opensAtMs - 5_000;
        await engine.ForgetAllAsync();
        await election.UntilAsync(PollState.Opening);
        await election.UntilBoxIsOpenAsync();
        engine.Clock.NowMs = opensAtMs - Limits.OpeningMarginMs - 1;
        Assert.Equal(CastStatus.NotYetOpen, (await election.CastAsync("anna", "b1", "a")).Status);
        engine.Clock.NowMs = opensAtMs;
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        await engine.ForgetAllAsync();
        await election.UntilAsync(PollState.Open);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(30_000)]
    [InlineData(120_000)]
    public async Task An_order_to_open_later_is_answered_scheduled_however_near_the_moment_is(int aheadMs)
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var reply = await election.OpenAsync(Election.Definition(engine.Clock.NowMs + aheadMs));
        Assert.Equal((PollReplyKind.Done, PollState.Scheduled), (reply.Kind, reply.Poll!.State));
        engine.Clock.NowMs += aheadMs;
        await engine.RemindAsync("budget");
        await election.UntilAsync(PollState.Open);
    }

    [Fact]
    public async Task Nothing_is_written_at_the_opening_moment_and_the_poll_and_the_list_show_it_open_and_may_be_paused()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var opensAtMs = engine.Clock.NowMs + 5_000;
        await election.OpenForMomentAsync(opensAtMs);
        var part = PollCatalogueGrain.Of(engine.Grains, "riverside", "budget");
        var query = new PollQuery(PollState.Opening, null, null, null, 10);
        while (await part.FindAsync(query) is not [{ IsReady: true }])
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        var (lives, entries) = (engine.States.Writes("life"), engine.States.Writes("catalogue"));
        engine.Clock.NowMs = opensAtMs;
        Assert.Equal((PollState.Open, (long?)opensAtMs), ((await election.Grain.GetAsync())!.State, (await election.Grain.GetAsync())!.OpenedAtMs));
        Assert.Empty(await part.FindAsync(query));
        Assert.Single(await part.FindAsync(query with { State = PollState.Open }));
        Assert.Equal((lives, entries), (engine.States.Writes("life"), engine.States.Writes("catalogue")));
        Assert.Equal(PollState.Paused, (await election.ActAsync(PollAction.Pause)).Poll!.State);
        Assert.Equal(CastStatus.Paused, (await election.CastAsync("anna", "b1", "a")).Status);
    }

    [Fact]
    public async Task An_extension_moves_the_closing_moment_in_every_box_and_is_refused_once_closing_began()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var closesAtMs = engine.Clock.NowMs + 60_000;
        await election.OpenAsync(Election.Definition(closesAtMs: closesAtMs));
        Assert.Equal(PollReplyKind.Done, (await election.Grain.RescheduleAsync(closesAtMs + 60_000)).Kind);
        engine.Clock.NowMs = closesAtMs + 1;
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        await election.ActAsync(PollAction.Close);
        Assert.Equal(PollReplyKind.WrongState, (await election.Grain.RescheduleAsync(closesAtMs + 120_000)).Kind);
    }

    [Fact]
    public async Task The_rules_are_frozen_when_the_poll_opens()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.Grain.CreateAsync(Election.Definition());
        var patched = await election.Grain.PatchAsync("""{"title":{"en":"Green budget"}}"""u8.ToArray(), 1);
        Assert.Equal((PollReplyKind.Done, 2L), (patched.Kind, patched.Poll!.Version));
        Assert.Equal(
            PollReplyKind.PreconditionFailed,
            (await election.Grain.PatchAsync("""{"title":{"en":"Late"}}"""u8.ToArray(), 1)).Kind);
        await election.ActAsync(PollAction.Open);
        Assert.Equal(
            PollReplyKind.WrongState,
            (await election.Grain.PatchAsync("""{"title":{"en":"Late"}}"""u8.ToArray(), null)).Kind);
        var paper = BallotPaper.Read((await election.Grain.GetDoorAsync())!.Paper);
        Assert.Equal("Green budget", paper.Definition.Title["en"]);
    }

    [Fact]
    public async Task Sealed_results_show_nothing_until_they_are_published()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync(Election.Definition(results: "sealed"));
        await election.CastAsync("anna", "b1", "a");
        foreach (var action in new[] { PollAction.Pause, PollAction.Resume, PollAction.Close })
        {
            await election.ActAsync(action);
            var results = await election.Grain.GetResultsAsync();
            Assert.True(results!.Sealed);
            Assert.Null(results.Tally);
        }

        await election.ActAsync(PollAction.Publish);
        Assert.Equal(1, (await election.TallyAsync())!.Ballots);
    }

    [Fact]
    public async Task A_cancelled_poll_admits_nothing_and_shows_no_tally()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        Assert.Equal(PollState.Cancelled, (await election.ActAsync(PollAction.Cancel)).Poll!.State);
        Assert.Equal(CastStatus.Closed, (await election.CastAsync("ben", "b2", "a")).Status);
        Assert.Null(await election.TallyAsync());
    }

    [Fact]
    public async Task A_poll_of_many_boxes_opens_counts_and_closes_in_all_of_them()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync(Election.Definition(voters: 1_000_000));
        for (var voter = 0; voter < 40; voter++)
        {
            Assert.Equal(CastStatus.Counted, (await election.CastAsync($"voter-{voter}", "b", "a")).Status);
        }

        var closed = await election.ActAsync(PollAction.Close);
        Assert.Equal((PollState.Closed, 4), (closed.Poll!.State, closed.Poll.Boxes));
        Assert.Equal(40, (await election.TallyAsync())!.Ballots);
    }

    [Fact]
    public async Task Append_faults_lose_nothing_and_count_nothing_twice()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        StoreFault[] faults = [StoreFault.FailBefore, StoreFault.UnknownBefore, StoreFault.UnknownAfter, StoreFault.Throw];
        engine.Journal.OnAppend = (number, _) => number % 2 == 0 ? StoreFault.None : faults[number / 2 % faults.Length];
        for (var voter = 0; voter < 16; voter++)
        {
            CastAnswer answer;
            do
            {
                answer = await election.CastAsync($"voter-{voter}", "b", "a");
            }
            while (answer.Status == CastStatus.TryAgain);
            Assert.True(answer.HasReceipt);
        }

        engine.Journal.OnAppend = null;
        await election.ActAsync(PollAction.Close);
        Assert.Equal(16, (await election.TallyAsync())!.Ballots);
    }

    [Fact]
    public async Task A_poll_whose_journal_cannot_be_recounted_does_not_become_final()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");

        // The seal is the last append; from then on reads fail, and with them the recount.
        engine.Journal.OnAppend = (_, rows) =>
        {
            if (rows.Any(row => SegmentHeader.Read(row.Bytes.Span).Kind == SegmentKind.Control))
            {
                engine.Journal.OnRead = (_, _) => StoreFault.FailBefore;
            }

            return StoreFault.None;
        };
        var reply = await election.ActAsync(PollAction.Close);
        Assert.Equal((PollReplyKind.InProgress, PollState.Closing), (reply.Kind, reply.Poll!.State));
        Assert.False((await election.Grain.GetResultsAsync())!.Final);
        Assert.Equal(PollReplyKind.WrongState, (await election.ActAsync(PollAction.Publish)).Kind);

        engine.Journal.OnRead = null;
        await election.CloseAsync();
        Assert.True((await election.Grain.GetResultsAsync())!.Final);
    }
}
