using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using MVoting.Core.Ballots;
using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>
/// A ballot box as a pure state machine: ballots, orders and the outcomes of effects go in, answers and the next
/// effect come out. It knows no clock, no task and no database. Whoever runs it loops
/// <code>
/// step = box.NextStep(randomId);
/// Append: box.OnAppend(await append(step.Row));   Read: box.OnRows(await read(step.From));
/// </code>
/// with one effect under way at a time, and hands in ballots and orders in between.
/// <para>
/// What is committed lives in <see cref="Ledger"/> and changes only by applying a segment that is in the journal. An
/// admitted ballot is pending: first <i>gathering</i> for the next segment, then <i>in flight</i> with it. Whatever
/// can only be answered after that commit (a second ballot of the same voter, anything behind an order) is
/// <i>deferred</i> and judged again then. A crash at any point loses pending and deferred ballots, and nothing was
/// promised about those.
/// </para>
/// <para>
/// The position in the journal is the fence: an activation appends number n+1 only after it has read or written n. A
/// taken position is read; the row is either ours (an earlier attempt had succeeded) or another activation's, which
/// is applied, and everything pending is judged again behind it.
/// </para>
/// <para>
/// An activation beside another one may be behind the journal without knowing it. What it says for good from memory
/// must therefore be such that nothing behind can change it: a receipt, "already voted", "closed" behind a seal. Any
/// other refusal, which a later order could have lifted, is given only when an effect that was asked for after the
/// ballot came has proved that the memory was up to date. And "the closing moment has passed" is said only when the
/// journal itself says so, by a segment of that moment: no append that is still on its way can come in behind it.
/// </para>
/// Not thread-safe: one caller at a time, as in a grain.
/// </summary>
public sealed partial class BallotBox
{
    private readonly List<PendingBallot> _gathering = [];
    private readonly HashSet<VoterKey> _pendingVoters = [];
    private readonly Queue<PendingOrder> _orders = [];
    private List<PendingBallot> _deferred = [];
    private List<PendingBallot> _deferredSpare = [];
    private FlyingSegment? _flight;

    // Effects asked for so far; the one that reads on, for want of anything to write (0: none); and the last effect
    // that has proved that the ledger reached the journal's end when it was asked for.
    private long _asked;
    private long _catchUp;
    private long _proven;
    private bool _isDoubted;
    private int _readFailures;
    private int _conflicts;
    private bool _firstAppend = true;
    private bool _gaveUp;
    private long _clockMs;

    /// <param name="ledger">The box's committed state, replayed to the end of its journal.</param>
    public BallotBox(BoxLedger ledger)
    {
        Ledger = ledger;
        _clockMs = ledger.LastMomentMs;
    }

    /// <summary>The committed state.</summary>
    public BoxLedger Ledger { get; }

    /// <summary>Ballots held without an answer; bounded by <see cref="Limits.PendingBallotsPerBox"/>.</summary>
    public int Pending => _gathering.Count + _deferred.Count + (_flight?.Ballots.Length ?? 0);

    /// <summary>How often another activation's row stood where this one wanted to write.</summary>
    public long Conflicts { get; private set; }

    /// <summary>
    /// Casts the ballots of one request (<see cref="CastFormat"/>). Each is answered in <paramref name="batch"/>, at
    /// once or when the outcome of its segment is known.
    /// </summary>
    /// <param name="request">The bytes; they must not change until the batch is answered.</param>
    /// <param name="batch">Takes the answers, in the order of the ballots.</param>
    /// <param name="nowMs">The clock of this silo, Unix milliseconds. A clock that steps back is held.</param>
    public void Cast(ReadOnlyMemory<byte> request, CastBatch batch, long nowMs)
    {
        Invariant.Check(CastFormat.Count(request.Span) == batch.Count, "a batch answers each ballot of its request");
        var momentMs = Advance(nowMs);
        batch.Begin();
        if (_gaveUp)
        {
            batch.AnswerAll(CastAnswer.Of(CastStatus.TryAgain));
            return;
        }

        if (Ledger.Paper is null)
        {
            // Without a paper there is no judging. Should another activation have opened the box, the next retry knows.
            _isDoubted = true;
            batch.AnswerAll(CastAnswer.Of(_orders.Count > 0 || _flight is not null
                ? CastStatus.TryAgain : CastStatus.NotYetOpen));
            return;
        }

        if (!CastFormat.PaperHash(request.Span).SequenceEqual(Ledger.Paper.Hash.Span))
        {
            batch.AnswerAll(CastAnswer.Of(CastStatus.StalePaper));
            return;
        }

        var offset = CastFormat.HeaderSizeBytes;
        for (var index = 0; index < batch.Count; index++)
        {
            var ballot = CastFormat.ReadBallot(request, ref offset);
            Receive(new PendingBallot(ballot, momentMs, batch, index, _asked));
        }
    }

    /// <summary>Takes an order. It is answered when its control segment is durable, or at once when it needs none.</summary>
    public void Order(in BoxOrder order, OrderReceiver receiver, long nowMs)
    {
        var momentMs = Advance(nowMs);
        if (_gaveUp || _orders.Count == Limits.OrdersPerBox)
        {
            receiver.OnAnswered(BoxOrderStatus.TryAgain);
            return;
        }

        _orders.Enqueue(new PendingOrder(order, momentMs, receiver, _asked));
        AnswerOrdersWithoutSegment();
    }

    /// <summary>The effect to carry out now; its outcome must be told before the next call.</summary>
    /// <param name="freshId">A random id that was never given before; used when a new segment is built.</param>
    public BoxStep NextStep(Guid freshId)
    {
        if (_gaveUp)
        {
            return new BoxStep(BoxStepKind.GiveUp);
        }

        if (_flight is null && _catchUp == 0 && !TryBuild(freshId, out _flight))
        {
            if (!_isDoubted)
            {
                return new BoxStep(BoxStepKind.Idle);
            }

            _isDoubted = false;
            _catchUp = ++_asked;
        }

        return _flight is null || _flight.MustRead
            ? new BoxStep(BoxStepKind.Read, null, _readFailures, From: Ledger.LastNumber + 1)
            : new BoxStep(BoxStepKind.Append, _flight.Row, _flight.Attempts, _firstAppend || _flight.Attempts > 1);
    }

    /// <summary>
    /// Tells the outcome of the append that <see cref="NextStep"/> asked for. After <see cref="GiveUp"/> it changes
    /// nothing: an activation that ends with an effect under way still hears of it.
    /// </summary>
    public void OnAppend(AppendOutcome outcome)
    {
        if (_gaveUp)
        {
            return;
        }

        Invariant.Check(_flight is { MustRead: false }, "an outcome belongs to an append under way");
        _flight.Attempts++;
        switch (outcome)
        {
            case AppendOutcome.Durable:
                Commit(_flight);
                break;
            case AppendOutcome.Taken when Planted.Is(PlantedBug.AppendWithoutReading):
                _flight = _flight.MovedBehindUnreadRow();
                break;
            case AppendOutcome.Taken:
                // Ours from an attempt whose answer was lost, or another activation's: only the journal can say.
                _flight.MustRead = true;
                break;
            case AppendOutcome.Failed:
                // Nothing of this attempt is in the journal, but an earlier unknown one may still land: the same
                // segment again, never a new one in its place while this activation lives.
                GiveUpWhenSpent(_flight);
                break;
            case AppendOutcome.Unknown when Planted.Is(PlantedBug.UnknownTakenForFailed):
                RefuseFlight();
                break;
            default:
                GiveUpWhenSpent(_flight);
                break;
        }
    }

    /// <summary>
    /// Gives the rows that <see cref="NextStep"/> asked for, ascending from that number; an empty page says that the
    /// journal ends there. Throws <see cref="DamagedSegmentException"/> when a row is not what a box may have written.
    /// After <see cref="GiveUp"/> it changes nothing.
    /// </summary>
    public void OnRows(IReadOnlyList<SegmentRow> rows)
    {
        if (_gaveUp)
        {
            return;
        }

        Invariant.Check(_catchUp != 0 || _flight is { MustRead: true }, "rows answer a read under way");
        _readFailures = 0;
        if (_flight is null)
        {
            CatchUp(rows);
            return;
        }

        foreach (var row in rows)
        {
            if (_flight is { } flight && row.Number == flight.Row.Number && row.Id == flight.Row.Id)
            {
                // The answer to an earlier attempt was lost; the segment is in the journal at its position.
                Commit(flight, andReadOn: true);
            }
            else
            {
                Ledger.Apply(row);
                _clockMs = Math.Max(_clockMs, Ledger.LastMomentMs);
                _flight!.Foreign = true;
            }
        }

        if (rows.Count == 0)
        {
            FinishReading();
        }
    }

    /// <summary>Tells that the read that was asked for failed; it will be asked for again, or the box gives up.</summary>
    public void OnReadFailed()
    {
        if (_gaveUp)
        {
            return;
        }

        Invariant.Check(_catchUp != 0 || _flight is { MustRead: true }, "a read under way has failed");
        if (++_readFailures >= Limits.AppendAttempts)
        {
            GiveUp();
        }
    }

    /// <summary>
    /// Ends this activation: everything without an answer hears "try again". What is in flight may still land in the
    /// journal; its voters' retries will then find it there.
    /// </summary>
    public void GiveUp()
    {
        _gaveUp = true;
        AnswerEverythingTryAgain();
    }

    private long Advance(long nowMs) => _clockMs = Math.Max(_clockMs, nowMs);

    // Every ballot passes here once when it arrives, and again whenever it was deferred.
    private void Receive(in PendingBallot pending)
    {
        var ballot = pending.Ballot;
        if (ballot.Voter.BoxOf(Ledger.Paper!.Boxes) != Ledger.Box || !Ledger.Paper.Codec.IsWellFormed(ballot.Encoded.Span))
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
            // A voter's own retry is safe in every state of the poll, also after its closing.
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
        else if (Refusal(pending.MomentMs, standing) is { } refusal)
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
            _pendingVoters.Add(ballot.Voter);
            _gathering.Add(pending);
        }
    }

    private bool MustWait(in CastBallot ballot) =>
        _pendingVoters.Contains(ballot.Voter)
        || _orders.Count > 0
        || _flight is { IsControl: true }
        || _gathering.Count == Limits.BallotsPerSegment;

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

    private CastStatus? Refusal(long momentMs, VoterStanding standing)
    {
        // The segment's moment is never before that of the one before it, and neither is a ballot's.
        var moment = Math.Max(momentMs, Ledger.LastMomentMs);
        return Ledger.Phase switch
        {
            BoxPhase.Sealed or BoxPhase.Void => CastStatus.Closed,
            _ when moment >= (Ledger.ClosesAtMs ?? long.MaxValue) && !Planted.Is(PlantedBug.ClosingTimeIgnored)
                => CastStatus.Closed,
            BoxPhase.Paused => CastStatus.Paused,
            _ when moment < (Ledger.OpensAtMs ?? long.MinValue) => CastStatus.NotYetOpen,
            _ => standing switch
            {
                VoterStanding.Voted => CastStatus.AlreadyVoted,
                VoterStanding.ChangesSpent => CastStatus.TooManyChanges,
                _ => null,
            },
        };
    }

    // Whether a refusal of a ballot that came when so many effects had been asked for stays true whatever the journal
    // may hold behind the ledger, or still receive.
    private bool IsCertain(CastStatus refusal, long asked) =>
        refusal is CastStatus.AlreadyVoted or CastStatus.TooManyChanges
        || Ledger.Phase is BoxPhase.Sealed or BoxPhase.Void
        || Planted.Is(PlantedBug.RefusedFromMemory)
        || (asked < _proven && !(refusal == CastStatus.Closed && Ledger.LastMomentMs < Ledger.ClosesAtMs));

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
        var ballots = _gathering.ToArray();
        _gathering.Clear();
        var momentMs = Ledger.LastMomentMs;
        foreach (ref readonly var pending in ballots.AsSpan())
        {
            momentMs = Math.Max(momentMs, pending.MomentMs);
        }

        var kind = Ledger.IsRevisable ? SegmentKind.LinkedBallots : SegmentKind.Ballots;
        var header = HeaderOf(kind, id, momentMs);
        var bytes = Ledger.IsRevisable
            ? SegmentWriter.BuildLinkedBallots(header, ballots)
            : SegmentWriter.BuildBallots(header, ballots);
        var flight = new FlyingSegment(RowOf(header, bytes), ballots, null, ++_asked);
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

    private static SegmentRow RowOf(in SegmentHeader header, byte[] bytes) =>
        new(header.Poll, header.Box, header.Number, header.Id, bytes);

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
        if (andReadOn)
        {
            flight.MustRead = true;
            flight.Committed = true;
        }
        else
        {
            _flight = null;
        }

        foreach (ref readonly var pending in flight.Ballots.AsSpan())
        {
            _pendingVoters.Remove(pending.Ballot.Voter);
        }

        flight.Answer(CastStatus.Counted, Ledger.LastMomentMs);
        flight.Order?.Receiver.OnAnswered(BoxOrderStatus.Done);
        if (!andReadOn)
        {
            Resettle();
        }
    }

    // The journal was read to its end: either our row stood there, or others are ahead of us.
    private void FinishReading()
    {
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
            JudgeAgain(flight);
        }

        if (_conflicts >= Limits.ConflictsInARow)
        {
            // Two activations are alive. One must yield, and whoever yields pays the replay.
            GiveUp();
            return;
        }

        Resettle();
    }

    // Nothing is in flight, and a refusal waits for the certainty that no other activation is ahead.
    private void CatchUp(IReadOnlyList<SegmentRow> rows)
    {
        foreach (var row in rows)
        {
            Ledger.Apply(row);
            _clockMs = Math.Max(_clockMs, Ledger.LastMomentMs);
        }

        if (rows.Count > 0)
        {
            // What gathers was judged on an older state.
            _deferred.InsertRange(0, _gathering);
            _gathering.Clear();
            _pendingVoters.Clear();
            return;
        }

        (_proven, _catchUp) = (_catchUp, 0);
        Resettle();
    }

    // Puts what was in flight and what was gathering before all that was deferred, to be judged on the new state.
    private void JudgeAgain(FlyingSegment flight)
    {
        var again = new List<PendingBallot>(Pending + flight.Ballots.Length);
        if (!flight.Committed)
        {
            again.AddRange(flight.Ballots);
        }

        if (!Planted.Is(PlantedBug.GatheringNotJudgedAgain))
        {
            again.AddRange(_gathering);
            _gathering.Clear();
        }

        again.AddRange(_deferred);
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

    // Nothing is in flight: judge the waiting orders and ballots again on the committed state.
    private void Resettle()
    {
        _isDoubted = false;
        AnswerOrdersWithoutSegment();
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

    // Planted bug only: nobody knows that nothing was written.
    private void RefuseFlight()
    {
        var flight = _flight!;
        _flight = null;
        _pendingVoters.Clear();
        flight.Answer(CastStatus.Closed, 0);
        flight.Order?.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
    }

    private void GiveUpWhenSpent(FlyingSegment flight)
    {
        if (flight.Attempts >= Limits.AppendAttempts)
        {
            GiveUp();
        }
    }

    private void AnswerEverythingTryAgain()
    {
        var again = CastAnswer.Of(CastStatus.TryAgain);
        var flight = _flight;
        _flight = null;
        _catchUp = 0;
        if (flight is { Committed: false })
        {
            flight.Answer(CastStatus.TryAgain, 0);
            flight.Order?.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
        }

        foreach (var pending in _gathering)
        {
            pending.Answer(again);
        }

        foreach (var pending in _deferred)
        {
            pending.Answer(again);
        }

        _gathering.Clear();
        _deferred.Clear();
        _pendingVoters.Clear();
        while (_orders.TryDequeue(out var order))
        {
            order.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
        }
    }
}
