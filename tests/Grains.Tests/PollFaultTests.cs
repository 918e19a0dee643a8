using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Boxes;
using MVoting.Grains.Polls;
using MVoting.Testing;

namespace MVoting.Grains.Tests;

/// <summary>
/// What a poll does when something dies in the middle: an intent that was written is carried out by itself, a write
/// that was lost or overtaken is read again, callers never wait without a bound, and nothing is called final early.
/// </summary>
public class PollFaultTests
{
    /// <summary>Starts the engine of one test; the same tests run over each journal.</summary>
    protected virtual Task<Engine> StartAsync() => Engine.StartAsync();

    // A guard and no assertion: without it a poll that never gets there would hold up the whole run.
    private const int GuardMs = 120_000;

    [Theory(Timeout = GuardMs)]
    [InlineData(PollAction.Pause, PollState.Open, PollState.Paused, CastStatus.Paused)]
    [InlineData(PollAction.Cancel, PollState.Open, PollState.Cancelled, CastStatus.Closed)]
    [InlineData(PollAction.Close, PollState.Closing, PollState.Closed, CastStatus.Closed)]
    public async Task What_was_decided_before_a_crash_is_carried_out_by_itself_after_it(
        PollAction action, PollState meanwhile, PollState settled, CastStatus then)
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);

        // The intent is written, and no box can write the order.
        engine.Journal.OnAppend = (_, _) => StoreFault.FailBefore;
        var reply = await election.Grain.ActAsync(action);
        Assert.Equal(
            (action == PollAction.Close ? PollReplyKind.InProgress : PollReplyKind.TryAgain, meanwhile),
            (reply.Kind, reply.Poll!.State));
        Assert.True(await engine.HasReminderAsync("budget"));

        await engine.ForgetAllAsync();
        engine.Journal.OnAppend = null;
        await election.UntilAsync(settled);
        Assert.Equal(then, (await election.CastAsync("ben", "b2", "a")).Status);
        var again = await election.Grain.ActAsync(action);
        Assert.Equal((PollReplyKind.Done, settled), (again.Kind, again.Poll!.State));
    }

    [Fact(Timeout = GuardMs)]
    public async Task An_intent_keeps_its_reminder_until_it_is_written_as_settled()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await UntilNoReminderAsync(engine);

        // The boxes are paused, and the process dies before the poll can write that they are.
        var writes = 0;
        engine.States.OnWrite = name =>
            name == "life" && ++writes == 2 ? StoreFaultKind.FailBefore : StoreFaultKind.None;
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Pause)).Kind);
        Assert.True(await engine.HasReminderAsync("budget"));

        await election.UntilAsync(PollState.Paused);
        await UntilNoReminderAsync(engine);
    }

    // One that is no longer needed is removed when it comes the next time.
    private static async Task UntilNoReminderAsync(Engine engine)
    {
        while (await engine.HasReminderAsync("budget"))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await engine.RemindAsync("budget");
        }
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_change_whose_answer_was_lost_is_found_by_its_retry()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        var writes = 0;
        engine.States.OnWrite = name =>
            name == "life" && ++writes == 1 ? StoreFaultKind.UnknownAfter : StoreFaultKind.None;
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Pause)).Kind);
        var again = await election.ActAsync(PollAction.Pause);
        Assert.Equal((PollReplyKind.Done, PollState.Paused), (again.Kind, again.Poll!.State));
        Assert.Equal(CastStatus.Paused, (await election.CastAsync("anna", "b1", "a")).Status);
    }

    [Fact(Timeout = GuardMs)]
    public async Task An_activation_that_lost_the_race_of_writes_decides_nothing_and_reads_again()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        engine.States.Overtake("life", election.Grain.GetGrainId());
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Cancel)).Kind);
        Assert.Equal(PollState.Open, (await election.Grain.GetAsync())!.State);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
        Assert.Equal(PollState.Paused, (await election.ActAsync(PollAction.Pause)).Poll!.State);
    }

    [Fact(Timeout = GuardMs)]
    public async Task Nothing_is_called_final_before_the_final_tally_is_kept()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        engine.States.OnWrite = name => name == "tally" ? StoreFaultKind.FailBefore : StoreFaultKind.None;
        var reply = await election.Grain.ActAsync(PollAction.Close);
        Assert.Equal((PollReplyKind.InProgress, PollState.Closing), (reply.Kind, reply.Poll!.State));
        Assert.False((await election.Grain.GetResultsAsync())!.Final);

        engine.States.OnWrite = null;
        await election.UntilAsync(PollState.Closed);
        Assert.True((await election.Grain.GetResultsAsync())!.Final);
    }

    [Fact(Timeout = GuardMs)]
    public async Task Closing_goes_on_by_itself_behind_a_recount_that_hangs_and_nobody_waits_for_it()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        engine.Journal.OnAppend = (_, rows) =>
        {
            engine.Journal.OnRead = (_, _) => StoreFault.HangBefore;
            return StoreFault.None;
        };
        Assert.Equal(PollReplyKind.InProgress, (await election.Grain.ActAsync(PollAction.Close)).Kind);
        Assert.Equal(PollReplyKind.WrongState, (await election.Grain.RescheduleAsync(engine.Clock.NowMs + 60_000)).Kind);
        Assert.Equal(PollReplyKind.WrongState, (await election.Grain.ActAsync(PollAction.Pause)).Kind);

        engine.Journal.OnRead = null;
        engine.Journal.Release();
        await election.UntilAsync(PollState.Closed);
        Assert.Equal(1, (await election.TallyAsync())!.Ballots);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_damaged_journal_stops_the_closing_and_says_which_segment()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        engine.Journal.OnReadRows = rows => [.. rows.Select(row => row.Number == 2 ? Flipped(row) : row)];
        await election.Grain.ActAsync(PollAction.Close);
        string? fault;
        while ((fault = (await election.Grain.GetAsync())!.Fault) is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.Contains("not final", fault, StringComparison.Ordinal);
        Assert.Contains("2", fault, StringComparison.Ordinal);
        Assert.Equal(PollReplyKind.WrongState, (await election.Grain.ActAsync(PollAction.Publish)).Kind);

        // Mended from a backup, say: the operator's `close` counts again.
        engine.Journal.OnReadRows = null;
        await election.CloseAsync();
        Assert.Null((await election.Grain.GetAsync())!.Fault);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_box_that_was_damaged_before_the_closing_is_told_as_a_fault()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        engine.Journal.OnReadRows = rows => [.. rows.Select(row => row.Number == 2 ? Flipped(row) : row)];
        await engine.ForgetAllAsync();
        await election.ActAsync(PollAction.Close);
        string? fault;
        while ((fault = (await election.Grain.GetAsync())!.Fault) is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.Contains("Box 0 cannot be counted again", fault, StringComparison.Ordinal);

        // Mended, and the operator asks again while the journal cannot be written: from then on it goes on by itself.
        engine.Journal.OnReadRows = null;
        engine.Journal.OnAppend = (_, _) => StoreFault.FailBefore;
        Assert.Equal(PollReplyKind.InProgress, (await election.ActAsync(PollAction.Close)).Kind);
        engine.Journal.OnAppend = null;
        await election.UntilAsync(PollState.Closed);
        Assert.Equal(1, (await election.TallyAsync())!.Ballots);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_poll_opened_again_under_another_secret_is_refused_by_its_boxes_and_can_be_cancelled_without_harm()
    {
        await using var engine = await Engine.StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);

        // The states are restored from before the opening, the journal is not.
        engine.States.Lose();
        await engine.ForgetAllAsync();
        await election.Grain.CreateAsync(Election.Definition());
        await election.Grain.ActAsync(PollAction.Open);
        PollSnapshot poll;
        while ((poll = (await election.Grain.GetAsync())!).Fault is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.Equal(PollState.Opening, poll.State);
        Assert.Contains("older backup", poll.Fault, StringComparison.Ordinal);
        Assert.Equal(PollState.Cancelled, (await election.ActAsync(PollAction.Cancel)).Poll!.State);

        // What the first opening counted stands, and its box goes on counting.
        Assert.Equal(CastStatus.Repeated, (await election.CastAsync("anna", "b1", "a")).Status);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("ben", "b2", "a")).Status);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_scheduled_poll_that_slept_beyond_its_closing_says_so_and_waits_for_its_operator()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var opensAtMs = engine.Clock.NowMs + 3_600_000;
        await election.OpenAsync(Election.Definition(opensAtMs, opensAtMs + 60_000));
        engine.Clock.NowMs = opensAtMs + 60_000;
        await engine.ForgetAllAsync();
        PollSnapshot poll;
        while ((poll = (await election.Grain.GetAsync())!).Fault is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.Contains("closesAt", poll.Fault, StringComparison.Ordinal);
        Assert.Equal(PollState.Scheduled, poll.State);
        await UntilNoReminderAsync(engine);

        // A later closing mends it: its opening moment has come, so it opens.
        Assert.Equal(PollReplyKind.Done, (await election.Grain.RescheduleAsync(opensAtMs + 7_200_000)).Kind);
        await election.UntilAsync(PollState.Open);
        Assert.Null((await election.Grain.GetAsync())!.Fault);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("anna", "b1", "a")).Status);
    }

    [Fact(Timeout = GuardMs)]
    public async Task The_tally_is_kept_although_reports_never_cease()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        await election.UntilCountedAsync(1);
        var tally = (await election.TallyAsync())!.ToBytes();
        for (var segment = 3; !engine.States.Holds("tally", election.Grain.GetGrainId()); segment++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await election.Grain.ReportAsync(new BoxTotals(0, segment, engine.Clock.NowMs, false, tally));
            await election.Grain.GetAsync();
        }
    }

    private static SegmentRow Flipped(SegmentRow row)
    {
        var bytes = row.Bytes.ToArray();
        bytes[^1] ^= 1;
        return row with { Bytes = bytes };
    }

    [Fact]
    public async Task A_change_whose_write_found_no_turn_is_answered_try_again_and_the_same_activation_takes_the_next_one()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        engine.States.IsBusy = state => state == "life";
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.ActAsync(PollAction.Pause)).Kind);
        Assert.Equal(CastStatus.Counted, (await election.CastAsync("boris", "b1", "a")).Status);
        var reads = 0;
        engine.States.BeforeRead = _ =>
        {
            reads++;
            return Task.CompletedTask;
        };
        engine.States.IsBusy = null;
        Assert.Equal(PollState.Paused, (await election.ActAsync(PollAction.Pause)).Poll!.State);
        Assert.Equal(0, reads);
    }

    [Fact]
    public async Task A_scheduled_opening_whose_write_found_no_turn_is_tried_again_by_itself()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        var opensAtMs = engine.Clock.NowMs + 3_600_000;
        await election.OpenAsync(Election.Definition(opensAtMs));
        var refused = 0;
        engine.States.IsBusy = state => state == "life" && Interlocked.Increment(ref refused) <= 2;
        engine.Clock.NowMs = opensAtMs;
        await engine.RemindAsync("budget");
        await election.UntilAsync(PollState.Open);
        Assert.True(refused > 2);
    }

    [Fact(Timeout = GuardMs)]
    public async Task A_closing_goes_on_after_another_change_found_no_turn_to_be_written()
    {
        await using var engine = await StartAsync();
        var election = new Election(engine, "budget");
        await election.OpenAsync();
        await election.CastAsync("anna", "b1", "a");
        engine.Journal.OnAppend = (_, _) => StoreFault.FailBefore;
        Assert.Equal(PollReplyKind.InProgress, (await election.Grain.ActAsync(PollAction.Close)).Kind);
        engine.States.IsBusy = state => state == "life";
        Assert.Equal(PollReplyKind.TryAgain, (await election.Grain.AcceptLossAsync("nothing is lost")).Kind);
        (engine.States.IsBusy, engine.Journal.OnAppend) = (null, null);
        await election.UntilAsync(PollState.Closed);
    }
}
