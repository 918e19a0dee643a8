namespace MVoting.Api.Sharing;

/// <summary>
/// The memory for whole bodies that may be large, definitions and imported files: what has arrived of them counts, and no city
/// holds more than half (<see cref="DoorLimits.BodiesSizeBytes"/>).
/// </summary>
public sealed class BodyMemory
{
    private readonly CityShares _shares = new(DoorLimits.BodiesSizeBytes);

    /// <summary>Bytes that are held now.</summary>
    public long UsedBytes => _shares.Used;

    /// <summary>The share of one request of a city, with nothing in it yet; to be disposed of with the body.</summary>
    public CityShare Take(string city) => _shares.TryTake(city, 0)!;
}
