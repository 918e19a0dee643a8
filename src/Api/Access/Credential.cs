namespace MVoting.Api.Access;

/// <summary>
/// Whom a key belongs to and what it may do. One object for as long as the node remembers the key.
/// </summary>
/// <param name="City">The key's city; null: the operator's key, which acts in every city.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresAtMs">Unix milliseconds; null: it does not expire.</param>
public sealed record Credential(string? City, AccessScope Scopes, long? ExpiresAtMs)
{
    /// <summary>The operator's.</summary>
    public static Credential Operator { get; } = new(null, (AccessScope)(-1), null);

    public bool IsOperator => City is null;

    /// <summary>Whether the key may act in the city.</summary>
    public bool BelongsTo(string city) => IsOperator || string.Equals(City, city, StringComparison.Ordinal);

    /// <summary>Whether the key has all of the scopes.</summary>
    public bool Has(AccessScope scopes) => (Scopes & scopes) == scopes;
}
