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
/// can only be answered after that commit (a second ballot of the same voter, anything after an order) is
/// <i>deferred</i> and judged again then. A crash at any point loses pending and deferred ballots, and nothing was
/// promised about those.
/// </para>
/// <para>
/// The position in the journal is the fence: an activation appends number n+1 only after it has read or written n. A
/// taken position is read; the row is either ours (an earlier attempt had succeeded) or another activation's, which
/// is applied, and everything pending is judged again after it.
/// </para>
/// <para>
/// An activation may lag behind the journal without knowing it. It may answer finally from memory only when no later
/// segment could change that answer: a receipt, "already voted", or "closed" once a seal exists. Any other refusal,
/// "not open yet" included, is given only when an effect that was asked for after the ballot came has proved that the
/// memory was up to date. And "the closing moment has passed" is said only when the journal itself says so, by a segment
/// of that moment: no append that is still under way can be written after it.
/// </para>
/// <para>
/// Each append names the row before it, and each read begins with that row. If it is gone from the journal (a replica
/// that lagged was promoted, an older backup was restored), the box is <i>lost</i>: it takes nothing any more, instead of
/// acknowledging ballots after a gap that can never be counted.
/// </para>
/// Not thread-safe: one caller at a time, as in a grain.
/// </summary>
public sealed partial class BallotBox
{
    private readonly HashSet<VoterKey> _pendingVoters = [];
    private readonly Queue<PendingOrder> _orders = [];

    // Two lists in turn, one of which gathers while the other one flies. An array made for each segment would be among
    // the large objects, which only a collection of everything frees: 72 bytes a ballot (benchmarks/Ladder rungs, admit).
    private List<PendingBallot> _gathering = [];
    private List<PendingBallot> _flying = [];
    private List<PendingBallot> _deferred = [];
    private List<PendingBallot> _deferredSpare = [];
    private FlyingSegment? _flight;
    private int _gatheringSizeBytes;
    private bool _isCrowded;

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

    // Whether the read under way has begun with the row that this activation knows as its last.
    private bool _isAnchored;

    // A clock further ahead of the last known moment than one step allows, until the database's clock confirms it; 0: none.
    private long _leapMs;
    private bool _pausedInMemory;
    private List<HeldCall> _held = [];
    private int _heldBallots;

    /// <param name="ledger">The box's committed state, replayed to the end of its journal.</param>
    public BallotBox(BoxLedger ledger)
    {
        Ledger = ledger;
        _clockMs = ledger.LastMomentMs;
    }

    /// <summary>The committed state.</summary>
    public BoxLedger Ledger { get; }

    /// <summary>Ballots held without an answer; bounded by <see cref="Limits.PendingBallotsPerBox"/>.</summary>
    public int Pending => _gathering.Count + _deferred.Count + (_flight?.Ballots.Count ?? 0) + _heldBallots;

    /// <summary>Whether segments that this activation knows are gone from the journal.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether there are ballots that the next segment will take.</summary>
    public bool IsGathering => _gathering.Count > 0;

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
        batch.Begin();
        if (_gaveUp || IsLost)
        {
            batch.AnswerAll(CastAnswer.Of(CastStatus.TryAgain));
        }
        else if (IsLeap(nowMs) || Ledger.Paper is null)
        {
            // Without a paper there is no judging; another activation may have opened the box.
            _isDoubted |= Ledger.Paper is null;
            Hold(new HeldCall(request, batch, null, nowMs, _asked, Ledger.Paper is null));
        }
        else
        {
            Judge(request, batch, Advance(nowMs), _asked);
        }
    }

    /// <summary>Takes an order. It is answered when its control segment is durable, or at once when it needs none.</summary>
    public void Order(in BoxOrder order, OrderReceiver receiver, long nowMs)
    {
        if (_gaveUp || IsLost || _orders.Count + _held.Count >= Limits.OrdersPerBox)
        {
            receiver.OnAnswered(BoxOrderStatus.TryAgain);
            return;
        }

        if (IsLeap(nowMs))
        {
            Hold(new HeldCall(default, null, new PendingOrder(order, nowMs, receiver, _asked), nowMs, _asked, false));
            return;
        }

        if (Planted.Is(PlantedBug.PauseOnlyInMemory) && order.Kind is BoxOrderKind.Pause or BoxOrderKind.Resume)
        {
            _pausedInMemory = order.Kind == BoxOrderKind.Pause;
            receiver.OnAnswered(BoxOrderStatus.Done);
            return;
        }

        _orders.Enqueue(new PendingOrder(order, Advance(nowMs), receiver, _asked));
        AnswerOrdersWithoutSegment();
    }

    private void Judge(ReadOnlyMemory<byte> request, CastBatch batch, long momentMs, long asked)
    {
        if (!CastFormat.PaperHash(request.Span).SequenceEqual(Ledger.Paper!.Hash.Span))
        {
            batch.AnswerAll(CastAnswer.Of(CastStatus.StalePaper));
            return;
        }

        var offset = CastFormat.HeaderSizeBytes;
        for (var index = 0; index < batch.Count; index++)
        {
            if (index % VoterTable.FetchedAtOnce == 0)
            {
                Ledger.Fetch(request.Span, offset, batch.Count - index);
            }

            var ballot = CastFormat.ReadBallot(request, ref offset);
            Receive(new PendingBallot(ballot, momentMs, batch, index, asked));
        }
    }

    /// <summary>The effect to carry out now; its outcome must be told before the next call.</summary>
    /// <param name="freshId">A random id that was never given before; used when a new segment is built.</param>
    public BoxStep NextStep(Guid freshId)
    {
        if (_gaveUp)
        {
            return new BoxStep(BoxStepKind.GiveUp);
        }

        if (IsLost)
        {
            return new BoxStep(BoxStepKind.Lost);
        }

        if (_flight is null && _catchUp == 0)
        {
            if (_leapMs != 0)
            {
                return new BoxStep(BoxStepKind.ReadClock);
            }

            if (TryBuild(freshId, out _flight))
            {
                JudgeCrowd();
            }
            else if (_isDoubted)
            {
                _isDoubted = false;
                _catchUp = ++_asked;
            }
            else
            {
                return new BoxStep(BoxStepKind.Idle);
            }
        }

        return _flight is null || _flight.MustRead
            ? new BoxStep(BoxStepKind.Read, null, _readFailures, From: ReadsFrom)
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
    /// <param name="rows">The rows.</param>
    /// <param name="nowMs">The clock of this silo, Unix milliseconds: ballots that waited too long are not judged again.</param>
    public void OnRows(IReadOnlyList<SegmentRow> rows, long nowMs)
    {
        if (_gaveUp)
        {
            return;
        }

        if (!_isAnchored && Ledger.LastNumber > 0 && !Planted.Is(PlantedBug.LossNotNoticed))
        {
            if (rows.Count == 0 || rows[0].Number != Ledger.LastNumber || rows[0].Id != Ledger.LastId)
            {
                // What was acknowledged from this memory is not in the journal. Nothing may be written after it.
                IsLost = true;
                AnswerEverythingTryAgain();
                return;
            }

            // One row may be all that a page holds.
            _isAnchored = true;
            _readFailures = 0;
            if (rows.Count == 1)
            {
                return;
            }
        }

        _isAnchored = true;

        Invariant.Check(_catchUp != 0 || _flight is { MustRead: true }, "rows answer a read under way");
        _readFailures = 0;
        if (_flight is null)
        {
            CatchUp(rows, nowMs);
            return;
        }

        foreach (var row in rows)
        {
            if (row.Number <= Ledger.LastNumber)
            {
                // The one that the read began with.
                continue;
            }

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
            FinishReading(nowMs);
        }
    }

    /// <summary>Gives the database's clock that <see cref="NextStep"/> asked for; null: it did not answer.</summary>
    /// <param name="databaseMs">Unix milliseconds.</param>
    public void OnDatabaseClock(long? databaseMs)
    {
        if (_gaveUp)
        {
            return;
        }

        var leapMs = _leapMs;
        _leapMs = 0;
        if (databaseMs is { } ms && leapMs <= ms + Limits.ClockSkewMs)
        {
            _clockMs = Math.Max(_clockMs, leapMs);
            ReleaseHeld();
        }
        else
        {
            // This silo's clock is wrong, or nobody can tell: another activation may do better.
            GiveUp();
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

    // The first number that a read of the journal asks for: the row that this activation knows as its last, or what follows.
    private int ReadsFrom => _isAnchored || Planted.Is(PlantedBug.LossNotNoticed)
        ? Ledger.LastNumber + 1 : Math.Max(Ledger.LastNumber, 1);

    private long Advance(long nowMs) => _clockMs = Math.Max(_clockMs, nowMs);

    // Whether a clock is too far ahead of the last known moment to be used before the database's clock confirms it.
    private bool IsLeap(long nowMs)
    {
        if (_leapMs == 0 && nowMs <= _clockMs + Limits.ClockLeapMs)
        {
            return false;
        }

        _leapMs = Math.Max(_leapMs, nowMs);
        return true;
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

        ClearGathering();
        _deferred.Clear();
        _pendingVoters.Clear();
        var held = _held;
        _held = [];
        _heldBallots = 0;
        foreach (var call in held)
        {
            call.Batch?.AnswerAll(again);
            call.Order?.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
        }

        while (_orders.TryDequeue(out var order))
        {
            order.Receiver.OnAnswered(BoxOrderStatus.TryAgain);
        }
    }
}
