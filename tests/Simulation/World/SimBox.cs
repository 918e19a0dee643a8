using MVoting.Core.Boxes;
using MVoting.Core.Clocks;
using MVoting.Core.Segments;
using MVoting.Simulation.Checks;
using MVoting.Simulation.People;

namespace MVoting.Simulation.World;

/// <summary>
/// What surrounds one activation of a box on simulated time: the driver is the product's own, with a chance to die between
/// any two steps.
/// </summary>
internal sealed class SimBox : IBoxEffects
{
    private readonly Run _run;
    private readonly BoxDriver _driver;
    private readonly List<Action> _outbox = [];
    private bool _crashed;
    private int _refused;

    public SimBox(Run run, Silo silo, int box)
    {
        (_run, Silo, Box) = (run, silo, box);
        _driver = new BoxDriver(run.Booklet.Paper.Uid, box, this);
    }

    public Silo Silo { get; }

    public int Box { get; }

    /// <summary>Restores the box; calls wait until it is done.</summary>
    public void Activate()
    {
        _run.Trace?.Add($"{this} activates");
        _driver.Start();
    }

    /// <summary>Memory is gone. What is on its way to the journal may still land.</summary>
    public void Crash()
    {
        _run.Statistics.Count(Happening.BoxCrash);
        _run.Trace?.Add($"{this} dies");
        _crashed = true;
        _run.Cluster.Remove(this);
    }

    /// <summary>An orderly end: whoever waits is told so. One that alone knows of a loss is kept.</summary>
    public void Deactivate()
    {
        if (_crashed || _driver.IsLost)
        {
            return;
        }

        _run.Statistics.Count(Happening.Deactivation);
        _run.Trace?.Add($"{this} is deactivated");
        _run.Cluster.Remove(this);
        _driver.End();
        SendAnswers();
    }

    /// <summary>Casts ballots. The reply gives the answers.</summary>
    public void Cast(byte[] request, SimBallot[] ballots, Action<SimCast> reply) => OnSilo(() =>
    {
        _run.Trace?.Add($"{this} receives {string.Join(' ', ballots.AsEnumerable())}");
        _run.Auditor.OnArrived(ballots);
        var cast = new SimCast(ballots.Length, answered => _outbox.Add(() => SendAnswers(answered, ballots, reply)));
        _driver.Cast(request, cast);
    });

    /// <summary>Gives an order. The reply is the box's answer.</summary>
    public void Order(BoxOrder order, Action<BoxOrderStatus?> reply) => OnSilo(() =>
    {
        _run.Trace?.Add($"{this} receives the order {order.Kind} {order.Version}");
        _driver.Order(order, new SimOrderReceiver(status => _outbox.Add(() =>
        {
            _run.Trace?.Add($"{this} answers {order.Kind} {order.Version} with {status}");
            _run.Network.Reply(() => reply(status));
        })));
    });

    /// <summary>The totals of what is committed; null when the call failed.</summary>
    public void GetTotals(Action<RunningTotals?> reply) => OnSilo(
        () => _driver.GetTotals(totals => _outbox.Add(() => _run.Network.Reply(() => reply(totals)))));

    public override string ToString() => $"box {Box} on silo {Silo.Number}";

    ClockReading IBoxEffects.ReadClock() => Silo.ReadClock();

    Guid IBoxEffects.NewId() => _run.Random.NextGuid();

    void IBoxEffects.Append(SegmentRow row, bool alone)
    {
        if (DiesHere())
        {
            return;
        }

        _run.Trace?.Add($"{this} appends row {row.Number} ({row.Id:N})");
        _run.Database.Append(row, outcome => OnSilo(() =>
        {
            if (!DiesHere())
            {
                // One that has lost what it knew meets a refused append once, reads, and says so.
                _refused += outcome == AppendOutcome.Taken && !Knows() ? 1 : 0;
                Auditor.OnRefused(this, _refused);
                var conflicts = _driver.Conflicts;
                _driver.OnAppend(outcome);
                _run.Statistics.Count(Happening.Conflict, _driver.Conflicts - conflicts);
            }
        }));
    }

    void IBoxEffects.Read(int from) => _run.Database.Read(Box, from, rows => OnSilo(() =>
    {
        if (DiesHere())
        {
            return;
        }

        if (rows is null)
        {
            _driver.OnReadFailed();
        }
        else
        {
            var conflicts = _driver.Conflicts;
            _driver.OnRows(rows);
            _run.Statistics.Count(Happening.Conflict, _driver.Conflicts - conflicts);
        }
    }));

    void IBoxEffects.ReadDatabaseClock() => _run.Agenda.After(_run.Random.Between(1, 10), () => OnSilo(() =>
        _driver.OnDatabaseClock(_run.Random.Chance(_run.Mix.ReadFailed) ? null : RunPlan.EpochMs + _run.Agenda.NowMs)));

    void IBoxEffects.Wait(int delayMs, BoxTimer timer) =>
        _run.Agenda.After(delayMs, () => OnSilo(() => _driver.OnTimer(timer)));

    void IBoxEffects.Report(RunningTotals totals) => _run.Network.Tell(() => _run.Cluster.FindPoll().Report(totals));

    void IBoxEffects.ReportLoss()
    {
        _run.Statistics.Count(Happening.LossReported);
        _run.Trace?.Add($"{this} has lost what it knew");
        _run.Network.Call(() => _run.Cluster.FindPoll().ReportLoss(Box));
    }

    void IBoxEffects.OnActive() => _run.Trace?.Add($"{this} is active after segment {_driver.Ledger.LastNumber}");

    void IBoxEffects.OnFenced()
    {
    }

    void IBoxEffects.OnEnded(BoxEnding why, Exception? fault)
    {
        _run.Trace?.Add($"{this} has ended: {why}");
        _run.Statistics.Count(Happening.GaveUp, why == BoxEnding.GaveUp ? 1 : 0);
        _run.Statistics.Count(Happening.ClockUntrusted, why == BoxEnding.ClockUntrusted ? 1 : 0);

        // A reading that a fail-over met in its middle finds rows that do not follow from each other: the next one is whole.
        if (why == BoxEnding.Stopped && fault is not DamagedSegmentException && (Knows() || !_run.HasFailedOver))
        {
            _run.OnStopped(this, fault!);
        }

        _run.Cluster.Remove(this);
    }

    private void OnSilo(Action action) => Silo.Run(() =>
    {
        if (!_crashed)
        {
            action();
            SendAnswers();
        }
    });

    // Whether the journal still holds all that this activation knows.
    private bool Knows()
    {
        var (rows, ledger) = (_run.Database.RowsOf(Box), _driver.Ledger);
        return ledger.LastNumber == 0
            || (ledger.LastNumber <= rows.Count && rows[ledger.LastNumber - 1].Id == ledger.LastId);
    }

    private bool DiesHere()
    {
        if (_crashed || _driver.HasEnded || !_run.Random.Chance(_run.Mix.BoxCrash))
        {
            return _crashed;
        }

        Crash();
        return true;
    }

    private void SendAnswers()
    {
        if (_crashed)
        {
            return;
        }

        var answers = _outbox.ToArray();
        _outbox.Clear();
        Array.ForEach(answers, send => send());
    }

    private void SendAnswers(SimCast cast, SimBallot[] ballots, Action<SimCast> reply)
    {
        for (var index = 0; index < ballots.Length; index++)
        {
            _run.Trace?.Add($"{this} answers {ballots[index]}: {cast.AnswerOf(index)}");
            _run.Auditor.OnAnswer(ballots[index], cast.AnswerOf(index), Knows());
        }

        _run.Network.Reply(() => reply(cast));
    }
}
