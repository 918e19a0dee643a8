namespace MVoting.Simulation.World;

/// <summary>Simulated time: what happens next, in order of time, and of arrival where times are equal.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (long TimeMs, long Order)> _queue = new();
    private long _order;

    /// <summary>True time of the run, milliseconds; the clocks of silos are off from it.</summary>
    public long NowMs { get; private set; }

    /// <summary>Events that have happened.</summary>
    public long Steps { get; private set; }

    public void After(long delayMs, Action action) => _queue.Enqueue(action, (NowMs + delayMs, _order++));

    /// <summary>Lets the next event happen. False: nothing is left to happen.</summary>
    public bool Step()
    {
        if (!_queue.TryDequeue(out var action, out var due))
        {
            return false;
        }

        NowMs = due.TimeMs;
        Steps++;
        action();
        return true;
    }
}
