using System.Security.Cryptography;
using MVoting.Core;
using MVoting.Grains.Secrets;

namespace MVoting.Grains.Operators;

/// <summary>
/// Keeps the hash of the operator's key. What it answers is what is durable, and proven to be so
/// (<see cref="ProvenState{TState}"/>).
/// </summary>
[GrainType("operator")]
public sealed class OperatorGrain(
    [PersistentState("operator", GrainStorageNames.Default)] IPersistentState<OperatorState> state,
    TimeProvider time) : Grain, IOperatorGrain
{
    private readonly ProvenState<OperatorState> _state = new(state, time);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state.Activate();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SetBootstrapAsync(byte[] hash)
    {
        Invariant.Check(hash.Length == MasterSecret.HashSizeBytes, "A key's hash has 32 bytes.");
        if (IsHash(await _state.ProveAsync(), hash))
        {
            return;
        }

        try
        {
            await _state.WriteAsync(new OperatorState { KeyHash = hash });
        }
        catch
        {
            // Whether it came through is unknown: the next call reads it again.
            DeactivateOnIdle();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> HasBootstrapAsync() => (await _state.ProveAsync()).KeyHash is not null;

    /// <inheritdoc/>
    public async Task<byte[]?> GetKeyHashAsync() => (await _state.ProveAsync()).KeyHash;

    private static bool IsHash(OperatorState state, byte[] hash) =>
        state.KeyHash is not null && CryptographicOperations.FixedTimeEquals(state.KeyHash, hash);
}
