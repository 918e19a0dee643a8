namespace MVoting.Grains.Cities;

/// <summary>An API key of a city. The secret itself is never kept.</summary>
/// <param name="Hash">Keyed hash of the secret, 32 bytes; empty in lists.</param>
/// <param name="ExpiresAtMs">Unix milliseconds; null: it does not expire.</param>
[GenerateSerializer, Immutable, Alias("mvoting.city-key")]
public sealed record CityKey(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string[] Scopes,
    [property: Id(3)] long CreatedAtMs,
    [property: Id(4)] long? ExpiresAtMs,
    [property: Id(5)] byte[] Hash);
