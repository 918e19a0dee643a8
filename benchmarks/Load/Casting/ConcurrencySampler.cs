using System.Diagnostics;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>
/// Looks how many calls are due and unanswered, at moments that keep no step with the pacer. Its mean is measured
/// apart from the latencies, and so can check them by Little's law.
/// </summary>
internal sealed class ConcurrencySampler(Func<long, long> outstandingAt) : IDisposable
{
    private const int PauseMsMin = 2;
    private const int PauseMsSpread = 9;

    private readonly ManualResetEventSlim _stopped = new();
    private Thread? _thread;
    private double _sum;
    private long _samples;

    /// <summary>Valid once stopped.</summary>
    public double Mean => _samples == 0 ? 0 : _sum / _samples;

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
        while (!_stopped.Wait(PauseMsMin + numbers.Below(PauseMsSpread)))
        {
            _sum += outstandingAt(Stopwatch.GetTimestamp());
            _samples++;
        }
    }
}
