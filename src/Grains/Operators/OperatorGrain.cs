using System.Security.Cryptography;
using MVoting.Core;
using MVoting.Grains.Secrets;

namespace MVoting.Grains.Operators;

/// <summary>Keeps the hash of the operator's key.</summary>
[GrainType("operator")]
public sealed class OperatorGrain(
    [PersistentState("operator", GrainStorageNames.Default)] IPersistentState<OperatorState> state)
    : Grain, IOperatorGrain
{
    // What is answered is what is durable: a write under way, or one that failed, does not count.
    private byte[]? _durableHash;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _durableHash = state.State.KeyHash;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SetBootstrapAsync(byte[] hash)
    {
        Invariant.Check(hash.Length == MasterSecret.HashSizeBytes, "A key's hash has 32 bytes.");
        if (IsDurable(hash))
        {
            return;
        }

        state.State = new OperatorState { KeyHash = hash };
        await state.WriteStateAsync();
        _durableHash = hash;
    }

    /// <inheritdoc/>
    public Task<bool> HasBootstrapAsync() => Task.FromResult(_durableHash is not null);

    /// <inheritdoc/>
    public Task<bool> IsOperatorAsync(byte[] hash) => Task.FromResult(IsDurable(hash));

    private bool IsDurable(byte[] hash) =>
        _durableHash is not null && CryptographicOperations.FixedTimeEquals(_durableHash, hash);
}
