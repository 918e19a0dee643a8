using MVoting.Core.Boxes;
using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>How a poll carries what it decided to its boxes, follows the clock, and closes.</summary>
public sealed partial class PollMachine
{
    private BoxRound? _round;
    private BoxRound? _ask;
    private long _askUntilMs;
    private long _rounds;
    private long _settleAgainMs;
    private string? _fault;
    private bool _hasLoss;
    private int _lostBox;
    private List<Action> _readers = [];

    /// <summary>A box's answer to an order; null: none came.</summary>
    public void OnOrdered(BoxCall call, BoxOrderStatus? status)
    {
        if (HasEnded || _round is null || !_round.TryTake(call))
        {
            return;
        }

        var nowMs = _effects.ReadMonotonicMs();
        switch (status)
        {
            case BoxOrderStatus.Done:
                _round.GoTo(call.Box, call.Step + 1, nowMs);
                break;
            case BoxOrderStatus.Refused when _round.Stages[call.Step] == BoxStage.OpenToEnd:
                // It holds another opening of a poll of this name, which is not this poll's to end.
                _round.GoTo(call.Box, _round.Stages.Length, nowMs);
                break;
            case BoxOrderStatus.Refused:
                Fault(
                    $"Box {call.Box} refused the order {OrderOf(call).Kind}: it is in a state that this poll did not put it in. " +
                    "Were the grains' states restored from an older backup than the journal? Restore both from the same moment.");
                break;
            default:
                _round.Retry(call.Box, RetryFrom(call), nowMs);
                break;
        }

        Pump();
    }

    /// <summary>A box's totals; null: none came.</summary>
    public void OnTotals(BoxCall call, RunningTotals? totals)
    {
        if (HasEnded)
        {
            return;
        }

        var round = _ask?.Number == call.Round ? _ask : _round;
        var isWanted = round is not null && round.TryTake(call);
        if (totals is not null)
        {
            if (isWanted && round == _round && _life!.IsLossPending)
            {
                // Whatever was counted of the box may have been lost: its totals are replaced by the ones that the box reports now.
                _board!.Forget(call.Box);
            }

            TakeTotals(totals);
        }

        if (isWanted)
        {
            var nowMs = _effects.ReadMonotonicMs();
            if (totals is null)
            {
                round!.Retry(call.Box, round == _round ? RetryFrom(call) : call.Step, nowMs);
            }
            else if (round!.Stages[call.Step] == BoxStage.SealedTotals && !totals.IsSealed)
            {
                // They come from an activation that is behind the journal: it gets the order again, and on obeying it finds
                // the position taken and reads on.
                round.Retry(call.Box, call.Step - 1, nowMs);
            }
            else
            {
                round.GoTo(call.Box, call.Step + 1, nowMs);
            }
        }

        Pump();
    }

    /// <summary>What the journal says of a box; null: no answer came.</summary>
    public void OnRecounted(BoxCall call, BoxRecounted? recounted)
    {
        if (HasEnded || _round is null || !_round.TryTake(call))
        {
            return;
        }

        var nowMs = _effects.ReadMonotonicMs();
        if (recounted is not { } recount)
        {
            _round.Retry(call.Box, call.Step, nowMs);
        }
        else if (!recount.IsDone)
        {
            _round.GoTo(call.Box, call.Step, nowMs);
        }
        else if (recount.Totals is not { } totals)
        {
            Fault($"Box {call.Box} cannot be counted again; the poll is not final. {recount.Damage}");
        }
        else if (_round.Stages[call.Step] != BoxStage.Recount)
        {
            // The box is away, and its journal is sound: it is asked again.
            _round.Retry(call.Box, call.Step, nowMs);
        }
        else if (totals.IsSealed && totals.Epoch == _board!.EpochOf(call.Box) && totals.Segment < _board.SegmentOf(call.Box))
        {
            // The journal ends with a seal, before segments whose totals the boxes have reported.
            Fault(LossOf(call.Box));
        }
        else if (!totals.IsSealed || totals.Segment != _board!.SegmentOf(call.Box) || totals.Epoch != _board.EpochOf(call.Box))
        {
            // The totals came from an activation that is behind the journal.
            _round.Retry(call.Box, 0, nowMs);
        }
        else if (!totals.Tally.Span.SequenceEqual(_board.TotalsOf(call.Box).ToBytes()))
        {
            Fault($"The recount of box {call.Box} differs from its tally; the poll is not final.");
        }
        else
        {
            _round.GoTo(call.Box, call.Step + 1, nowMs);
        }

        Pump();
    }

    // Another activation of the box may have obeyed the acceptance of the loss: the one that answers now gets it first.
    private int RetryFrom(in BoxCall call) => _life!.IsLossPending ? 0 : call.Step;

    private void BeginRound()
    {
        _round = null;
        if (_life is { IsSettled: false, Fault: null } && _paper is not null)
        {
            // What is counted after an accepted loss is another tally.
            _isFinalKept &= !_life.IsLossPending;
            _round = new BoxRound(++_rounds, _paper.Boxes, _effects.ReadMonotonicMs(), StagesOf(_life));
        }
    }

    private static BoxStage[] StagesOf(PollRecord now) => now switch
    {
        // What was lost may hold the opening, a pause or a resume: the box is brought to where the poll is. A box without an
        // opening takes the order again after it, so that its totals count as newer than those that were lost.
        { IsLossPending: true } when now.Intent is PollIntent.Close or PollIntent.Cancel || Planted.Is(PlantedBug.PauseLostWithSegments) =>
            [BoxStage.AcceptLoss, BoxStage.Reopen, BoxStage.AcceptLoss, BoxStage.Totals],
        { IsLossPending: true } =>
            [BoxStage.AcceptLoss, BoxStage.Reopen, BoxStage.AcceptLoss, BoxStage.Restate, BoxStage.Totals],
        { Intent: PollIntent.Cancel, State: PollState.Opening } => [BoxStage.OpenToEnd, BoxStage.Order],
        { Intent: PollIntent.Close } when Planted.Is(PlantedBug.ClosedWithoutRecount) => [BoxStage.Order, BoxStage.Totals],
        { Intent: PollIntent.Close } => [BoxStage.Order, BoxStage.SealedTotals, BoxStage.Recount],
        _ => [BoxStage.Order],
    };

    private void StartBoxCalls(long nowMs)
    {
        while (_ask?.TryStart(nowMs) is { } asked)
        {
            _effects.GetTotals(asked);
        }

        while (_round?.TryStart(nowMs) is { } call)
        {
            Start(call, nowMs);
        }
    }

    private void Start(in BoxCall call, long nowMs)
    {
        switch (_round!.Stages[call.Step])
        {
            case BoxStage.Totals or BoxStage.SealedTotals:
                _effects.GetTotals(call);
                break;
            case BoxStage.Recount:
                _effects.Recount(call, _board!.SegmentOf(call.Box));
                break;
            case BoxStage.Order when _life!.Intent == PollIntent.Close
                && _round.FailingMs(call.Box, nowMs) >= (long)_patience.Attempt.TotalMilliseconds:
                // Away for a while, or damaged so that it will never be active again: the journal says which.
                _round.NoteLook(call.Box, nowMs);
                _effects.Recount(call, int.MaxValue);
                break;
            default:
                _effects.Order(call, OrderOf(call));
                break;
        }
    }

    // An order counts in a box only above the version of the one before it, so the orders of one life take versions in turn.
    private BoxOrder OrderOf(in BoxCall call)
    {
        var now = _life!;
        return _round!.Stages[call.Step] switch
        {
            BoxStage.Reopen => Opening(1),
            BoxStage.OpenToEnd => Opening(now.Version - 1),
            BoxStage.AcceptLoss => new BoxOrder(BoxOrderKind.AcceptLoss, now.Version - 1, ClosesAtMs: now.ClosesAtMs),
            BoxStage.Restate => new BoxOrder(
                now.State == PollState.Paused ? BoxOrderKind.Pause : BoxOrderKind.Resume, now.Version),
            _ => now.Intent switch
            {
                PollIntent.Open => Opening(now.Version),
                PollIntent.Pause => new BoxOrder(BoxOrderKind.Pause, now.Version),
                PollIntent.Resume => new BoxOrder(BoxOrderKind.Resume, now.Version),
                PollIntent.Reschedule => new BoxOrder(BoxOrderKind.Reschedule, now.Version, ClosesAtMs: now.ClosesAtMs),
                PollIntent.Cancel => new BoxOrder(BoxOrderKind.Void, now.Version),
                PollIntent.Close => new BoxOrder(BoxOrderKind.Seal, now.Version),
                _ => throw new InvariantException($"the intent {now.Intent} is not an order"),
            },
        };

        BoxOrder Opening(long version) =>
            new(BoxOrderKind.Open, version, now.OpensAtMs, now.ClosesAtMs, now.Paper);
    }

    // Every box has done what was decided: it is stored as settled.
    private bool FinishRound(long nowMs)
    {
        if (_round is not { IsDone: true } || nowMs < _settleAgainMs)
        {
            return false;
        }

        var now = _life!;
        if (now is { IsLossPending: false, Intent: PollIntent.Close } && !_isFinalKept)
        {
            // `closed` is stored only when the tally that the recount confirmed is.
            WriteCount(isFinal: true);
            return true;
        }

        var round = _round;
        Write(Settled(now), stored =>
        {
            if (!stored)
            {
                _round = round;
                _settleAgainMs = _effects.ReadMonotonicMs() + RetryDelayMs;
            }
        });
        return true;
    }

    private PollRecord Settled(PollRecord now)
    {
        if (now.IsLossPending)
        {
            return now with { IsLossPending = false, Fault = null };
        }

        var settled = now with { Intent = PollIntent.None, Fault = null };
        return now.Intent switch
        {
            PollIntent.Open => Opened(settled),
            PollIntent.Pause => settled with { State = PollState.Paused },
            PollIntent.Resume => settled with { State = PollState.Open },
            PollIntent.Cancel => settled with { State = PollState.Cancelled },
            PollIntent.Close => settled with { State = PollState.Closed, ClosedAtMs = NowMs() },
            _ => settled,
        };
    }

    // Its boxes hold the opening moment; the poll shows `open` when that moment has come.
    private PollRecord Opened(PollRecord now) => now.OpensAtMs is { } opensAtMs && (opensAtMs > NowMs() || !IsClockTrusted())
        ? now
        : now with { State = PollState.Open, OpenedAtMs = now.OpensAtMs ?? NowMs() };

    private bool FollowSchedule()
    {
        if (_life is not { Fault: null, IsSettled: true } now || _command is not null || !IsClockTrusted() || _effects.ReadMonotonicMs() < _decideAgainMs)
        {
            return false;
        }

        var nowMs = NowMs();
        if (PollRules.Due(now, nowMs, _leadMs) is not { } action
            || PollRules.Judge(now, action, nowMs, _leadMs).Next is not { } next)
        {
            return false;
        }

        if (next.Intent == PollIntent.Open && TryFreeze(ref next) is [var error, ..])
        {
            // It was asleep until its closing moment, say: only its operator can help, and asking again cannot.
            Write(now with { Fault = $"It could not be opened: {error.Field}: {error.Message}" }, static _ => { });
            return true;
        }

        Write(next, static _ => { });
        return true;
    }

    // An activation that another one has overtaken meets refusals, too: only what is stored decides whether this is a fault.
    private void Fault(string text)
    {
        _round = null;
        Confirm(isStored =>
        {
            if (isStored)
            {
                _effects.OnFault(text);
                _fault = text;
            }
            else
            {
                BeginRound();
            }
        });
    }

    private static string LossOf(int box) =>
        $"What was stored of this poll is gone from the database (seen at box {box}): it was restored from a backup, or failed " +
        "over to a replica that lagged, and acknowledged ballots may be among what is gone. A box that has lost ballots takes " +
        "none until an operator accepts the loss with a reason (accept-loss).";

    private bool StoreFault()
    {
        if (_hasLoss)
        {
            _hasLoss = false;
            if (_fault is null && _life is { Fault: null, IsLossPending: false, State: PollState.Opening or PollState.Open or PollState.Paused or PollState.Closing })
            {
                Fault(LossOf(_lostBox));
                return true;
            }
        }

        if (_fault is not { } text || _effects.ReadMonotonicMs() < _decideAgainMs)
        {
            return false;
        }

        _fault = null;
        Write(_life! with { Fault = text }, stored => _fault = stored ? null : text);
        return true;
    }

    // The first reader after an activation waits until each box was asked, or for as long as a change waits.
    private bool EndAsking(long nowMs)
    {
        if (_ask is null || (!_ask.IsDone && nowMs < _askUntilMs))
        {
            return false;
        }

        _ask = null;
        ReleaseReaders();
        return true;
    }

    private void ReleaseReaders()
    {
        var readers = _readers;
        _readers = [];
        foreach (var reader in readers)
        {
            reader();
        }
    }
}
