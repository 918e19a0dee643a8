namespace MVoting.Api.Outcomes;

/// <summary>Bounds how many requests of one kind a node works on at a time: those beyond it hear "try again" at once.</summary>
public sealed class CountSlots(int most)
{
    private int _taken;

    /// <summary>Takes a slot, to be disposed of; null: all are taken.</summary>
    public IDisposable? TryTake()
    {
        if (Interlocked.Increment(ref _taken) > most)
        {
            Interlocked.Decrement(ref _taken);
            return null;
        }

        return new Slot(this);
    }

    private sealed class Slot(CountSlots slots) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 0)
            {
                Interlocked.Decrement(ref slots._taken);
            }
        }
    }
}
