using System.Security.Cryptography;
using MVoting.Core;

namespace MVoting.Grains.Cities;

/// <summary>One city. What it answers is what is durable.</summary>
[GrainType("city")]
public sealed class CityGrain(
    [PersistentState("city", GrainStorageNames.Default)] IPersistentState<CityState> state) : Grain, ICityGrain
{
    /// <inheritdoc/>
    public async Task<bool> PutAsync(CityDescription description)
    {
        var isNew = state.State.Description is null;
        await WriteAsync(new CityState { Description = description, Keys = state.State.Keys });
        return isNew;
    }

    /// <inheritdoc/>
    public Task<CityDescription?> GetAsync() => Task.FromResult(state.State.Description);

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(CityKey key)
    {
        if (state.State.Description is null || state.State.Keys.Count >= Limits.KeysPerCity)
        {
            return false;
        }

        await WriteAsync(new CityState { Description = state.State.Description, Keys = [.. state.State.Keys, key] });
        return true;
    }

    /// <inheritdoc/>
    public Task<CityKey?> FindKeyAsync(byte[] hash) => Task.FromResult(
        state.State.Keys.Find(key => CryptographicOperations.FixedTimeEquals(key.Hash, hash)));

    /// <inheritdoc/>
    public Task<CityKey[]> ListKeysAsync() =>
        Task.FromResult(state.State.Keys.Select(key => key with { Hash = [] }).ToArray());

    /// <inheritdoc/>
    public async Task<bool> RemoveKeyAsync(string id)
    {
        var keys = state.State.Keys.FindAll(key => key.Id != id);
        if (keys.Count == state.State.Keys.Count)
        {
            return false;
        }

        await WriteAsync(new CityState { Description = state.State.Description, Keys = keys });
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

    // The state shown is the one written: it is replaced only after the write came through.
    private async Task WriteAsync(CityState next)
    {
        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            state.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
