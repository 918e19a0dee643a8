using Orleans.Concurrency;

namespace MVoting.Grains.Cities;

/// <summary>One city: its description, its API keys (as hashes) and the catalogue of its polls; key: the city's id.</summary>
[Alias("mvoting.city")]
public interface ICityGrain : IGrainWithStringKey
{
    /// <summary>Makes or changes the city. True: it was made by this call.</summary>
    Task<bool> PutAsync(CityDescription description);

    /// <summary>The city, or null when there is none.</summary>
    [AlwaysInterleave]
    Task<CityDescription?> GetAsync();

    /// <summary>Keeps a key by its hash. False: there is no such city, or it holds too many keys.</summary>
    Task<bool> AddKeyAsync(CityKey key);

    /// <summary>The key of this hash, or null. Expiry is the caller's to check.</summary>
    [AlwaysInterleave]
    Task<CityKey?> FindKeyAsync(byte[] hash);

    /// <summary>All keys, without their hashes.</summary>
    [AlwaysInterleave]
    Task<CityKey[]> ListKeysAsync();

    /// <summary>Removes a key. False: there is none of this id.</summary>
    Task<bool> RemoveKeyAsync(string id);

    /// <summary>A page of the city's polls, by id.</summary>
    [AlwaysInterleave]
    Task<PollPage> ListPollsAsync(PollQuery query);
}
