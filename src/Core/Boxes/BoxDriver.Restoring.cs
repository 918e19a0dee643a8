using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>How a box is restored from its journal, and what its callers do meanwhile.</summary>
public sealed partial class BoxDriver
{
    private readonly Queue<WaitingCall> _waiting = new();
    private int _waitingBallots;

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

    // What this activation remembers of lost segments is given up: it goes on from what is in the journal.
    private void Restore()
    {
        _box!.GiveUp();
        _box = null;
        _ledger = new BoxLedger(_poll, _number);
        (_reported, _hasPaced) = (0, false);
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
