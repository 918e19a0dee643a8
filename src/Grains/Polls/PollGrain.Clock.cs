using MVoting.Core.Polls;
using Orleans.Storage;

namespace MVoting.Grains.Polls;

/// <summary>How a poll follows the clock: an alarm while it is active, a reminder for when nobody asks for it.</summary>
public sealed partial class PollGrain
{
    // Orleans' shortest: a reminder that was not acted upon comes again after it.
    private static readonly TimeSpan s_reminderPeriod = TimeSpan.FromMinutes(1);

    // One alarm for everything that waits for time: the schedule, an unsettled intent, a tally to keep.
    private void ArmWake()
    {
        if (_life is not { } now || _hasEnded)
        {
            return;
        }

        var wait = s_longestTimer;
        if (DueMs(now) is { } dueMs)
        {
            wait = Shorter(wait, IsUnsettled ? s_retryDelay : Until(dueMs));
        }

        if (_board is not null && _board.Changes != _keptChanges)
        {
            wait = Shorter(wait, s_keepDelay);
        }

        _wake!.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private async Task WakeAsync()
    {
        try
        {
            if (_life is { Fault: null } now)
            {
                // What was decided before comes first.
                var settling = GoOn();
                if (settling.IsCompleted && !IsUnsettled)
                {
                    await FollowScheduleAsync(now);
                }
            }

            // The tally of a poll that is closing is kept by the closing itself.
            if (_board is not null && _board.Changes != _keptChanges && _life!.State != PollState.Closing)
            {
                await KeepAsync(isFinal: IsFinal(_life));
            }
        }
        catch (InconsistentStateException)
        {
            DeactivateOnIdle();
            return;
        }
        catch (Exception fault)
        {
            LogNotKept(logger, fault, this.GetPrimaryKeyString());
        }

        ArmWake();
    }

    private async Task FollowScheduleAsync(PollLife now)
    {
        if (now.State == PollState.Opening && now.OpensAtMs <= NowMs())
        {
            await ChangeAsync(Opened(now));
        }

        if (PollTransitions.Due(_life!, NowMs()) is { } action)
        {
            var reply = await DecideAsync(action);
            if (reply is { Kind: PollReplyKind.Invalid, Errors: [var error, ..] })
            {
                // It was asleep until its closing moment, say: only its operator can help, and asking again cannot.
                await ChangeAsync(_life! with { Fault = $"It could not be opened: {error.Field}: {error.Message}" });
            }

            _ = GoOn();
        }
    }

    // When the poll must be awake, Unix milliseconds; null: only when it is called. A poll with a fault waits for its
    // operator: trying again by itself would find the same.
    private long? DueMs(PollLife life) =>
        life.Fault is not null ? null
        : life.Intent != PollIntent.None ? NowMs()
        : PollTransitions.NextDueMs(life);

    // The reminder of what is written stays until something else is; one that must come earlier stands first.
    private async Task RemindBeforeAsync(PollLife next)
    {
        if (DueMs(next) is { } dueMs && (_life is null || !(DueMs(_life) <= dueMs)))
        {
            await RegisterAsync(dueMs);
        }
    }

    // Puts the reminder where the poll as it is written needs it. Should this fail, it comes too often: no harm.
    private async Task RemindAsync()
    {
        try
        {
            if (_life is not null && DueMs(_life) is { } dueMs)
            {
                // One that is due stands already, from before the write.
                if (Until(dueMs) > TimeSpan.Zero)
                {
                    await RegisterAsync(dueMs);
                }
            }
            else if (await this.GetReminder(ScheduleReminder) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
        catch (Exception fault)
        {
            LogNotReminded(logger, fault, this.GetPrimaryKeyString());
        }
    }

    private Task<IGrainReminder> RegisterAsync(long dueMs) => this.RegisterOrUpdateReminder(
        ScheduleReminder, Shorter(Until(dueMs), s_longestTimer) + s_retryDelay, s_reminderPeriod);

    private TimeSpan Until(long momentMs) => TimeSpan.FromMilliseconds(Math.Max(0, momentMs - NowMs()));

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
