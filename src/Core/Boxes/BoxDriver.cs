using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>
/// Drives one activation of a ballot box: restores it from the journal, hands in ballots and orders, asks for its effects
/// one after another, repeats what failed, and reports its totals. It holds no task and no clock; the grain and the
/// simulator carry out its effects (<see cref="IBoxEffects"/>), so that what is simulated is what runs.
/// <para>
/// A crash at any point loses this object and nothing else: what was acknowledged is in the journal, and everything that
/// waits here was promised nothing.
/// </para>
/// Not thread-safe: one caller at a time, as in a grain.
/// </summary>
public sealed partial class BoxDriver
{
    /// <summary>
    /// Milliseconds from the first commit after a report to the next report: often enough for a page that people watch,
    /// and one small message for many thousand ballots.
    /// </summary>
    public const int ReportDelayMs = 250;

    /// <summary>Milliseconds before the first repetition of an effect that failed; doubled with each.</summary>
    public const int FirstRetryDelayMs = 20;

    /// <summary>
    /// Milliseconds between two segments of a box that has written more than <see cref="Limits.SegmentsBeforePacing"/>
    /// segments with few ballots in each: lone ballots wait this long for company at most.
    /// </summary>
    public const int PaceMs = 50;

    // A box with more ballots in a segment than this, in the mean, is not paced.
    private const int UnpacedBallotsPerSegment = 4;

    private readonly PollUid _poll;
    private readonly int _number;
    private readonly IBoxEffects _effects;
    private BoxLedger _ledger;
    private BallotBox? _box;
    private BoxStep _step;
    private BoxEnding? _ending;
    private int _readFailures;
    private bool _isBusy;
    private bool _isPumping;
    private bool _isReportArmed;
    private bool _isPacing;
    private bool _hasPaced;
    private int _reported;
    private int _restoredTo;
    private long _lastAppendMs;
    private Tallies.Tally? _sent;

    /// <param name="poll">The poll's name in the journal.</param>
    /// <param name="number">The box within the poll, from 0.</param>
    /// <param name="effects">What surrounds it.</param>
    public BoxDriver(PollUid poll, int number, IBoxEffects effects)
    {
        (_poll, _number, _effects) = (poll, number, effects);
        _ledger = new BoxLedger(poll, number);
    }

    /// <summary>The committed state; while the box is being restored, a part of it.</summary>
    public BoxLedger Ledger => _ledger;

    /// <summary>Whether the journal has been read to the end.</summary>
    public bool IsActive => _box is not null && _ending is null;

    /// <summary>Whether the activation has ended.</summary>
    public bool HasEnded => _ending is not null;

    /// <summary>Whether segments that this activation knows are gone from the journal; it alone remembers.</summary>
    public bool IsLost => _box is { IsLost: true };

    /// <summary>How often another activation's row was where this one wanted to write.</summary>
    public long Conflicts => _box?.Conflicts ?? 0;

    /// <summary>Begins to restore the box. Calls wait until that is done.</summary>
    public void Start() => ReadOn();

    /// <summary>Casts the ballots of one request, as <see cref="BallotBox.Cast"/> does.</summary>
    public void Cast(ReadOnlyMemory<byte> request, CastBatch batch)
    {
        if (_ending is null && ReadClock() is { } nowMs)
        {
            if (_box is null)
            {
                Wait(new WaitingCall(request, batch, null, null, nowMs));
                return;
            }

            if (_box.IsLost)
            {
                _effects.ReportLoss();
                LookWhetherAccepted(nowMs);
            }

            _box.Cast(request, batch, nowMs);
            Pump();
            return;
        }

        AnswerTryAgain(batch);
    }

    /// <summary>Takes an order. It is answered when its control segment is durable, or at once when it needs none.</summary>
    public void Order(BoxOrder order, OrderReceiver receiver)
    {
        if (_ending is null && ReadClock() is { } nowMs)
        {
            if (_box is null || (_box.IsLost && order.Kind == BoxOrderKind.AcceptLoss))
            {
                Wait(new WaitingCall(default, null, (order, receiver), null, nowMs));
                if (_box is not null)
                {
                    Restore();
                }

                return;
            }

            if (_box.IsLost)
            {
                _effects.ReportLoss();
                LookWhetherAccepted(nowMs);
            }

            _box.Order(order, receiver, nowMs);
            Pump();
            return;
        }

        receiver.OnAnswered(BoxOrderStatus.TryAgain);
    }

    /// <summary>Asks for the totals. Null: this activation cannot tell them.</summary>
    public void GetTotals(Action<RunningTotals?> answer)
    {
        if (_ending is null && _box is null)
        {
            Wait(new WaitingCall(default, null, null, answer, 0));
        }
        else
        {
            answer(_ending is null && _box is { IsLost: false } ? Totals() : null);
        }
    }

    /// <summary>Ends this activation. Nothing is written; whoever waits is told to try again.</summary>
    public void End() => End(BoxEnding.Asked, null);

    /// <summary>The outcome of the append that was asked for.</summary>
    public void OnAppend(AppendOutcome outcome)
    {
        _isBusy = false;
        if (_box is null)
        {
            return;
        }

        try
        {
            _box.OnAppend(outcome);
        }
        catch (Exception fault)
        {
            End(BoxEnding.Stopped, fault);
        }

        ArmReport();
        Pump();
    }

    /// <summary>The rows that were asked for, ascending; none: the journal ends before them.</summary>
    public void OnRows(IReadOnlyList<SegmentRow> rows)
    {
        _isBusy = false;
        _readFailures = 0;
        if (_ending is not null)
        {
            return;
        }

        if (_isPageStale)
        {
            // It was asked for by a look that a restoration has overtaken.
            _isPageStale = false;
            ReadOn();
            return;
        }

        if (_box is null)
        {
            Guard(() => OnRestored(rows));
            return;
        }

        if (_look is not null)
        {
            Guard(() => OnLooked(rows));
            return;
        }

        var conflicts = _box.Conflicts;
        Guard(() => _box.OnRows(rows, _effects.ReadClock().NowMs));
        if (_box.Conflicts > conflicts)
        {
            _effects.OnFenced();
        }

        ArmReport();
        Pump();
    }

    /// <summary>The journal did not answer the read that was asked for.</summary>
    public void OnReadFailed()
    {
        _isBusy = false;
        if (_ending is not null)
        {
            return;
        }

        if (_isPageStale)
        {
            _isPageStale = false;
            ReadOn();
        }
        else if (_look is not null)
        {
            _look = null;
        }
        else if (_box is not null)
        {
            Guard(_box.OnReadFailed);
            Pump();
        }
        else if (++_readFailures >= Limits.AppendAttempts)
        {
            End(BoxEnding.JournalUnavailable, null);
        }
        else
        {
            _isBusy = true;
            _effects.Wait(FirstRetryDelayMs << _readFailures, BoxTimer.Retry);
        }
    }

    /// <summary>The journal holds what no box may have written: this activation stops.</summary>
    public void OnDamaged(Exception fault) => End(BoxEnding.Stopped, fault);

    /// <summary>The database's clock that was asked for, Unix milliseconds; null: it did not answer.</summary>
    public void OnDatabaseClock(long? databaseMs)
    {
        _isBusy = false;
        if (_box is not null && _ending is null)
        {
            Guard(() => _box.OnDatabaseClock(databaseMs));
            Pump();
        }
    }

    /// <summary>The time that was asked for has passed.</summary>
    public void OnTimer(BoxTimer timer)
    {
        if (_ending is not null)
        {
            return;
        }

        switch (timer)
        {
            case BoxTimer.Report:
                Report();
                break;
            case BoxTimer.Pace:
                (_isPacing, _hasPaced) = (false, true);
                Pump();
                break;
            case BoxTimer.Retry when _box is null:
                _isBusy = false;
                ReadOn();
                break;
            default:
                Perform(_step);
                break;
        }
    }

    private long? ReadClock()
    {
        var reading = _effects.ReadClock();
        if (reading.IsTrusted)
        {
            return reading.NowMs;
        }

        // Its moments would decide which ballots are in time. Another silo may do better.
        End(BoxEnding.ClockUntrusted, null);
        return null;
    }

    private void Pump()
    {
        // An effect may be answered before it returns.
        if (_isPumping)
        {
            return;
        }

        _isPumping = true;
        while (!_isBusy && _ending is null && _box is not null && !MustPace())
        {
            try
            {
                _step = _box.NextStep(_effects.NewId());
            }
            catch (Exception fault)
            {
                End(BoxEnding.Stopped, fault);
                break;
            }

            if (_step.Kind == BoxStepKind.Idle)
            {
                break;
            }

            if (_step.Kind == BoxStepKind.Lost)
            {
                // Kept, so that nobody begins anew without knowing what was lost.
                _effects.ReportLoss();
                break;
            }

            if (_step.Kind == BoxStepKind.GiveUp)
            {
                End(BoxEnding.GaveUp, null);
                break;
            }

            _isBusy = true;
            if (_step.Attempt > 0)
            {
                _effects.Wait(FirstRetryDelayMs << _step.Attempt, BoxTimer.Retry);
            }
            else
            {
                Perform(_step);
            }
        }

        _isPumping = false;
    }

    private void Perform(in BoxStep step)
    {
        switch (step.Kind)
        {
            case BoxStepKind.Append:
                _lastAppendMs = _effects.ReadClock().NowMs;
                _hasPaced = false;
                _effects.Append(step.Row!, step.Alone);
                break;
            case BoxStepKind.ReadClock:
                _effects.ReadDatabaseClock();
                break;
            default:
                _effects.Read(step.From);
                break;
        }
    }

    // Segments are replayed one by one: a box that writes one for each lone ballot, for weeks, waits a little for company.
    private bool MustPace()
    {
        if (_isPacing)
        {
            return true;
        }

        if (_hasPaced || _ledger.LastNumber < Limits.SegmentsBeforePacing || !_box!.IsGathering
            || _ledger.Voters / _ledger.LastNumber >= UnpacedBallotsPerSegment
            || _effects.ReadClock().NowMs - _lastAppendMs >= PaceMs)
        {
            return false;
        }

        _isPacing = true;
        _effects.Wait(PaceMs, BoxTimer.Pace);
        return true;
    }

    // Armed by the first commit after a report, and not postponed by later ones.
    private void ArmReport()
    {
        if (!_isReportArmed && _ending is null && _ledger.LastNumber > _reported)
        {
            _isReportArmed = true;
            _effects.Wait(ReportDelayMs, BoxTimer.Report);
        }
    }

    private void Report()
    {
        _isReportArmed = false;
        if (_box is null or { IsLost: true })
        {
            return;
        }

        _reported = _ledger.LastNumber;
        _effects.Report(Totals());
    }

    private RunningTotals Totals()
    {
        var totals = RunningTotals.Of(_ledger);
        if (Planted.Is(PlantedBug.TotalsVersionedByActivation) && totals.Segment > 0)
        {
            return totals with { Segment = totals.Segment - _restoredTo + 1 };
        }

        if (Planted.Is(PlantedBug.TotalsAsIncrements) && _ledger.Tally is { } tally)
        {
            var increment = tally.Clone();
            increment.Subtract(_sent ?? new Tallies.Tally(tally.Paper));
            _sent = tally.Clone();
            return totals with { Tally = increment.ToBytes() };
        }

        return totals;
    }

    // A damaged segment, or an invariant that does not hold: this box stops, and says so. Its ballots are in the journal.
    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            End(BoxEnding.Stopped, fault);
        }
    }

    private void End(BoxEnding why, Exception? fault)
    {
        if (_ending is not null)
        {
            return;
        }

        _ending = why;
        _box?.GiveUp();
        while (_waiting.TryDequeue(out var call))
        {
            Refuse(call);
        }

        _effects.OnEnded(why, fault);
    }
}
