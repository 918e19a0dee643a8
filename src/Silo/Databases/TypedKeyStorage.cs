using System.Data.Common;
using Microsoft.Data.SqlClient;
using Orleans.Storage;

namespace MVoting.Silo.Databases;

/// <summary>
/// Keeps each state under the text <c>type/key</c>. Orleans' relational storage keeps a state under its name and the
/// grain's bare key, so that two types of grain can meet in one row; and it takes a key of hexadecimal digits for a
/// number, so that the cities "abc", "ABC" and "0abc" would be one. With a slash in it a key is never a number.
/// </summary>
/// <param name="inner">Orleans' relational storage.</param>
/// <param name="gate">The turns at its connections; null: the storage has an order of its own.</param>
public sealed class TypedKeyStorage(IGrainStorage inner, StateGate? gate) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private const int DuplicateKey = 2627;
    private const int DuplicateIndexKey = 2601;

    /// <summary>The key that a grain's states are kept under.</summary>
    public static string Key(string grainType, string key) => $"{grainType}/{key}";

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        InTurnAsync(grainId, () => inner.ReadStateAsync(stateName, Typed(grainId), grainState));

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await InTurnAsync(grainId, () => inner.WriteStateAsync(stateName, Typed(grainId), grainState));
        }
        catch (DbException fault) when (IsDuplicate(fault))
        {
            // Two first writes at the same moment: SQL Server's way to say that somebody else was first.
            throw new InconsistentStateException($"Another activation has written {stateName} of {grainId} first.", fault);
        }
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        InTurnAsync(grainId, () => inner.ClearStateAsync(stateName, Typed(grainId), grainState));

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) =>
        ((ILifecycleParticipant<ISiloLifecycle>)inner).Participate(lifecycle);

    // Thousands of polls wait for one of these; none of these waits for a poll.
    private static bool IsFirst(GrainId grainId) => grainId.Type.ToString() is "city" or "catalogue" or "operator";

    private Task InTurnAsync(GrainId grainId, Func<Task> call) =>
        gate is null ? call() : gate.RunAsync(IsFirst(grainId), call);

    private static bool IsDuplicate(DbException fault) =>
        fault is SqlException { Number: DuplicateKey or DuplicateIndexKey };

    private static GrainId Typed(GrainId grainId) =>
        GrainId.Create(grainId.Type, Key(grainId.Type.ToString(), grainId.Key.ToString()!));
}
