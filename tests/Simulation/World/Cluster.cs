using MVoting.Simulation.Shells;

namespace MVoting.Simulation.World;

/// <summary>
/// The silos, and the directory that says where a box lives. The directory is a hint: an activation lives on when its
/// box has moved, and a caller may know an older place.
/// </summary>
internal sealed class Cluster
{
    private readonly Run _run;
    private readonly Silo[] _silos;
    private readonly int[] _homes;
    private readonly BoxShell?[,] _shells;

    public Cluster(Run run)
    {
        _run = run;
        _silos = [.. Enumerable.Range(0, run.Plan.Silos).Select(number => new Silo(number))];
        _homes = new int[run.Plan.Boxes];
        _shells = new BoxShell?[run.Plan.Silos, run.Plan.Boxes];
        foreach (var silo in _silos)
        {
            StepClock(silo);
        }
    }

    /// <summary>The furthest that any clock was ever ahead, milliseconds.</summary>
    public long LatestClockErrorMs { get; private set; }

    /// <summary>The activation that a call reaches; it is activated when there is none there.</summary>
    public BoxShell Find(int box)
    {
        var silo = _run.Random.Chance(_run.Mix.StaleRoute) ? _run.Random.Below(_silos.Length) : _homes[box];
        if (_shells[silo, box] is { } living)
        {
            return living;
        }

        if (_silos.Any(other => _shells[other.Number, box] is not null))
        {
            _run.Statistics.Count(Happening.SecondActivation);
        }

        var shell = new BoxShell(_run, _silos[silo], box);
        _shells[silo, box] = shell;
        shell.Activate();
        return shell;
    }

    public void Remove(BoxShell shell)
    {
        if (_shells[shell.Silo.Number, shell.Box] == shell)
        {
            _shells[shell.Silo.Number, shell.Box] = null;
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

        if (_run.Random.Chance(_run.Mix.SiloCrash))
        {
            _run.Statistics.Count(Happening.SiloCrash);
            _run.Trace?.Add($"silo {silo.Number} dies");
            for (var index = 0; index < _homes.Length; index++)
            {
                _shells[silo.Number, index]?.Crash();
            }
        }

        if (_run.Random.Chance(_run.Mix.Deactivation))
        {
            _shells[silo.Number, box]?.Deactivate();
        }

        if (_run.Random.Chance(_run.Mix.ClockStep))
        {
            _run.Statistics.Count(Happening.ClockStep);
            StepClock(silo);
        }
    }

    private void StepClock(Silo silo)
    {
        silo.ClockErrorMs = _run.Random.Between(-_run.Mix.ClockErrorMs, _run.Mix.ClockErrorMs);
        LatestClockErrorMs = Math.Max(LatestClockErrorMs, silo.ClockErrorMs);
        _run.Trace?.Add($"the clock of silo {silo.Number} is off by {silo.ClockErrorMs} ms");
    }
}
