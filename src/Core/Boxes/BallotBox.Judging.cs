using System.Runtime.InteropServices;
using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>How a box judges ballots and orders, and judges them again when its committed state has changed.</summary>
public sealed partial class BallotBox
{
    // Every ballot passes here once when it arrives, and again whenever it was deferred.
    private void Receive(in PendingBallot pending)
    {
        var ballot = pending.Ballot;
        if (ballot.Voter.BoxOf(Ledger.Paper!.Boxes) != Ledger.Box)
        {
            pending.Answer(CastAnswer.Of(CastStatus.Unreadable));
            return;
        }

        var standing = Ledger.Look(ballot.Voter, ballot.Fingerprint, out var segment);
        if (standing == VoterStanding.SameBallot && Planted.Is(PlantedBug.RetryAsNewBallot))
        {
            standing = VoterStanding.New;
        }

        if (standing == VoterStanding.SameBallot)
        {
            // A voter's own retry is safe in every state of the poll, also after its closing, and whatever it says now:
            // whether its bytes are a ballot is asked only of one that could be counted.
            segment = Planted.Is(PlantedBug.RetryGetsNewReceipt) ? Ledger.LastNumber : segment;
            pending.Answer(new CastAnswer(CastStatus.Repeated, segment, Ledger.MomentOf(segment)));
        }
        else if (Planted.Is(PlantedBug.DuplicateAnsweredWhilePending) && _pendingVoters.Contains(ballot.Voter))
        {
            pending.Answer(new CastAnswer(CastStatus.Repeated, Ledger.LastNumber + 1, pending.MomentMs));
        }
        else if (MustWait(ballot))
        {
            Defer(pending);
        }
        else if (Refusal(pending, standing) is { } refusal)
        {
            if (IsCertain(refusal, pending.Asked))
            {
                pending.Answer(CastAnswer.Of(refusal));
            }
            else
            {
                _isDoubted = true;
                Defer(pending);
            }
        }
        else
        {
            Gather(pending);
        }
    }

    private bool MustWait(in CastBallot ballot) =>
        _pendingVoters.Contains(ballot.Voter)
        || _orders.Count > 0
        || _flight is { IsControl: true }
        || IsFull(ballot);

    // Whether the segment that gathers has no room for this ballot. Long ballots fill its bytes before its count.
    private bool IsFull(in CastBallot ballot)
    {
        var isFull = _gathering.Count == Limits.BallotsPerSegment
            || _gatheringSizeBytes + SegmentWriter.MaxSizeOf(ballot) > SegmentWriter.MaxBallotsSizeBytes;
        _isCrowded |= isFull;
        return isFull;
    }

    private void Gather(in PendingBallot pending)
    {
        _pendingVoters.Add(pending.Ballot.Voter);
        _gathering.Add(pending);
        _gatheringSizeBytes += SegmentWriter.MaxSizeOf(pending.Ballot);
    }

    private void ClearGathering()
    {
        _gathering.Clear();
        _gatheringSizeBytes = 0;
    }

    private void Defer(in PendingBallot pending)
    {
        if (Pending < Limits.PendingBallotsPerBox)
        {
            _deferred.Add(pending);
        }
        else
        {
            pending.Answer(CastAnswer.Of(CastStatus.TryAgain));
        }
    }

    private CastStatus? Refusal(in PendingBallot pending, VoterStanding standing)
    {
        if (!IsBallot(pending.Ballot.Encoded.Span))
        {
            return CastStatus.Unreadable;
        }

        // The segment's moment is never before that of the one before it, and neither is a ballot's.
        var moment = Math.Max(pending.MomentMs, Ledger.LastMomentMs);
        return Ledger.Phase switch
        {
            BoxPhase.Sealed or BoxPhase.Void => CastStatus.Closed,
            _ when moment >= (Ledger.ClosesAtMs ?? long.MaxValue) && !Planted.Is(PlantedBug.ClosingTimeIgnored)
                => CastStatus.Closed,
            // After an accepted loss the poll's next order says whether the box is paused.
            BoxPhase.Paused when Ledger.OrderKind == BoxOrderKind.AcceptLoss && !Planted.Is(PlantedBug.LossTakenForPause) =>
                CastStatus.TryAgain,
            BoxPhase.Paused => CastStatus.Paused,
            _ when _pausedInMemory => CastStatus.Paused,
            _ when pending.MomentMs < (Ledger.OpensAtMs ?? long.MinValue) =>
                IsAlmostOpen(moment) ? CastStatus.TryAgain : CastStatus.NotYetOpen,
            _ => standing switch
            {
                VoterStanding.Voted => CastStatus.AlreadyVoted,
                VoterStanding.ChangesSpent => CastStatus.TooManyChanges,
                _ => null,
            },
        };
    }

    // By the clock of another silo it may be open, and count this very ballot. One that waited here while the box opened is
    // not counted either: meanwhile another activation may have answered that it was not open yet.
    private bool IsAlmostOpen(long momentMs) =>
        momentMs >= Ledger.OpensAtMs - Limits.OpeningMarginMs;

    private bool IsBallot(ReadOnlySpan<byte> encoded) => !encoded.IsEmpty && Ledger.Paper!.Codec.IsWellFormed(encoded);

    // Whether a refusal of a ballot that came when so many effects had been asked for stays true whatever the journal
    // may hold after the ledger's last segment, or still receive.
    private bool IsCertain(CastStatus refusal, long asked) =>
        refusal is CastStatus.AlreadyVoted or CastStatus.TooManyChanges or CastStatus.TryAgain
        || Ledger.Phase is BoxPhase.Sealed or BoxPhase.Void
        || Planted.Is(PlantedBug.RefusedFromMemory)
        || (asked < _proven && !(refusal == CastStatus.Closed && Ledger.LastMomentMs < Ledger.ClosesAtMs));

    // Puts what was in flight and what was gathering before all that was deferred, to be judged on the new state.
    private void JudgeAgain(FlyingSegment flight, long nowMs)
    {
        var again = new List<PendingBallot>(Pending + flight.Ballots.Count);
        if (!flight.Committed)
        {
            again.AddRange(flight.Ballots);
        }

        if (!Planted.Is(PlantedBug.GatheringNotJudgedAgain))
        {
            again.AddRange(_gathering);
            ClearGathering();
        }

        again.AddRange(_deferred);
        DropExpired(again, nowMs);
        _deferred = again;
        _pendingVoters.Clear();
        if (flight is { Committed: false, Order: { } order })
        {
            var later = _orders.ToArray();
            _orders.Clear();
            _orders.Enqueue(order);
            Array.ForEach(later, _orders.Enqueue);
        }
    }

    private static void DropExpired(List<PendingBallot> ballots, long nowMs)
    {
        if (!Planted.Is(PlantedBug.OldBallotsJudgedAgain))
        {
            ballots.RemoveAll(pending => HasExpired(pending, nowMs));
        }
    }

    // Nobody waits for it any more: its caller was told to try again, and may have cast another ballot meanwhile, which
    // another activation has counted. This older one must not replace it.
    private static bool HasExpired(in PendingBallot pending, long nowMs)
    {
        if (nowMs - pending.MomentMs < Limits.CastPatienceMs)
        {
            return false;
        }

        pending.Answer(CastAnswer.Of(CastStatus.TryAgain));
        return true;
    }

    // Keeps a call until it can be judged: its clock is confirmed, or it is proved that the box has no paper.
    private void Hold(in HeldCall call)
    {
        if (call.Batch is { } batch && (Pending + batch.Count > Limits.PendingBallotsPerBox || _held.Count >= Limits.PendingBallotsPerBox))
        {
            batch.AnswerAll(CastAnswer.Of(CastStatus.TryAgain));
        }
        else if (call.Batch is not null && Planted.Is(PlantedBug.NotYetOpenFromMemory) && Ledger.Paper is null)
        {
            call.Batch.AnswerAll(CastAnswer.Of(CastStatus.NotYetOpen));
        }
        else
        {
            _held.Add(call);
            _heldBallots += call.Batch?.Count ?? 0;
        }
    }

    private void ReleaseHeld()
    {
        if (_held.Count == 0 || _leapMs != 0)
        {
            return;
        }

        var held = _held;
        _held = [];
        _heldBallots = 0;
        foreach (var call in held)
        {
            if (call.Order is { } order)
            {
                _orders.Enqueue(order with { MomentMs = Advance(order.MomentMs) });
            }
            else if (Ledger.Paper is not null && call.HadNoPaper)
            {
                // The box was opened while it waited: another activation may have answered meanwhile that it was not open.
                call.Batch!.AnswerAll(CastAnswer.Of(CastStatus.TryAgain));
            }
            else if (Ledger.Paper is not null)
            {
                Judge(call.Request, call.Batch!, call.NowMs, call.Asked);
            }
            else if (call.Asked < _proven && _orders.Count == 0 && _flight is null)
            {
                call.Batch!.AnswerAll(CastAnswer.Of(CastStatus.NotYetOpen));
            }
            else
            {
                _isDoubted = true;
                Hold(call);
            }
        }

        AnswerOrdersWithoutSegment();
    }

    // Nothing is in flight: judge the waiting orders and ballots again on the committed state.
    private void Resettle()
    {
        _isDoubted = false;
        AnswerOrdersWithoutSegment();
        JudgeDeferred();
        ReleaseHeld();
    }

    // A segment has left, and there is room: for those who waited for it, before anyone who comes now.
    private void JudgeCrowd()
    {
        if (_isCrowded)
        {
            JudgeDeferred();
        }
    }

    private void JudgeDeferred()
    {
        _isCrowded = false;
        if (_deferred.Count == 0)
        {
            return;
        }

        (_deferred, _deferredSpare) = (_deferredSpare, _deferred);
        foreach (ref readonly var pending in CollectionsMarshal.AsSpan(_deferredSpare))
        {
            Receive(pending);
        }

        _deferredSpare.Clear();
    }

    private void AnswerOrdersWithoutSegment()
    {
        while (_flight is null && _catchUp == 0 && _gathering.Count == 0 && _orders.TryPeek(out var pending))
        {
            var verdict = BoxRules.Judge(Ledger, pending.Order);
            if (verdict == OrderVerdict.Write)
            {
                return;
            }

            if (Ledger.Phase == BoxPhase.Unopened && pending.Asked >= _proven)
            {
                // Another activation may have opened the box.
                _isDoubted = true;
                return;
            }

            _orders.Dequeue();
            pending.Receiver.OnAnswered(
                verdict == OrderVerdict.Reached ? BoxOrderStatus.Done : BoxOrderStatus.Refused);
        }
    }
}
