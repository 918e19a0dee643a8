using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Simulation.People;
using MVoting.Simulation.World;

namespace MVoting.Simulation.Shells;

/// <summary>
/// One activation of a box: what <c>src/Grains/Boxes/BallotBoxGrain.cs</c> does, on simulated time, with a chance to
/// die between any two steps.
/// </summary>
internal sealed class BoxShell(Run run, Silo silo, int box)
{
    private const long ReportDelayMs = 250;
    private const long FirstRetryDelayMs = 20;

    private readonly BoxLedger _ledger = new(run.Booklet.Paper.Uid, box);
    private readonly List<Action<bool>> _waiting = [];
    private readonly List<Action> _outbox = [];
    private readonly TotalsSource _totals = new(run, box);
    private BallotBox? _box;
    private bool _crashed;
    private bool _deactivated;
    private bool _pumping;
    private bool _reportArmed;
    private bool _pausedInMemory;
    private int _reported;

    public Silo Silo { get; } = silo;

    public int Box { get; } = box;

    private bool IsOver => _crashed || _deactivated;

    private long NowMs => RunPlan.EpochMs + run.Agenda.NowMs + Silo.ClockErrorMs;

    /// <summary>Replays the journal; calls wait until it is done.</summary>
    public void Activate()
    {
        run.Trace?.Add($"{this} activates");
        Replay();
    }

    /// <summary>Memory is gone. What is on its way to the journal may still land.</summary>
    public void Crash()
    {
        run.Statistics.Count(Happening.BoxCrash);
        run.Trace?.Add($"{this} dies");
        _crashed = true;
        run.Cluster.Remove(this);
    }

    /// <summary>An orderly end: whoever waits hears so.</summary>
    public void Deactivate()
    {
        if (IsOver)
        {
            return;
        }

        run.Statistics.Count(Happening.Deactivation);
        run.Trace?.Add($"{this} is deactivated");
        _deactivated = true;
        run.Cluster.Remove(this);
        _box?.GiveUp();
        SendAnswers();
        Release(false);
    }

    /// <summary>Casts ballots. The reply gives the answers, or null when the call failed.</summary>
    public void Cast(byte[] request, SimBallot[] ballots, Action<SimCast?> reply) => WhenReady(ready =>
    {
        if (!ready)
        {
            run.Network.Reply(() => reply(null));
            return;
        }

        run.Trace?.Add($"{this} at {NowMs - RunPlan.EpochMs} receives {string.Join(' ', ballots.AsEnumerable())}");
        var cast = new SimCast(ballots.Length, answered => _outbox.Add(() => SendAnswers(answered, ballots, reply)));
        if (_pausedInMemory)
        {
            RefuseAsPaused(cast, ballots, reply);
            return;
        }

        _box!.Cast(request, cast, NowMs);
        AfterCall();
    });

    /// <summary>Gives an order. The reply is the box's answer, or null when the call failed.</summary>
    public void Order(BoxOrder order, Action<BoxOrderStatus?> reply) => WhenReady(ready =>
    {
        if (!ready)
        {
            run.Network.Reply(() => reply(null));
            return;
        }

        run.Trace?.Add($"{this} receives the order {order.Kind}");
        if (Planted.Is(PlantedBug.PauseOnlyInMemory) && order.Kind is BoxOrderKind.Pause or BoxOrderKind.Resume)
        {
            _pausedInMemory = order.Kind == BoxOrderKind.Pause;
            run.Network.Reply(() => reply(BoxOrderStatus.Done));
            return;
        }

        var receiver = new SimOrderReceiver(status => _outbox.Add(() =>
        {
            run.Trace?.Add($"{this} answers {order.Kind} with {status}");
            run.Network.Reply(() => reply(status));
        }));
        _box!.Order(order, receiver, NowMs);
        AfterCall();
    });

    /// <summary>The totals of what is committed; null when the call failed.</summary>
    public void GetTotals(Action<Totals?> reply) => WhenReady(ready =>
    {
        var totals = ready ? _totals.Of(_ledger) : null;
        run.Network.Reply(() => reply(totals));
    });

    public override string ToString() => $"box {Box} on silo {Silo.Number}";

    private void Replay() => run.Journal.Read(Box, _ledger.LastNumber + 1, rows =>
    {
        if (IsOver)
        {
            Release(false);
            return;
        }

        if (rows is null || !Try(() => ApplyAll(rows)))
        {
            // Activation fails: so do the calls that caused it.
            _deactivated = true;
            run.Cluster.Remove(this);
            Release(false);
        }
        else if (rows.Count > 0)
        {
            Replay();
        }
        else
        {
            _box = new BallotBox(_ledger);
            _totals.StartAt(_ledger);
            run.Trace?.Add($"{this} is active behind segment {_ledger.LastNumber}, {_ledger.Phase}");
            Release(true);
            ArmReport();
        }
    });

    private void ApplyAll(IReadOnlyList<SegmentRow> rows)
    {
        foreach (var row in rows)
        {
            _ledger.Apply(row);
        }
    }

    private void WhenReady(Action<bool> call)
    {
        if (_crashed)
        {
            return;
        }

        if (_deactivated || _box is not null)
        {
            call(!_deactivated);
        }
        else
        {
            _waiting.Add(call);
        }
    }

    private void Release(bool ready)
    {
        var waiting = _waiting.ToArray();
        _waiting.Clear();
        foreach (var call in waiting)
        {
            if (!_crashed)
            {
                call(ready && !IsOver);
            }
        }
    }

    private void AfterCall()
    {
        if (DiesHere())
        {
            return;
        }

        SendAnswers();
        if (!_pumping)
        {
            _pumping = true;
            Pump();
        }
    }

    private void Pump()
    {
        BoxStep step = default;
        if (!Try(() => step = _box!.NextStep(run.Random.NextGuid())))
        {
            return;
        }

        SendAnswers();
        if (step.Kind == BoxStepKind.Idle)
        {
            _pumping = false;
        }
        else if (step.Kind == BoxStepKind.GiveUp)
        {
            run.Statistics.Count(Happening.GaveUp);
            Deactivate();
        }
        else
        {
            run.Agenda.After(step.Attempt > 0 ? FirstRetryDelayMs << step.Attempt : 0, () => Perform(step));
        }
    }

    private void Perform(BoxStep step)
    {
        if (_crashed || DiesHere())
        {
            return;
        }

        if (step.Kind == BoxStepKind.Append)
        {
            run.Trace?.Add($"{this} appends row {step.Row!.Number} ({step.Row.Id:N}), attempt {step.Attempt}");
            run.Journal.Append(step.Row!, outcome => OnOutcome(() => _box!.OnAppend(outcome), outcome));
        }
        else
        {
            run.Journal.Read(Box, _ledger.LastNumber + 1, rows => OnOutcome(
                () =>
                {
                    if (rows is null)
                    {
                        _box!.OnReadFailed();
                    }
                    else
                    {
                        _box!.OnRows(rows);
                    }
                },
                rows?.Count));
        }
    }

    // An activation that was deactivated meanwhile still hears the outcome of its effect, as the grain does.
    private void OnOutcome<T>(Action tell, T outcome)
    {
        if (_crashed || DiesHere())
        {
            return;
        }

        run.Trace?.Add($"{this} hears {outcome}");
        var conflicts = _box!.Conflicts;
        if (!Try(tell) || DiesHere())
        {
            return;
        }

        run.Statistics.Count(Happening.Conflict, _box.Conflicts - conflicts);

        SendAnswers();
        ArmReport();
        Pump();
    }

    private bool DiesHere()
    {
        if (IsOver || !run.Random.Chance(run.Mix.BoxCrash))
        {
            return _crashed;
        }

        Crash();
        return true;
    }

    // What the grain does with an exception of Core: it stops, loudly. No run may come to that.
    private bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception fault) when (fault is InvariantException or DamagedSegmentException)
        {
            run.OnStopped(this, fault);
            Deactivate();
            return false;
        }
    }

    private void SendAnswers()
    {
        var answers = _outbox.ToArray();
        _outbox.Clear();
        Array.ForEach(answers, send => send());
    }

    private void SendAnswers(SimCast cast, SimBallot[] ballots, Action<SimCast?> reply)
    {
        for (var index = 0; index < ballots.Length; index++)
        {
            run.Trace?.Add($"{this} answers {ballots[index]}: {cast.AnswerOf(index)}");
            run.Auditor.OnAnswer(ballots[index], cast.AnswerOf(index));
        }

        run.Network.Reply(() => reply(cast));
    }

    private void RefuseAsPaused(SimCast cast, SimBallot[] ballots, Action<SimCast?> reply)
    {
        for (var index = 0; index < ballots.Length; index++)
        {
            CastAnswer.Of(CastStatus.Paused).Write(cast.Reply.AsSpan(index * CastAnswer.SizeBytes));
        }

        SendAnswers(cast, ballots, reply);
    }

    private void ArmReport()
    {
        if (!_reportArmed && _ledger.LastNumber > _reported)
        {
            _reportArmed = true;
            run.Agenda.After(ReportDelayMs, Report);
        }
    }

    private void Report()
    {
        if (IsOver)
        {
            return;
        }

        _reportArmed = false;
        _reported = _ledger.LastNumber;
        var totals = _totals.Of(_ledger);
        run.Network.Tell(() => run.Poll.Report(totals));
    }
}
