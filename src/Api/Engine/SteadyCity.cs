using MVoting.Grains.Cities;

namespace MVoting.Api.Engine;

/// <summary>A city as the doors call it: reads outlive a silo.</summary>
public sealed class SteadyCity(ICityGrain city, EngineCalls calls) : ICityGrain
{
    public Task<bool> PutAsync(CityDescription description) => calls.SendAsync(
        CallPatience.Once,
        (city, description),
        static call => new ValueTask<bool>(call.city.PutAsync(call.description))).AsTask();

    public Task<CityDescription?> GetAsync() => calls.SendAsync(
        CallPatience.Repeated, city, static city => new ValueTask<CityDescription?>(city.GetAsync())).AsTask();

    public Task<bool> AddKeyAsync(CityKey key) => calls.SendAsync(
        CallPatience.Once, (city, key), static call => new ValueTask<bool>(call.city.AddKeyAsync(call.key))).AsTask();

    public Task<CityKey?> FindKeyAsync(byte[] hash) => calls.SendAsync(
        CallPatience.Repeated,
        (city, hash),
        static call => new ValueTask<CityKey?>(call.city.FindKeyAsync(call.hash))).AsTask();

    public Task<CityKey[]> ListKeysAsync() => calls.SendAsync(
        CallPatience.Repeated, city, static city => new ValueTask<CityKey[]>(city.ListKeysAsync())).AsTask();

    public Task<bool> RemoveKeyAsync(string id) => calls.SendAsync(
        CallPatience.Once, (city, id), static call => new ValueTask<bool>(call.city.RemoveKeyAsync(call.id))).AsTask();

    public Task<PollPage> ListPollsAsync(PollQuery query) => calls.SendAsync(
        CallPatience.Repeated,
        (city, query),
        static call => new ValueTask<PollPage>(call.city.ListPollsAsync(call.query))).AsTask();
}
