using Orleans.Concurrency;

namespace MVoting.Grains.Operators;

/// <summary>The operator of the whole installation; key <see cref="GrainKeys.Operator"/>. It knows keyed hashes, never keys.</summary>
[Alias("mvoting.operator")]
public interface IOperatorGrain : IGrainWithStringKey
{
    /// <summary>Makes this the hash of the operator's key, in place of any earlier one. Durable when it returns.</summary>
    /// <param name="hash">Keyed hash of the key, 32 bytes.</param>
    Task SetBootstrapAsync(byte[] hash);

    /// <summary>Whether an operator's key was ever set.</summary>
    [AlwaysInterleave]
    Task<bool> HasBootstrapAsync();

    /// <summary>Whether this is the hash of the operator's key. Compared in constant time; false when none was set.</summary>
    [AlwaysInterleave]
    Task<bool> IsOperatorAsync(byte[] hash);
}
