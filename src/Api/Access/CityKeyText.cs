using MVoting.Core.Polls;
using MVoting.Silo.Configuration;

namespace MVoting.Api.Access;

/// <summary>
/// The text of a city's key: <c>mv_{city}.{43 characters of base64url}</c>. The city in it is a hint where to look
/// the key's hash up, so that any node can tell a key of another city (404) from no key at all (401) without a
/// register of all keys; whether the key is that city's is decided by the hash alone.
/// </summary>
public static class CityKeyText
{
    private const string Prefix = "mv_";

    /// <summary>A new key of a city with 256 random bits: at most 111 characters.</summary>
    public static string Make(string city) => CredentialText.Make($"{Prefix}{city}.");

    /// <summary>The city that the key names, or null when it is no city's key.</summary>
    public static string? CityOf(ReadOnlySpan<char> key)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = key[Prefix.Length..];
        var end = rest.IndexOf('.');
        if (end <= 0)
        {
            return null;
        }

        var city = rest[..end].ToString();
        return Identifiers.IsId(city) ? city : null;
    }
}
