using MVoting.Core.Boxes;
using MVoting.Core.Clocks;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Simulation.Checks;

namespace MVoting.Simulation.World;

/// <summary>
/// What surrounds one activation of the poll on simulated time: the machine is the product's own. Several may be alive.
/// </summary>
internal sealed class SimPoll : IPollEffects
{
    private const long CallTimeOutMs = 3_000;
    private const long LongestTimerMs = 3_600_000;
    private const int ShortWakesAtMost = 8;

    private static readonly PollPatience s_patience = new()
    {
        Change = TimeSpan.FromSeconds(3),
        Close = TimeSpan.FromSeconds(5),
        Attempt = TimeSpan.FromSeconds(5),
    };

    private readonly Run _run;
    private readonly PollMachine _machine;
    private readonly int[] _shown;
    private readonly int[] _segments;
    private long _lifeTag;
    private long _countTag;
    private long _wakes;
    private int _shortWakes;
    private long _changes;
    private bool _crashed;

    public SimPoll(Run run, Silo silo)
    {
        (_run, Silo) = (run, silo);
        _shown = new int[run.Plan.Boxes];
        _segments = new int[run.Plan.Boxes];
        var stored = run.Database;
        (_lifeTag, _countTag) = (stored.LifeTag, stored.CountTag);
        var name = run.Booklet.Paper;
        _machine = new PollMachine(name.City, name.Poll, stored.Life, stored.Count, s_patience, this);
    }

    public Silo Silo { get; }

    public void Activate()
    {
        _run.Trace?.Add($"{this} activates at version {_machine.Life?.Version}");
        _machine.Start();
    }

    /// <summary>Memory is gone.</summary>
    public void Crash()
    {
        _run.Statistics.Count(Happening.PollCrash);
        _run.Trace?.Add($"{this} dies");
        _crashed = true;
        _run.Cluster.Remove(this);
    }

    public void Create(byte[] definition, Action<PollAnswer> reply) => Ask(answer => _machine.Create(definition, answer), reply);

    public void Act(PollAction action, Action<PollAnswer> reply) => Ask(answer => _machine.Act(action, answer), reply);

    public void Reschedule(long? closesAtMs, Action<PollAnswer> reply) =>
        Ask(answer => _machine.Reschedule(closesAtMs, answer), reply);

    public void AcceptLoss(Action<PollAnswer> reply) => Ask(answer => _machine.AcceptLoss("simulated", answer), reply);

    /// <summary>What a door needs to take ballots.</summary>
    public void GetAdmission(Action<PollLookup> reply) => OnSilo(() => _machine.GetAdmission(
        lookup => _run.Network.Reply(() => reply(lookup))));

    /// <summary>The poll and its tally, as somebody reads them.</summary>
    public void GetResults(Action<PollLookup> reply) => OnSilo(() =>
    {
        var askedMs = _run.Agenda.NowMs;
        _machine.GetResults(lookup =>
        {
            if (lookup.IsKnown)
            {
                _run.Auditor.OnResults(lookup.Life, askedMs);
                Show();
            }

            _run.Network.Reply(() => reply(lookup));
        });
    });

    public void Report(RunningTotals totals) => OnSilo(() => _machine.Report(totals));

    public void ReportLoss(int box) => OnSilo(() => _machine.ReportLoss(box));

    public void Remind() => OnSilo(_machine.OnReminderCame);

    public override string ToString() => $"the poll on silo {Silo.Number}";

    ClockReading IPollEffects.ReadClock() => Silo.ReadClock();

    long IPollEffects.ReadMonotonicMs() => _run.Agenda.NowMs;

    FrozenPoll IPollEffects.Freeze(PollDefinition definition) => new(_run.Booklet.Paper, [1]);

    void IPollEffects.WriteLife(PollRecord life) => _run.Database.WriteLife(_lifeTag, life, (outcome, tag) =>
    {
        if (outcome == StateWrite.Stored)
        {
            _lifeTag = tag;
            if (_run.Random.Chance(_run.Mix.PollCrashAfterWrite) && !_crashed)
            {
                Crash();
                return;
            }
        }

        OnSilo(() => _machine.OnLifeWritten(outcome));
    });

    void IPollEffects.WriteCount(PollCount count) => _run.Database.WriteCount(_countTag, count, (outcome, tag) =>
    {
        _countTag = outcome == StateWrite.Stored ? tag : _countTag;
        OnSilo(() => _machine.OnCountWritten(outcome));
    });

    void IPollEffects.ReadStates(bool withCount) => _run.Database.ReadStates(done =>
    {
        // What is read is what is stored at some moment of the call.
        var (life, count) = (_run.Database.Life, _run.Database.Count);
        var (lifeTag, countTag) = (_run.Database.LifeTag, _run.Database.CountTag);
        OnSilo(() =>
        {
            if (done)
            {
                _lifeTag = lifeTag;
                _countTag = withCount ? countTag : _countTag;
                _machine.OnStatesRead(life, withCount ? count : null);
            }
            else
            {
                _machine.OnStatesReadFailed();
            }
        });
    });

    void IPollEffects.SetReminder(long dueMs) => _run.Database.Remind(dueMs, done => OnSilo(() => _machine.OnReminder(done)));

    void IPollEffects.ClearReminder() => _run.Database.Remind(null, done => OnSilo(() => _machine.OnReminder(done)));

    void IPollEffects.FindRoom() => _run.Agenda.After(1, () => OnSilo(() => _machine.OnRoom(true)));

    void IPollEffects.Catalogue(PollRecord life) =>
        _run.Database.List(life, stored => OnSilo(() => _machine.OnCatalogued(life.Version, stored)));

    void IPollEffects.Order(BoxCall call, BoxOrder order) => Call<BoxOrderStatus?>(
        reply => _run.Cluster.Find(call.Box).Order(order, reply), status => _machine.OnOrdered(call, status));

    void IPollEffects.GetTotals(BoxCall call) => Call<RunningTotals?>(
        reply => _run.Cluster.Find(call.Box).GetTotals(reply), totals => _machine.OnTotals(call, totals));

    void IPollEffects.Recount(BoxCall call, int segment) => Call<BoxRecounted?>(
        reply => _run.Network.Reply(() => reply(Recounted(call.Box, segment))), recounted => _machine.OnRecounted(call, recounted));

    void IPollEffects.WakeAfter(long delayMs)
    {
        var wake = ++_wakes;
        _shortWakes = delayMs <= 1 ? _shortWakes + 1 : 0;
        if (_shortWakes > ShortWakesAtMost)
        {
            throw new ViolationException(Invariants.Idle, $"{this} asked {_shortWakes} times in a row to be woken in a millisecond");
        }

        if (delayMs <= LongestTimerMs)
        {
            _run.Agenda.After(delayMs, () =>
            {
                if (wake == _wakes)
                {
                    OnSilo(_machine.OnWake);
                }
            });
        }
    }

    void IPollEffects.OnStored(PollRecord life)
    {
    }

    void IPollEffects.OnFault(string fault)
    {
        _run.Trace?.Add($"{this}: {fault}");
        _run.Auditor.OnFault(fault);
    }

    void IPollEffects.OnEnded(PollEnding why, Exception? fault)
    {
        _run.Trace?.Add($"{this} has ended: {why} {fault?.Message}");
        _run.Statistics.Count(Happening.PollOvertaken, why == PollEnding.Overtaken ? 1 : 0);
        if (why == PollEnding.Stopped)
        {
            _run.OnStopped(this, fault!);
        }

        _run.Cluster.Remove(this);
    }

    private void Ask(Action<Action<PollAnswer>> ask, Action<PollAnswer> reply) =>
        OnSilo(() => ask(answer => _run.Network.Reply(() => reply(answer))));

    private void OnSilo(Action action) => Silo.Run(() =>
    {
        if (_crashed)
        {
            return;
        }

        action();
        Show();
    });

    // Whoever reads the results sees a box's totals as they are now.
    private void Show()
    {
        if (_machine.Board is not { } board || _machine.HasEnded || board.Changes == _changes)
        {
            return;
        }

        _changes = board.Changes;
        for (var box = 0; box < _shown.Length; box++)
        {
            // A loss that was accepted counts from the beginning again.
            _shown[box] = board.SegmentOf(box) < _segments[box] ? 0 : _shown[box];
            _segments[box] = board.SegmentOf(box);
            if (board.SegmentOf(box) > 0)
            {
                _run.Auditor.OnShown(box, board.TotalsOf(box), ref _shown[box]);
            }
        }
    }

    // One call; no answer after a while is an unknown outcome.
    private void Call<T>(Action<Action<T>> call, Action<T?> take)
    {
        var answered = false;
        _run.Network.Call(() => call(Answer));
        _run.Agenda.After(CallTimeOutMs, () => Answer(default!));

        void Answer(T answer)
        {
            if (!answered)
            {
                answered = true;
                OnSilo(() => take(answer));
            }
        }
    }

    private BoxRecounted? Recounted(int box, int segment)
    {
        if (_run.Random.Chance(_run.Mix.ReadFailed))
        {
            return null;
        }

        // In steps, as a long recount goes.
        if (_run.Random.Chance(0.2))
        {
            return new BoxRecounted(false, null, null);
        }

        var ledger = new BoxLedger(_run.Booklet.Paper.Uid, box);
        foreach (var row in _run.Database.RowsOf(box).Take(segment))
        {
            ledger.Apply(row);
        }

        return new BoxRecounted(true, RunningTotals.Of(ledger), null);
    }
}
