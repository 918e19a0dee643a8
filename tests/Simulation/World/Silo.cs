using MVoting.Core.Clocks;

namespace MVoting.Simulation.World;

/// <summary>
/// A process with activations and a clock of its own, which it compares with the database's each second, as
/// <see cref="SiloClock"/> does in production. It may hang: everything that reaches it waits until it goes on.
/// </summary>
internal sealed class Silo(Run run, int number)
{
    private const long CheckEveryMs = 1_000;
    private const long RoundTripMs = 4;

    private readonly SiloClock _clock = new();
    private long _checkedMs = -CheckEveryMs;
    private long _hungUntilMs;

    public int Number { get; } = number;

    /// <summary>How far its wall clock is off, milliseconds.</summary>
    public long ClockErrorMs { get; private set; }

    /// <summary>Sets how far the wall clock is off from now on.</summary>
    public void SetClock(long errorMs)
    {
        Check();
        ClockErrorMs = errorMs;
    }

    /// <summary>Stops for a while, like a process whose machine is suspended.</summary>
    public void Hang(long forMs) => _hungUntilMs = Math.Max(_hungUntilMs, run.Agenda.NowMs + forMs);

    /// <summary>Something happens on this silo: now, or when it goes on.</summary>
    public void Run(Action action)
    {
        if (run.Agenda.NowMs < _hungUntilMs)
        {
            run.Agenda.After(_hungUntilMs - run.Agenda.NowMs, () => Run(action));
        }
        else
        {
            action();
        }
    }

    public ClockReading ReadClock()
    {
        Check();
        return _clock.Read(WallMs(run.Agenda.NowMs), run.Agenda.NowMs);
    }

    // The last comparison before now; a process that hung made none meanwhile.
    private void Check()
    {
        var dueMs = run.Agenda.NowMs - (run.Agenda.NowMs % CheckEveryMs);
        if (dueMs < _checkedMs + CheckEveryMs)
        {
            return;
        }

        _checkedMs = dueMs;
        _clock.Compare(new ClockComparison(
            dueMs - RoundTripMs, WallMs(dueMs - RoundTripMs), RunPlan.EpochMs + dueMs - (RoundTripMs / 2), WallMs(dueMs), dueMs));
    }

    private long WallMs(long trueMs) => RunPlan.EpochMs + trueMs + ClockErrorMs;
}
