using System.Security.Cryptography;
using MVoting.Core;

namespace MVoting.Grains.Cities;

/// <summary>One city. What it answers is what is durable.</summary>
[GrainType("city")]
public sealed class CityGrain(
    [PersistentState("city", GrainStorageNames.Default)] IPersistentState<CityState> state) : Grain, ICityGrain
{
    // What is answered is what is durable: a write under way, or one that failed, does not count.
    private CityState _durable = new();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _durable = state.State;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsync(CityDescription description)
    {
        var isNew = _durable.Description is null;
        await WriteAsync(new CityState { Description = description, Keys = _durable.Keys });
        return isNew;
    }

    /// <inheritdoc/>
    public Task<CityDescription?> GetAsync() => Task.FromResult(_durable.Description);

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(CityKey key)
    {
        if (_durable.Description is null || _durable.Keys.Count >= Limits.KeysPerCity)
        {
            return false;
        }

        await WriteAsync(new CityState { Description = _durable.Description, Keys = [.. _durable.Keys, key] });
        return true;
    }

    /// <inheritdoc/>
    public Task<CityKey?> FindKeyAsync(byte[] hash) => Task.FromResult(
        _durable.Keys.Find(key => CryptographicOperations.FixedTimeEquals(key.Hash, hash)));

    /// <inheritdoc/>
    public Task<CityKey[]> ListKeysAsync() =>
        Task.FromResult(_durable.Keys.Select(key => key with { Hash = [] }).ToArray());

    /// <inheritdoc/>
    public async Task<bool> RemoveKeyAsync(string id)
    {
        var keys = _durable.Keys.FindAll(key => key.Id != id);
        if (keys.Count == _durable.Keys.Count)
        {
            return false;
        }

        await WriteAsync(new CityState { Description = _durable.Description, Keys = keys });
        return true;
    }

    /// <inheritdoc/>
    public async Task<PollPage> ListPollsAsync(PollQuery query)
    {
        var city = this.GetPrimaryKeyString();
        var parts = await Task.WhenAll(Enumerable.Range(0, PollCatalogueGrain.Parts)
            .Select(part => PollCatalogueGrain.Part(GrainFactory, city, part).FindAsync(query)));
        var found = parts.SelectMany(part => part).OrderBy(entry => entry.Poll, StringComparer.Ordinal).ToArray();
        return found.Length <= query.Limit
            ? new PollPage(found, null)
            : new PollPage(found[..query.Limit], found[query.Limit - 1].Poll);
    }

    private async Task WriteAsync(CityState next)
    {
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Whether it came through is unknown: the next call reads it again.
            DeactivateOnIdle();
            throw;
        }

        _durable = next;
    }
}
