using System.Security.Cryptography;

namespace MVoting.Api.Access;

/// <summary>
/// A key that the node has looked up, refused ones included. Changed only by <see cref="KeyBook"/>.
/// </summary>
public sealed class KnownKey(byte[] hash, string? city, RequestBudget budget)
{
    private Finding _finding = new(null, long.MinValue, long.MinValue);

    /// <summary>The key's keyed hash, 32 bytes.</summary>
    public byte[] Hash { get; } = hash;

    /// <summary>The city that the key names, or null.</summary>
    public string? City { get; } = city;

    /// <summary>The requests that the key has left.</summary>
    public RequestBudget Budget { get; } = budget;

    /// <summary>What the last look found.</summary>
    public Finding Found => Volatile.Read(ref _finding);

    /// <summary>The look that is under way, or null; joined by everyone who needs it.</summary>
    public Task<Finding>? Looking { get; set; }

    /// <summary>Whether the key has this hash; takes the same time whatever differs.</summary>
    public bool Is(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);

    /// <summary>Keeps what a look found.</summary>
    public void Keep(Finding finding) => Volatile.Write(ref _finding, finding);

    /// <summary>
    /// What a look found: a credential or none, to be believed until a timestamp, and from an earlier one on to be looked at
    /// again when it is used.
    /// </summary>
    public sealed record Finding(Credential? Credential, long BelievedUntil, long FreshUntil);
}
