using System.Diagnostics;

namespace MVoting.Testing.Cluster.Crowds;

/// <summary>
/// Calls back at a steady rate, whether or not the earlier calls were answered: an open loop, as voters are one. A
/// thread of its own keeps the time, so that a busy pool does not slow the arrivals.
/// </summary>
internal sealed class Arrivals : IDisposable
{
    private const int TickMs = 2;

    private readonly ManualResetEventSlim _stopped = new();
    private readonly Thread _thread;

    /// <param name="perSecond">Calls a second; 0: none.</param>
    /// <param name="arrive">Begins one call that was due at this <see cref="Stopwatch"/> timestamp; must not block.</param>
    public Arrivals(double perSecond, Action<long> arrive)
    {
        _thread = new Thread(() => Run(perSecond, arrive)) { IsBackground = true, Name = "arrivals" };
        _thread.Start();
    }

    /// <summary>Nobody arrives any more once this returns.</summary>
    public void Stop()
    {
        _stopped.Set();
        _thread.Join();
    }

    public void Dispose()
    {
        Stop();
        _stopped.Dispose();
    }

    private void Run(double perSecond, Action<long> arrive)
    {
        var started = Stopwatch.GetTimestamp();
        for (long next = 0; !_stopped.Wait(TickMs);)
        {
            var due = (long)(Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond);
            for (; next < due && !_stopped.IsSet; next++)
            {
                arrive(started + (long)(next / perSecond * Stopwatch.Frequency));
            }
        }
    }
}
