using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>How a box builds its segments, and what it does when their place in the journal is decided.</summary>
public sealed partial class BallotBox
{
    private bool TryBuild(Guid id, [NotNullWhen(true)] out FlyingSegment? flight)
    {
        flight = _gathering.Count > 0 ? BuildBallots(id)
            : _orders.TryPeek(out var head) && BoxRules.Judge(Ledger, head.Order) == OrderVerdict.Write ? BuildControl(id)
            : _isDoubted && IsClosingUnmarked() ? BuildMark(id)
            : null;
        return flight is not null;
    }

    private bool IsClosingUnmarked() =>
        BoxRules.Judge(Ledger, new BoxOrder(BoxOrderKind.Mark, Ledger.OrderVersion)) == OrderVerdict.Write
        && _clockMs >= Ledger.ClosesAtMs;

    private FlyingSegment BuildBallots(Guid id)
    {
        (_gathering, _flying) = (_flying, _gathering);
        ClearGathering();
        var ballots = CollectionsMarshal.AsSpan(_flying);
        var momentMs = Ledger.LastMomentMs;
        foreach (ref readonly var pending in ballots)
        {
            momentMs = Math.Max(momentMs, pending.MomentMs);
        }

        var kind = Ledger.IsRevisable ? SegmentKind.LinkedBallots : SegmentKind.Ballots;
        var header = HeaderOf(kind, id, momentMs);
        var bytes = Ledger.IsRevisable
            ? SegmentWriter.BuildLinkedBallots(header, ballots)
            : SegmentWriter.BuildBallots(header, ballots);
        var flight = new FlyingSegment(RowOf(header, bytes), _flying, null, ++_asked);
        if (Planted.Is(PlantedBug.AcknowledgeBeforeCommit))
        {
            flight.Answer(CastStatus.Counted, momentMs);
        }

        if (Planted.Is(PlantedBug.StateBeforeCommit))
        {
            Ledger.Apply(flight.Row);
        }

        return flight;
    }

    private FlyingSegment BuildControl(Guid id)
    {
        var pending = _orders.Dequeue();
        var rest = pending.Order.Kind == BoxOrderKind.Seal ? Ledger.SealStatement() : [];
        return BuildControl(id, pending.Order, Math.Max(Ledger.LastMomentMs, pending.MomentMs), rest, pending);
    }

    private FlyingSegment BuildMark(Guid id)
    {
        _isDoubted = false;
        return BuildControl(id, new BoxOrder(BoxOrderKind.Mark, Ledger.OrderVersion), _clockMs, [], null);
    }

    private FlyingSegment BuildControl(Guid id, BoxOrder order, long momentMs, byte[] rest, PendingOrder? pending)
    {
        var header = HeaderOf(SegmentKind.Control, id, momentMs);
        return new FlyingSegment(RowOf(header, SegmentWriter.BuildControl(header, order, rest)), [], pending, ++_asked);
    }

    private SegmentHeader HeaderOf(SegmentKind kind, Guid id, long momentMs) =>
        new(kind, Ledger.Poll, Ledger.Box, Ledger.LastNumber + 1, id, Ledger.LastHash, momentMs);

    private SegmentRow RowOf(in SegmentHeader header, byte[] bytes) =>
        new(header.Poll, header.Box, header.Number, header.Id, bytes,
            Planted.Is(PlantedBug.PreviousNotNamed) ? default : Ledger.LastId);

    // The segment is in the journal. What it says becomes the state, by the same code as in a replay; then those who
    // wait are answered. A crash before the answers loses nothing: a retry finds the ballot in the journal.
    private void Commit(FlyingSegment flight, bool andReadOn = false)
    {
        if (!Planted.Is(PlantedBug.StateBeforeCommit) || flight.IsControl)
        {
            Ledger.Apply(flight.Row);
        }

        _firstAppend = false;
        _conflicts = 0;
        _proven = flight.Asked;
        _isAnchored &= andReadOn;
        if (andReadOn)
        {
            flight.MustRead = true;
            flight.Committed = true;
        }
        else
        {
            _flight = null;
        }

        foreach (ref readonly var pending in CollectionsMarshal.AsSpan(flight.Ballots))
        {
            _pendingVoters.Remove(pending.Ballot.Voter);
        }

        flight.Answer(CastStatus.Counted, Ledger.LastMomentMs);
        flight.Order?.Receiver.OnAnswered(BoxOrderStatus.Done);
        if (!andReadOn)
        {
            // A box that falls quiet keeps no voter beside a ballot.
            flight.Ballots.Clear();
            Resettle();
        }
    }

    // The journal was read to its end: either our row stood there, or others are ahead of us.
    private void FinishReading(long nowMs)
    {
        _isAnchored = false;
        var flight = _flight!;
        if (flight is { Committed: false, Foreign: false })
        {
            // The position was taken and is not there to read: believe neither, and append the same segment again.
            flight.MustRead = false;
            GiveUpWhenSpent(flight);
            return;
        }

        _flight = null;
        _proven = flight.Asked;
        if (flight.Foreign)
        {
            Conflicts++;
            _conflicts++;
            JudgeAgain(flight, nowMs);
        }

        flight.Ballots.Clear();
        if (_conflicts >= Limits.ConflictsInARow)
        {
            // Two activations are alive. One must yield, and whoever yields pays the replay.
            GiveUp();
            return;
        }

        Resettle();
    }

    // Nothing is in flight, and a refusal waits for the certainty that no other activation is ahead.
    private void CatchUp(IReadOnlyList<SegmentRow> rows, long nowMs)
    {
        foreach (var row in rows)
        {
            if (row.Number > Ledger.LastNumber)
            {
                Ledger.Apply(row);
                _clockMs = Math.Max(_clockMs, Ledger.LastMomentMs);
            }
        }

        if (rows.Count > 0)
        {
            // What gathers was judged on an older state.
            _deferred.InsertRange(0, _gathering);
            ClearGathering();
            DropExpired(_deferred, nowMs);
            _pendingVoters.Clear();
            return;
        }

        _isAnchored = false;
        DropExpired(_deferred, nowMs);
        (_proven, _catchUp) = (_catchUp, 0);
        Resettle();
    }

    // Planted bug only: nobody knows that nothing was written.
    private void RefuseFlight()
    {
        var flight = _flight!;
        _flight = null;
        _pendingVoters.Clear();
        flight.Answer(CastStatus.Closed, 0);
        flight.Order?.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
    }
}
