using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>How a box is restored from its journal, and what its callers do meanwhile.</summary>
public sealed partial class BoxDriver
{
    // Milliseconds between two looks of a lost box at the journal.
    private const int LookAgainMs = 2_000;

    private readonly Queue<WaitingCall> _waiting = new();
    private int _waitingBallots;
    private BoxLedger? _look;
    private bool _isPageStale;
    private long _lookedMs;

    private void ReadOn()
    {
        _isBusy = true;
        _effects.Read(_ledger.LastNumber + 1);
    }

    private void OnRestored(IReadOnlyList<SegmentRow> rows)
    {
        foreach (var row in rows)
        {
            _ledger.Apply(row);
        }

        if (rows.Count > 0)
        {
            ReadOn();
            return;
        }

        _box = new BallotBox(_ledger);
        _restoredTo = _ledger.LastNumber;
        _effects.OnActive();
        ReleaseWaiting();
        ArmReport();
        Pump();
    }

    // Another activation may have gone on after the loss was accepted, or to the end of the poll: the journal says so. Now and
    // then, while somebody asks.
    private void LookWhetherAccepted(long nowMs)
    {
        if (!_isBusy && nowMs - _lookedMs >= LookAgainMs)
        {
            (_lookedMs, _isBusy) = (nowMs, true);
            _look = new BoxLedger(_poll, _number);
            _effects.Read(1);
        }
    }

    private void OnLooked(IReadOnlyList<Segments.SegmentRow> rows)
    {
        var look = _look!;
        foreach (var row in rows)
        {
            look.Apply(row);
        }

        if (rows.Count > 0)
        {
            _isBusy = true;
            _effects.Read(look.LastNumber + 1);
            return;
        }

        _look = null;
        if (look.Epoch > _ledger.Epoch || look.Phase is BoxPhase.Sealed or BoxPhase.Void)
        {
            _box!.GiveUp();
            _ledger = look;
            _box = new BallotBox(look);
            (_restoredTo, _reported, _hasPaced) = (look.LastNumber, 0, false);
            _effects.OnActive();
            ArmReport();
        }
    }

    // What this activation remembers of lost segments is given up: it goes on from what is in the journal.
    private void Restore()
    {
        _box!.GiveUp();
        _box = null;
        _ledger = new BoxLedger(_poll, _number);
        (_reported, _hasPaced) = (0, false);
        _isPageStale = _look is not null;
        _look = null;
        if (!_isBusy)
        {
            ReadOn();
        }
    }

    private void Wait(in WaitingCall call)
    {
        var ballots = call.Batch?.Count ?? 0;
        if (_waiting.Count >= Limits.PendingBallotsPerBox || _waitingBallots + ballots > Limits.PendingBallotsPerBox)
        {
            Refuse(call);
            return;
        }

        _waiting.Enqueue(call);
        _waitingBallots += ballots;
    }

    private void ReleaseWaiting()
    {
        var nowMs = _effects.ReadClock().NowMs;
        while (_ending is null && _waiting.TryDequeue(out var call))
        {
            if (call.Batch is { } batch)
            {
                // One whose caller no longer waits is not counted: another ballot may have been cast since.
                if (nowMs - call.NowMs >= Limits.CastPatienceMs)
                {
                    Refuse(call);
                }
                else
                {
                    Cast(call.Request, batch);
                }
            }
            else if (call.Order is var (order, receiver))
            {
                Order(order, receiver);
            }
            else
            {
                GetTotals(call.Totals!);
            }
        }

        _waitingBallots = 0;
    }

    private static void Refuse(in WaitingCall call)
    {
        if (call.Batch is { } batch)
        {
            AnswerTryAgain(batch);
        }

        call.Order?.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
        call.Totals?.Invoke(null);
    }

    private static void AnswerTryAgain(CastBatch batch)
    {
        batch.Begin();
        batch.AnswerAll(CastAnswer.Of(CastStatus.TryAgain));
    }

    private readonly record struct WaitingCall(
        ReadOnlyMemory<byte> Request,
        CastBatch? Batch,
        (BoxOrder Order, OrderReceiver Receiver)? Order,
        Action<RunningTotals?>? Totals,
        long NowMs);
}
