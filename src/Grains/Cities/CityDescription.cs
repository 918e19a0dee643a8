namespace MVoting.Grains.Cities;

/// <summary>A city as its operator describes it.</summary>
/// <param name="Name">JSON of the name: a string, or an object of language to text.</param>
/// <param name="Locales">Language tags (BCP 47) in the city's order.</param>
/// <param name="TimeZone">IANA time zone.</param>
[GenerateSerializer, Immutable, Alias("mvoting.city-description")]
public sealed record CityDescription(
    [property: Id(0)] string Name,
    [property: Id(1)] string[] Locales,
    [property: Id(2)] string TimeZone);
