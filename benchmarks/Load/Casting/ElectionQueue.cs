using System.Collections.Concurrent;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>
/// Every ballot of a source once, in its order, and for some of them a deliberate repeat, which follows a little
/// after the ballot's own answer so that repeats mingle with new ballots.
/// </summary>
/// <param name="duplicatesPercent">
/// Of each hundred ballots, how many are repeated: half with the same ballot id, half with another one.
/// </param>
public sealed class ElectionQueue(IBallotSource source, double duplicatesPercent) : IWorkQueue
{
    /// <summary>Repeats that wait before they are sent in preference to new ballots.</summary>
    private const int RepeatsHeldBack = 64;

    private const int RepeatSalt = unchecked((int)0x5EED0002);

    private readonly ConcurrentQueue<CastItem> _repeats = new();
    private int _next;

    public bool TryTake(out CastItem item)
    {
        if (_repeats.Count > RepeatsHeldBack && _repeats.TryDequeue(out item))
        {
            return true;
        }

        if (Volatile.Read(ref _next) < source.Count && Interlocked.Increment(ref _next) is var taken
            && taken <= source.Count)
        {
            item = new CastItem(taken - 1);
            return true;
        }

        return _repeats.TryDequeue(out item);
    }

    public void Acknowledged(CastItem item, Receipt receipt)
    {
        var numbers = SeededNumbers.For(source.Seed ^ RepeatSalt, item.Index);
        if (numbers.Below(1_000_000) < duplicatesPercent * 10_000)
        {
            var kind = numbers.Below(2) == 0 ? CastKind.SameId : CastKind.OtherId;
            _repeats.Enqueue(new CastItem(item.Index, kind, receipt));
        }
    }
}
