namespace MVoting.Grains.Cities;

/// <summary>The stored state of a city.</summary>
public sealed class CityState
{
    public CityDescription? Description { get; set; }

    public List<CityKey> Keys { get; set; } = [];
}
