using System.Text.Json;
using MVoting.Testing;
using Orleans.Storage;

namespace MVoting.Grains.Tests;

/// <summary>
/// Grains' states in memory, written as a silo writes them and under ETags as a database keeps them. Writes fail as a
/// test tells: before, or, the dangerous case, after the state was changed.
/// </summary>
public sealed class MemoryStates : IGrainStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId Grain, string Name), (byte[] Json, string ETag)> _kept = [];
    private readonly Dictionary<string, int> _writes = [];

    /// <summary>Decides over each write by the state's name; only <c>FailBefore</c> and <c>UnknownAfter</c> mean something.</summary>
    public Func<string, StoreFaultKind>? OnWrite { get; set; }

    /// <summary>Whether a write of a state of this name finds no turn at the storage, and does not begin.</summary>
    public Func<string, bool>? IsBusy { get; set; }

    /// <summary>Completes before a write of a state of this name begins; null: at once.</summary>
    public Func<string, Task>? BeforeWrite { get; set; }

    /// <summary>Writes that were begun, those that failed included, by the state's name.</summary>
    public int Writes(string name)
    {
        lock (_gate)
            return _writes.GetValueOrDefault(name);
    }

    /// <summary>Completes before a read of a state of this name; may wait or throw. Null: at once.</summary>
    public Func<string, Task>? BeforeRead { get; set; }

    /// <summary>Another activation writes another state: whoever read the earlier one has lost the race.</summary>
    public void Replace<T>(string name, GrainId grain, T state)
    {
        lock (_gate)
        {
            _kept[(grain, name)] = (
                JsonSerializer.SerializeToUtf8Bytes(state, typeof(T), GrainStateContext.Default),
                Guid.NewGuid().ToString());
        }
    }

    /// <summary>The state as it is kept; null: it was never written.</summary>
    public T? Read<T>(string name, GrainId grain)
        where T : class
    {
        lock (_gate)
        {
            return _kept.TryGetValue((grain, name), out var kept)
                ? (T?)JsonSerializer.Deserialize(kept.Json, typeof(T), GrainStateContext.Default)
                : null;
        }
    }

    /// <summary>Whether this state was ever written.</summary>
    public bool Holds(string name, GrainId grain)
    {
        lock (_gate)
            return _kept.ContainsKey((grain, name));
    }

    /// <summary>Another activation writes the state, as it stands: whoever read it before has lost the race.</summary>
    public void Overtake(string name, GrainId grain)
    {
        lock (_gate)
            _kept[(grain, name)] = _kept[(grain, name)] with { ETag = Guid.NewGuid().ToString() };
    }

    /// <summary>All states are lost, as when a database is restored from before they were written.</summary>
    public void Lose()
    {
        lock (_gate)
            _kept.Clear();
    }

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (BeforeRead is { } before)
        {
            await before(stateName);
        }

        lock (_gate)
        {
            grainState.RecordExists = _kept.TryGetValue((grainId, stateName), out var kept);
            grainState.ETag = kept.ETag;
            grainState.State = grainState.RecordExists
                ? (T)JsonSerializer.Deserialize(kept.Json, typeof(T), GrainStateContext.Default)!
                : Activator.CreateInstance<T>();
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_gate)
            _writes[stateName] = _writes.GetValueOrDefault(stateName) + 1;
        if (BeforeWrite is { } before)
        {
            await before(stateName);
        }

        if (IsBusy?.Invoke(stateName) == true)
        {
            throw new StateStorageBusyException("Planned: no turn came.");
        }

        var fault = OnWrite?.Invoke(stateName) ?? StoreFaultKind.None;
        if (fault == StoreFaultKind.FailBefore)
        {
            throw new IOException("Planned: nothing was written.");
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(grainState.State, typeof(T), GrainStateContext.Default);
        lock (_gate)
        {
            var eTag = _kept.TryGetValue((grainId, stateName), out var kept) ? kept.ETag : null;
            if (eTag != grainState.ETag)
            {
                throw new InconsistentStateException("Another activation has written.", eTag, grainState.ETag);
            }

            _kept[(grainId, stateName)] = (json, Guid.NewGuid().ToString());
            if (fault == StoreFaultKind.UnknownAfter)
            {
                throw new IOException("Planned: it was written, and the answer was lost.");
            }

            grainState.ETag = _kept[(grainId, stateName)].ETag;
            grainState.RecordExists = true;
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException("No grain clears its state.");
}
