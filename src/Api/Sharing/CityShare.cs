namespace MVoting.Api.Sharing;

/// <summary>What one request of a city has taken of <see cref="CityShares"/>; given back when it is disposed of. Used by one request.</summary>
public sealed class CityShare : IDisposable
{
    private readonly CityShares _shares;
    private readonly string _city;
    private long _amount;

    internal CityShare(CityShares shares, string city) => (_shares, _city) = (shares, city);

    /// <summary>Takes more; false: there is no more, and what was taken stays.</summary>
    public bool TryGrow(long amount)
    {
        if (!_shares.TryAdd(_city, amount))
        {
            return false;
        }

        _amount += amount;
        return true;
    }

    public void Dispose()
    {
        if (_amount > 0)
        {
            _shares.Give(_city, _amount);
            _amount = 0;
        }
    }
}
