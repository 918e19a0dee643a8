using System.Security.Cryptography;
using MVoting.Core;

namespace MVoting.Grains.Cities;

/// <summary>One city. What it answers is what is durable, and proven to be so (<see cref="ProvenState{TState}"/>).</summary>
[GrainType("city")]
public sealed class CityGrain(
    [PersistentState("city", GrainStorageNames.Default)] IPersistentState<CityState> state,
    TimeProvider time) : Grain, ICityGrain
{
    private readonly ProvenState<CityState> _state = new(state, time);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state.Activate();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsync(CityDescription description)
    {
        // A write proves what it was made of: it fails when another activation has written.
        var before = _state.Durable;
        await WriteAsync(new CityState { Description = description, Keys = before.Keys });
        return before.Description is null;
    }

    /// <inheritdoc/>
    public async Task<CityDescription?> GetAsync()
    {
        var description = (await _state.ProveAsync()).Description;
        if (description is null)
        {
            // Names that are not there take no memory beyond their answer.
            DeactivateOnIdle();
        }

        return description;
    }

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(CityKey key)
    {
        var before = await _state.ProveAsync();
        if (before.Description is null || before.Keys.Count >= Limits.KeysPerCity)
        {
            return false;
        }

        await WriteAsync(new CityState { Description = before.Description, Keys = [.. before.Keys, key] });
        return true;
    }

    /// <inheritdoc/>
    public async Task<CityKey?> FindKeyAsync(byte[] hash)
    {
        var proven = await _state.ProveAsync();
        return proven.Keys.Find(key => CryptographicOperations.FixedTimeEquals(key.Hash, hash));
    }

    /// <inheritdoc/>
    public async Task<CityKey[]> ListKeysAsync()
    {
        var proven = await _state.ProveAsync();
        return [.. proven.Keys.Select(key => key with { Hash = [] })];
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveKeyAsync(string id)
    {
        var before = await _state.ProveAsync();
        var keys = before.Keys.FindAll(key => key.Id != id);
        if (keys.Count == before.Keys.Count)
        {
            return false;
        }

        await WriteAsync(new CityState { Description = before.Description, Keys = keys });
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
        try
        {
            await _state.WriteAsync(next);
        }
        catch
        {
            // Whether it came through is unknown: the next call reads it again.
            DeactivateOnIdle();
            throw;
        }
    }
}
