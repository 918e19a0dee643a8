namespace MVoting.Api.Sharing;

/// <summary>
/// One bounded resource of a node: batches, imports, counts and exports at a time, bytes of bodies in memory. Each use belongs
/// to a city, and no city takes more than half: what one city holds for long cannot be taken back, so the other half is there
/// when another city comes. Thread-safe.
/// </summary>
/// <param name="total">What the node has of it.</param>
public sealed class CityShares(long total)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _byCity = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>What one city may take at most.</summary>
    public long OfOneCity { get; } = Math.Max(1, total / 2);

    /// <summary>What is taken now.</summary>
    public long Used
    {
        get
        {
            lock (_lock)
            {
                return _used;
            }
        }
    }

    /// <summary>Takes a part for a city, to be disposed of; null: the node or the city has no more.</summary>
    public CityShare? TryTake(string city, long amount = 1)
    {
        var share = new CityShare(this, city);
        return share.TryGrow(amount) ? share : null;
    }

    internal bool TryAdd(string city, long amount)
    {
        if (amount == 0)
        {
            return true;
        }

        lock (_lock)
        {
            var ofCity = _byCity.GetValueOrDefault(city) + amount;
            if (_used + amount > total || ofCity > OfOneCity)
            {
                return false;
            }

            _used += amount;
            _byCity[city] = ofCity;
            return true;
        }
    }

    internal void Give(string city, long amount)
    {
        lock (_lock)
        {
            _used -= amount;
            var left = _byCity[city] - amount;
            if (left == 0)
            {
                _byCity.Remove(city);
            }
            else
            {
                _byCity[city] = left;
            }
        }
    }
}
