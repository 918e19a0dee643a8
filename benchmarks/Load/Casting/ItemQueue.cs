using System.Collections.Concurrent;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>A list of items, each sent until it is answered.</summary>
public sealed class ItemQueue(IEnumerable<CastItem> items) : IWorkQueue
{
    private readonly ConcurrentQueue<CastItem> _items = new(items);

    public bool TryTake(out CastItem item) => _items.TryDequeue(out item);

    public void Acknowledged(CastItem item, Receipt receipt)
    {
    }
}
