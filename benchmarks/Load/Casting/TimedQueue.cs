using System.Diagnostics;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>New ballots from a source, until the time is over or the source is empty.</summary>
public sealed class TimedQueue(IBallotSource source, int first, TimeSpan duration) : IWorkQueue
{
    private readonly long _end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
    private int _next = first;

    /// <summary>The first ballot that was not taken.</summary>
    public int Next => Math.Min(Volatile.Read(ref _next), source.Count);

    public bool TryTake(out CastItem item)
    {
        item = default;
        if (Stopwatch.GetTimestamp() >= _end || Volatile.Read(ref _next) >= source.Count)
        {
            return false;
        }

        item = new CastItem(Interlocked.Increment(ref _next) - 1);
        return item.Index < source.Count;
    }

    public void Acknowledged(CastItem item, Receipt receipt)
    {
    }
}
