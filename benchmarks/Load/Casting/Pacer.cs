using System.Diagnostics;
using System.Threading.Channels;

namespace MVoting.Load.Casting;

/// <summary>
/// Hands out calls at the moments they are due, whether or not the earlier ones were answered: an open loop, as
/// voters are one. A thread of its own keeps the time, so that a busy pool does not slow the arrivals.
/// </summary>
/// <remarks>A call is handed out up to about a millisecond late; its latency is counted from the due moment.</remarks>
internal sealed class Pacer(int calls, double callsPerSecond)
{
    private readonly Channel<int> _due = Channel.CreateBounded<int>(
        new BoundedChannelOptions(calls) { SingleWriter = true });

    private long _start;

    public ChannelReader<int> Due => _due.Reader;

    /// <summary>The moment at which a call was meant to begin.</summary>
    public long DueAt(int call) => _start + (long)(call / callsPerSecond * Stopwatch.Frequency);

    /// <summary>How many calls were due by then.</summary>
    public int DueBy(long moment) =>
        (int)Math.Min(calls, 1 + (moment - _start) * callsPerSecond / Stopwatch.Frequency);

    public void Start(CancellationToken cancellationToken)
    {
        _start = Stopwatch.GetTimestamp();
        new Thread(() => Run(cancellationToken)) { IsBackground = true, Name = "pacer" }.Start();
    }

    private void Run(CancellationToken cancellationToken)
    {
        for (var next = 0; next < calls && !cancellationToken.IsCancellationRequested;)
        {
            for (var due = DueBy(Stopwatch.GetTimestamp()); next < due; next++)
            {
                _due.Writer.TryWrite(next);
            }

            Thread.Sleep(1);
        }

        _due.Writer.Complete();
    }
}
