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

    /// <summary>
    /// The keyed hash of the operator's key, null when none was set: the doors compare by themselves, so that a made-up key
    /// costs no call.
    /// </summary>
    [AlwaysInterleave]
    Task<byte[]?> GetKeyHashAsync();
}
