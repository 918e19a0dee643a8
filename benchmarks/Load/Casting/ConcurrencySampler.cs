using System.Diagnostics;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>
/// Looks how many calls are due and unanswered, at moments that keep no step with the pacer. Its mean is measured
/// apart from the latencies, and so can check them by Little's law. It is a mean over time, not over samples: on a busy
/// machine the sampler sleeps longest just when most calls wait.
/// </summary>
internal sealed class ConcurrencySampler(Func<long, long> outstandingAt) : IDisposable
{
    private const int PauseMsMin = 2;
    private const int PauseMsSpread = 9;

    private readonly ManualResetEventSlim _stopped = new();
    private Thread? _thread;
    private double _area;
    private double _ticks;

    /// <summary>Valid once stopped.</summary>
    public double Mean => _ticks == 0 ? 0 : _area / _ticks;

    public void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "concurrency sampler" };
        _thread.Start();
    }

    public void Stop()
    {
        _stopped.Set();
        _thread?.Join();
    }

    public void Dispose()
    {
        Stop();
        _stopped.Dispose();
    }

    private void Run()
    {
        var numbers = new SeededNumbers(1);
        var (before, outstandingBefore) = (Stopwatch.GetTimestamp(), 0L);
        while (!_stopped.Wait(PauseMsMin + numbers.Below(PauseMsSpread)))
        {
            var now = Stopwatch.GetTimestamp();
            var outstanding = outstandingAt(now);
            _area += (outstandingBefore + outstanding) / 2.0 * (now - before);
            _ticks += now - before;
            (before, outstandingBefore) = (now, outstanding);
        }
    }
}
