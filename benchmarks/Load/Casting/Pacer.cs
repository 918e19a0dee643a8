using System.Diagnostics;
using System.Threading.Channels;

namespace MVoting.Load.Casting;

/// <summary>
/// Hands out calls at the moments they are due, whether or not the earlier ones were answered: an open loop, as
/// voters are one. A thread of its own keeps the time, so that a busy pool does not slow the arrivals.
/// </summary>
/// <remarks>A call is handed out up to about a millisecond late; its latency is counted from the due moment.</remarks>
/// <param name="copies">Calls for each arrival of the curve, due at the same moment.</param>
internal sealed class Pacer(ArrivalCurve curve, int copies = 1)
{
    private readonly Channel<int> _due = Channel.CreateBounded<int>(
        new BoundedChannelOptions(curve.Count * copies) { SingleWriter = true });

    private long _start;

    public int Calls => curve.Count * copies;

    public ChannelReader<int> Due => _due.Reader;

    /// <summary>The moment at which a call was meant to begin.</summary>
    public long DueAt(int call) => _start + (long)(curve.SecondsAt(call / copies) * Stopwatch.Frequency);

    /// <summary>How many calls were due by then.</summary>
    public int DueBy(long moment) => curve.DueBy((double)(moment - _start) / Stopwatch.Frequency) * copies;

    public void Start(CancellationToken cancellationToken)
    {
        _start = Stopwatch.GetTimestamp();
        new Thread(() => Run(cancellationToken)) { IsBackground = true, Name = "pacer" }.Start();
    }

    private void Run(CancellationToken cancellationToken)
    {
        for (var next = 0; next < Calls && !cancellationToken.IsCancellationRequested;)
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
