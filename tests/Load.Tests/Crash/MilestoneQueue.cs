using System.Collections.Concurrent;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;

namespace MVoting.Load.Tests.Crash;

/// <summary>
/// An election's queue that remembers every receipt, and tells when so many ballots are acknowledged: the moment at
/// which a test does something to the server, in the middle of what it is doing.
/// </summary>
internal sealed class MilestoneQueue(IWorkQueue queue) : IWorkQueue
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _milestones = new();
    private readonly ConcurrentDictionary<int, Receipt> _receipts = new();
    private int _acknowledged;

    /// <summary>Every acknowledged ballot once more, as it was sent, with the receipt that it must get.</summary>
    public IEnumerable<CastItem> Resends =>
        _receipts.Select(entry => new CastItem(entry.Key, CastKind.SameId, entry.Value));

    /// <summary>Completes when so many ballots are acknowledged. To be asked for before the casting begins.</summary>
    public Task Reached(int acknowledged) => MilestoneAt(acknowledged).Task;

    public bool TryTake(out CastItem item) => queue.TryTake(out item);

    public void Acknowledged(CastItem item, Receipt receipt)
    {
        Assert.True(_receipts.TryAdd(item.Index, receipt), "A ballot's original is acknowledged once.");
        queue.Acknowledged(item, receipt);
        if (_milestones.TryGetValue(Interlocked.Increment(ref _acknowledged), out var milestone))
        {
            milestone.SetResult();
        }
    }

    private TaskCompletionSource MilestoneAt(int acknowledged) => _milestones.GetOrAdd(
        acknowledged, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
