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

/// <summary>How a poll writes what it decided, carries it to its boxes, and keeps its tally.</summary>
public sealed partial class PollGrain
{
    // Writes a new life under the ETag. A reminder for it stands before the write, and the one for what was so before
    // goes only behind it: a crash at any point leaves a poll that something wakes.
    private async Task<PollReply> ChangeAsync(PollLife next)
    {
        next = next with { Version = next.Version + 1 };
        try
        {
            await RemindBeforeAsync(next);
            life.State = new PollLifeState { Life = next };
            await life.WriteStateAsync();
            _life = next;
            _census.Show(next);
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
        await RemindAsync();
        return new PollReply(PollReplyKind.Done, Snapshot());
    }

    // Freezes the rules: from here on the paper's bytes and hash are the poll's. Errors: it cannot be opened.
    private List<FieldError>? TryFreeze(ref PollLife next)
    {
        if (next.ClosesAtMs <= NowMs())
        {
            return [new FieldError("closesAt", "It lies in the past: change it before opening the poll.")];
        }

        var secret = RandomNumberGenerator.GetBytes(PollSecret.SizeBytes);
        var paper = BallotPaper.Freeze(_city, _poll, Definition(next), new PollSecret(secret).Mark);
        if (paper.Bytes.Length > Limits.PaperSizeBytes)
        {
            return [new FieldError("questions", $"The ballot paper has {paper.Bytes.Length:N0} bytes; shorten its texts to {Limits.PaperSizeBytes:N0}.")];
        }

        next = next with
        {
            Paper = paper.Bytes.ToArray(),
            WrappedSecret = master.WrapPollSecret(paper.Uid, secret),
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
        if (_life.State is PollState.Opening or PollState.Open or PollState.Paused or PollState.Closing)
        {
            _asking = Boxes().GetTotalsAsync(Take, patience.Change);
        }
    }

    private BoxesOfPoll Boxes() => new(GrainFactory, time, () => _hasEnded, _city, _poll, _paper!.Boxes);

    private void Take(BoxTotals totals)
    {
        if (_board is null || totals.Segment == 0)
        {
            return;
        }

        // Armed by the first change behind what is kept, and not put off by those that follow it.
        var wasKept = _board.Changes == _keptChanges;
        if (_board.Report(totals.Box, totals.Segment, totals.RecordedAtMs, totals.Tally) && wasKept)
        {
            ArmWake();
        }
    }

    // Waits until what was decided is settled, at most as long as the caller has patience. False: not yet; it goes on
    // by itself.
    private async Task<bool> SettleAsync(TimeSpan longest)
    {
        var settling = GoOn();
        var started = time.GetTimestamp();
        while (!settling.IsCompleted && time.GetElapsedTime(started) < longest)
        {
            await Task.WhenAny(settling, Task.Delay(s_glance, time));
        }

        return !IsUnsettled;
    }

    // One attempt at a time, whoever asks for it. No call of this grain is held up by it: while an intent stands, the
    // attempt alone writes.
    private Task GoOn()
    {
        if (_settling is { IsCompleted: false })
        {
            return _settling;
        }

        return IsUnsettled ? _settling = TrySettleAsync() : Task.CompletedTask;
    }

    // Carries the intent to the boxes and writes it as settled. Never faults.
    private async Task TrySettleAsync()
    {
        try
        {
            var settled = _life! switch
            {
                { Intent: PollIntent.Close } => await CloseAsync(),
                { Intent: PollIntent.Cancel, State: PollState.Opening } => await CancelOpeningAsync(),
                { Intent: var intent } => await OrderAsync(intent),
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
        catch (InconsistentStateException)
        {
            // Another activation has kept a tally.
            DeactivateOnIdle();
        }
        catch (Exception fault)
        {
            LogNotKept(logger, fault, this.GetPrimaryKeyString());
        }

        ArmWake();
    }

    private async Task<PollLife?> OrderAsync(PollIntent intent)
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
        return await Boxes().OrderAsync(order, patience.Attempt) ? settled with { Intent = PollIntent.None, Fault = null } : null;
    }

    // A box that holds another opening of a poll of this name is not this poll's to end. Every other one is opened, if
    // it was not, and ends: so no message of the opening that is still on its way can open it later.
    private async Task<PollLife?> CancelOpeningAsync()
    {
        var now = _life!;
        var open = new BoxOrderMessage(BoxOrderKind.Open, now.Version - 1, now.OpensAtMs, now.ClosesAtMs, now.Paper);
        var end = new BoxOrderMessage(BoxOrderKind.Void, now.Version);
        return await Boxes().EndOpeningAsync(open, end, patience.Attempt)
            ? now with { State = PollState.Cancelled, Intent = PollIntent.None, Fault = null }
            : null;
    }

    // Its boxes hold the opening moment; the poll shows `open` when that moment has come.
    private PollLife Opened(PollLife now) => now.OpensAtMs > NowMs()
        ? now
        : now with { State = PollState.Open, OpenedAtMs = now.OpensAtMs ?? NowMs() };

    // Seals every box, counts every box again from the journal, and only then calls the tally final.
    private async Task<PollLife?> CloseAsync()
    {
        var boxes = Boxes();
        var order = new BoxOrderMessage(BoxOrderKind.Seal, _life!.Version);
        var left = Enumerable.Range(0, _paper!.Boxes).ToHashSet();
        if (!await boxes.SealAsync(order, TakeSealed, patience.Attempt))
        {
            // Away for a while, or damaged so that they will never be active again: the journal tells.
            string? damage = null;
            await boxes.RecountAsync(_ => int.MaxValue, box => damage ??= DamageOf(box), patience.Attempt, left.Contains);
            return damage is null ? null : Faulty(damage);
        }

        string? difference = null;
        var sealedAll = true;
        if (!await boxes.RecountAsync(_board!.SegmentOf, Compare, patience.Attempt) || !sealedAll)
        {
            // Not all of them, or the totals of one came from an activation that is behind its journal: ask again.
            return null;
        }

        if (difference is not null)
        {
            return Faulty(difference);
        }

        await KeepAsync(isFinal: true);
        return _life! with { State = PollState.Closed, Intent = PollIntent.None, ClosedAtMs = NowMs(), Fault = null };

        void TakeSealed(BoxTotals totals)
        {
            Take(totals);
            if (totals.Sealed)
            {
                left.Remove(totals.Box);
            }
        }

        static string? DamageOf(BoxRecount box) => box.Damage is null
            ? null
            : $"Box {box.Box} cannot be counted again; the poll is not final. {box.Damage}";

        PollLife Faulty(string fault)
        {
            LogDifference(logger, this.GetPrimaryKeyString(), fault);
            return _life! with { Fault = fault };
        }

        void Compare(BoxRecount box)
        {
            if (box.Totals is not { } recount)
            {
                difference = DamageOf(box);
                return;
            }

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

    [LoggerMessage(LogLevel.Warning, "The reminder of poll {Poll} could not be set; it may come too often.")]
    private static partial void LogNotReminded(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Critical, "Poll {Poll} has stopped.")]
    private static partial void LogRefused(ILogger logger, Exception fault, string poll);

    [LoggerMessage(LogLevel.Critical, "Poll {Poll} is not final: {Difference}")]
    private static partial void LogDifference(ILogger logger, string poll, string difference);
}
