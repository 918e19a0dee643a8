namespace MVoting.Simulation.World;

/// <summary>
/// The silos, and the directory that says where a box or the poll lives. The directory is a hint: an activation lives on
/// when it has moved, and a caller may know an older place.
/// </summary>
internal sealed class Cluster
{
    private readonly Run _run;
    private readonly Silo[] _silos;
    private readonly int[] _homes;
    private readonly SimBox?[,] _boxes;
    private readonly SimPoll?[] _polls;
    private int _pollHome;

    public Cluster(Run run)
    {
        _run = run;
        _silos = [.. Enumerable.Range(0, run.Plan.Silos).Select(number => new Silo(run, number))];
        _homes = new int[run.Plan.Boxes];
        _boxes = new SimBox?[run.Plan.Silos, run.Plan.Boxes];
        _polls = new SimPoll?[run.Plan.Silos];
        foreach (var silo in _silos)
        {
            StepClock(silo);
        }
    }

    /// <summary>The activation that a call reaches; it is activated when there is none there.</summary>
    public SimBox Find(int box)
    {
        var silo = Route(_homes[box]);
        if (_boxes[silo, box] is { } living)
        {
            return living;
        }

        if (_silos.Any(other => _boxes[other.Number, box] is not null))
        {
            _run.Statistics.Count(Happening.SecondActivation);
        }

        var made = new SimBox(_run, _silos[silo], box);
        _boxes[silo, box] = made;
        made.Activate();
        return made;
    }

    /// <summary>The activation of the poll that a call reaches.</summary>
    public SimPoll FindPoll()
    {
        var silo = Route(_pollHome);
        if (_polls[silo] is { } living)
        {
            return living;
        }

        if (_polls.Any(other => other is not null))
        {
            _run.Statistics.Count(Happening.SecondPollActivation);
        }

        var made = new SimPoll(_run, _silos[silo]);
        _polls[silo] = made;
        made.Activate();
        return made;
    }

    public void Remove(SimBox box)
    {
        if (_boxes[box.Silo.Number, box.Box] == box)
        {
            _boxes[box.Silo.Number, box.Box] = null;
        }
    }

    public void Remove(SimPoll poll)
    {
        if (_polls[poll.Silo.Number] == poll)
        {
            _polls[poll.Silo.Number] = null;
        }
    }

    /// <summary>One occasion for something to go wrong.</summary>
    public void Disturb()
    {
        var silo = _silos[_run.Random.Below(_silos.Length)];
        var box = _run.Random.Below(_homes.Length);
        if (_run.Random.Chance(_run.Mix.Split))
        {
            _homes[box] = _run.Random.Below(_silos.Length);
            _run.Trace?.Add($"the directory moves box {box} to silo {_homes[box]}");
        }

        if (_run.Random.Chance(_run.Mix.PollSplit))
        {
            _pollHome = _run.Random.Below(_silos.Length);
            _run.Trace?.Add($"the directory moves the poll to silo {_pollHome}");
        }

        if (_run.Random.Chance(_run.Mix.SiloCrash))
        {
            Crash(silo);
        }

        if (_run.Random.Chance(_run.Mix.SiloHang))
        {
            Hang(silo);
        }

        if (_run.Random.Chance(_run.Mix.Deactivation))
        {
            _boxes[silo.Number, box]?.Deactivate();
        }

        if (_run.Random.Chance(_run.Mix.PollCrash))
        {
            _polls[_run.Random.Below(_silos.Length)]?.Crash();
        }

        if (_run.Random.Chance(_run.Mix.ClockStep))
        {
            _run.Statistics.Count(Happening.ClockStep);
            StepClock(silo);
        }

        if (_run.Random.Chance(_run.Mix.ClockLeap))
        {
            Leap(silo);
        }
    }

    /// <summary>The busy time is over: every clock is right again, more or less.</summary>
    public void Calm()
    {
        foreach (var silo in _silos)
        {
            silo.SetClock(_run.Random.Between(-300, 300));
        }
    }

    private int Route(int home) => _run.Random.Chance(_run.Mix.StaleRoute) ? _run.Random.Below(_silos.Length) : home;

    private void Crash(Silo silo)
    {
        _run.Statistics.Count(Happening.SiloCrash);
        _run.Trace?.Add($"silo {silo.Number} dies");
        _polls[silo.Number]?.Crash();
        for (var index = 0; index < _homes.Length; index++)
        {
            _boxes[silo.Number, index]?.Crash();
        }
    }

    // The others take it for dead, and what lived there is activated elsewhere; then it goes on as if nothing had been.
    private void Hang(Silo silo)
    {
        var forMs = _run.Random.Between(500, 40_000);
        _run.Statistics.Count(Happening.SiloHang);
        _run.Trace?.Add($"silo {silo.Number} hangs for {forMs} ms");
        silo.Hang(forMs);
        var elsewhere = (silo.Number + 1) % _silos.Length;
        for (var box = 0; box < _homes.Length; box++)
        {
            _homes[box] = _homes[box] == silo.Number ? elsewhere : _homes[box];
        }

        _pollHome = _pollHome == silo.Number ? elsewhere : _pollHome;
    }

    private void Leap(Silo silo)
    {
        _run.Statistics.Count(Happening.ClockLeap);
        silo.SetClock(_run.Random.Chance(0.5) ? 3_600_000 : -3_600_000);
        _run.Trace?.Add($"the clock of silo {silo.Number} leaps to {silo.ClockErrorMs} ms");
        _run.Agenda.After(_run.Random.Between(100, 3_000), () => StepClock(silo));
    }

    private void StepClock(Silo silo)
    {
        silo.SetClock(_run.Mix.ClocksAreExtreme
            ? _run.Mix.ClockErrorMs * (_run.Random.Chance(0.5) ? 1 : -1)
            : _run.Random.Between(-_run.Mix.ClockErrorMs, _run.Mix.ClockErrorMs));
        _run.Trace?.Add($"the clock of silo {silo.Number} is off by {silo.ClockErrorMs} ms");
    }
}
