using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using Orleans.Storage;

namespace MVoting.Grains.Polls;

/// <summary>How a poll carries what it decided to its boxes, keeps its tally, and follows the clock.</summary>
public sealed partial class PollGrain
{
    // Writes a new life under the ETag. The reminder stands before the write, so that a crash behind it is noticed.
    private async Task<PollReply> ChangeAsync(PollLife next)
    {
        next = next with { Version = next.Version + 1 };
        try
        {
            await RemindAsync(next);
            life.State = new PollLifeState { Life = next };
            await life.WriteStateAsync();
            _life = next;
        }
        catch (InconsistentStateException)
        {
            // Another activation has written: it is the one that counts. Reload.
            DeactivateOnIdle();
            return new PollReply(PollReplyKind.TryAgain);
        }
        catch (Exception fault)
        {
            // Whether the write came through is unknown: read it again before anything else is decided.
            LogNotKept(logger, fault, this.GetPrimaryKeyString());
            DeactivateOnIdle();
            return new PollReply(PollReplyKind.TryAgain);
        }

        TakePaper();
        ArmWake();
        ShowInCatalogue();
        return new PollReply(PollReplyKind.Done, Snapshot());
    }

    // Freezes the rules: from here on the paper's bytes and hash are the poll's. Errors: it cannot be opened.
    private List<FieldError>? TryFreeze(ref PollLife next)
    {
        if (next.ClosesAtMs <= NowMs())
        {
            return [new FieldError("closesAt", "It lies in the past: change it before opening the poll.")];
        }

        var paper = BallotPaper.Freeze(_city, _poll, Definition(next));
        if (paper.Bytes.Length > Limits.PaperSizeBytes)
        {
            return [new FieldError("questions", $"The ballot paper has {paper.Bytes.Length:N0} bytes; shorten its texts to {Limits.PaperSizeBytes:N0}.")];
        }

        next = next with
        {
            Paper = paper.Bytes.ToArray(),
            WrappedSecret = master.WrapPollSecret(paper.Uid, RandomNumberGenerator.GetBytes(PollSecret.SizeBytes)),
        };
        return null;
    }

    private void TakePaper()
    {
        if (_paper is not null || _life?.Paper is not { } bytes)
        {
            return;
        }

        _paper = BallotPaper.Read(bytes);
        _board = new TallyBoard(_paper);
        foreach (var (kept, box) in (count.State.Count?.Boxes ?? []).Select((kept, box) => (kept, box)))
        {
            if (kept.Segment > 0)
            {
                _board.Report(box, kept.Segment, kept.MomentMs, kept.Tally);
            }
        }

        _keptChanges = _board.Changes;
        if (_life.State is PollState.Open or PollState.Paused or PollState.Closing)
        {
            _asking = Boxes().GetTotalsAsync(Take, s_patience);
        }
    }

    private BoxesOfPoll Boxes() => new(GrainFactory, time, _city, _poll, _paper!.Boxes);

    private void Take(BoxTotals totals)
    {
        if (_board is not null && totals.Segment > 0
            && _board.Report(totals.Box, totals.Segment, totals.RecordedAtMs, totals.Tally))
        {
            ArmWake();
        }
    }

    // Carries the intent to the boxes and writes it as settled. False: not yet; it is tried again by itself.
    private async Task<bool> SettleAsync(TimeSpan patience)
    {
        try
        {
            var settled = _life!.Intent switch
            {
                PollIntent.None => _life,
                PollIntent.Close => await CloseAsync(patience),
                var intent => await OrderAsync(intent, patience),
            };
            if (settled is not null && settled != _life)
            {
                await ChangeAsync(settled);
            }
        }
        catch (BoxRefusedException fault)
        {
            LogRefused(logger, fault, this.GetPrimaryKeyString());
            await ChangeAsync(_life! with { Fault = fault.Message });
        }

        ArmWake();
        return _life!.Intent == PollIntent.None;
    }

    private async Task<PollLife?> OrderAsync(PollIntent intent, TimeSpan patience)
    {
        var now = _life!;
        var (order, settled) = intent switch
        {
            PollIntent.Open => (
                new BoxOrderMessage(BoxOrderKind.Open, now.Version, now.OpensAtMs, now.ClosesAtMs, now.Paper),
                Opened(now)),
            PollIntent.Pause => (new BoxOrderMessage(BoxOrderKind.Pause, now.Version), now with { State = PollState.Paused }),
            PollIntent.Resume => (new BoxOrderMessage(BoxOrderKind.Resume, now.Version), now with { State = PollState.Open }),
            PollIntent.Reschedule => (
                new BoxOrderMessage(BoxOrderKind.Reschedule, now.Version, ClosesAtMs: now.ClosesAtMs), now),
            PollIntent.Cancel => (new BoxOrderMessage(BoxOrderKind.Void, now.Version), now with { State = PollState.Cancelled }),
            _ => throw new InvariantException($"the intent {intent} is not an order"),
        };
        return await Boxes().OrderAsync(order, patience) ? settled with { Intent = PollIntent.None, Fault = null } : null;
    }

    // Its boxes hold the opening moment; the poll shows `open` when that moment has come.
    private PollLife Opened(PollLife now) => now.OpensAtMs > NowMs()
        ? now
        : now with { State = PollState.Open, OpenedAtMs = now.OpensAtMs ?? NowMs() };

    // Seals every box, counts every box again from the journal, and only then calls the tally final.
    private async Task<PollLife?> CloseAsync(TimeSpan patience)
    {
        var boxes = Boxes();
        if (!await boxes.SealAsync(new BoxOrderMessage(BoxOrderKind.Seal, _life!.Version), Take, patience))
        {
            return null;
        }

        string? difference = null;
        var sealedAll = true;
        if (!await boxes.RecountAsync(_board!.SegmentOf, Compare, patience) || !sealedAll)
        {
            // Not all of them, or the totals of one came from an activation that is behind its journal: ask again.
            return null;
        }

        if (difference is not null)
        {
            LogDifference(logger, this.GetPrimaryKeyString(), difference);
            return _life! with { Fault = difference };
        }

        await KeepAsync(isFinal: true);
        return _life! with { State = PollState.Closed, Intent = PollIntent.None, ClosedAtMs = NowMs(), Fault = null };

        void Compare(BoxTotals recount)
        {
            sealedAll &= recount.Sealed && recount.Segment == _board.SegmentOf(recount.Box);
            if (!recount.Tally.AsSpan().SequenceEqual(_board.TotalsOf(recount.Box).ToBytes()))
            {
                difference = $"The recount of box {recount.Box} differs from its tally; the poll is not final.";
            }
        }
    }

    private async Task KeepAsync(bool isFinal)
    {
        var boxes = new BoxCount[_paper!.Boxes];
        var changes = _board!.Changes;
        for (var box = 0; box < boxes.Length; box++)
        {
            boxes[box] = new BoxCount(_board.SegmentOf(box), _board.MomentOf(box), _board.TotalsOf(box).ToBytes());
        }

        count.State = new PollCountState { Count = new PollCount { Boxes = boxes, Final = isFinal } };
        await count.WriteStateAsync();
        _keptChanges = changes;
    }

    // One alarm for everything that waits for time: the schedule, an unsettled intent, a tally to keep.
    private void ArmWake()
    {
        if (_life is not { } now)
        {
            return;
        }

        var wait = s_longestTimer;
        if (PollTransitions.NextDueMs(now) is { } dueMs)
        {
            wait = Shorter(wait, TimeSpan.FromMilliseconds(Math.Max(0, dueMs - NowMs())));
        }

        // A poll with a fault waits for its operator: trying again by itself would find the same.
        if (now is { Intent: not PollIntent.None, Fault: null })
        {
            wait = Shorter(wait, s_retryDelay);
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
            if (_life is { Intent: not PollIntent.None, Fault: null })
            {
                await SettleAsync(s_patience);
            }

            var nowMs = NowMs();
            if (_life is { State: PollState.Opening, Intent: PollIntent.None } opening && opening.OpensAtMs <= nowMs)
            {
                await ChangeAsync(Opened(opening));
            }

            if (!IsUnsettled && PollTransitions.Due(_life!, nowMs) is { } action)
            {
                await ActAsync(action);
            }

            if (_board is not null && _board.Changes != _keptChanges)
            {
                await KeepAsync(isFinal: count.State.Count?.Final ?? false);
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

    // A reminder wakes a poll that has something to do after a restart, when nobody asks for it.
    private async Task RemindAsync(PollLife next)
    {
        var dueMs = next.Intent != PollIntent.None ? NowMs() : PollTransitions.NextDueMs(next);
        if (dueMs is null)
        {
            if (await this.GetReminder(ScheduleReminder) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }

            return;
        }

        var wait = TimeSpan.FromMilliseconds(Math.Max(0, dueMs.Value - NowMs()));
        await this.RegisterOrUpdateReminder(
            ScheduleReminder, Shorter(wait, s_longestTimer) + s_retryDelay, TimeSpan.FromMinutes(1));
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private void ShowInCatalogue()
    {
        var entry = PollCatalogueGrain.EntryOf(_poll, Definition(_life!), _life!);
        PollCatalogueGrain.Of(GrainFactory, _city, _poll).PutAsync(entry).Ignore();
    }

    private PollSnapshot Snapshot()
    {
        var now = _life!;
        return new PollSnapshot(
            _city,
            _poll,
            now.State,
            now.Version,
            now.Definition,
            _paper?.Hash.ToArray(),
            _paper?.Boxes ?? 0,
            now.CreatedAtMs,
            now.OpensAtMs,
            now.ClosesAtMs,
            now.OpenedAtMs,
            now.ClosedAtMs,
            now.PublishedAtMs,
            now.Fault);
    }

    [LoggerMessage(LogLevel.Error, "Poll {Poll} could not keep its state; it reloads and goes on.")]
    private static partial void LogNotKept(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Critical, "Poll {Poll} has stopped.")]
    private static partial void LogRefused(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Critical, "Poll {Poll} is not final: {Difference}")]
    private static partial void LogDifference(ILogger logger, string poll, string difference);
}
