using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>What the workers of a closed loop still have to send. Thread-safe.</summary>
public interface IWorkQueue
{
    /// <summary>False when there is nothing to take now; an acknowledgement may still add to it.</summary>
    bool TryTake(out CastItem item);

    /// <summary>Told of every original that was acknowledged, by the worker that will take again after it.</summary>
    void Acknowledged(CastItem item, Receipt receipt);
}
