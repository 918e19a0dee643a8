using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MVoting.Core.Polls;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;

namespace MVoting.Api.Access;

/// <summary>
/// The text of a city's key: <c>mv_{city}.{43 characters of base64url}{mark, 11 characters}</c>. The city in it is a hint where
/// to look the key's hash up, so that any node can tell a key of another city (404) from no key at all (401) without a register
/// of all keys; whether the key is that city's is decided by the hash alone. The mark is keyed by the master secret: a key that
/// was made up is refused without a look-up, in the same time whether or not its city exists.
/// </summary>
public static class CityKeyText
{
    private const string Prefix = "mv_";

    // 8 bytes in base64url.
    private const int MarkLength = 11;

    /// <summary>A new key of a city with 256 random bits: at most 122 characters.</summary>
    public static string Make(string city, MasterSecret master)
    {
        ArgumentNullException.ThrowIfNull(master);
        var key = CredentialText.Make($"{Prefix}{city}.");
        Span<byte> mark = stackalloc byte[MasterSecret.MarkSizeBytes];
        master.WriteMark(key, mark);
        return key + Base64Url.EncodeToString(mark);
    }

    /// <summary>Whether the key ends with the mark of this installation.</summary>
    public static bool IsMarked(ReadOnlySpan<char> key, MasterSecret master)
    {
        ArgumentNullException.ThrowIfNull(master);
        if (key.Length <= MarkLength)
        {
            return false;
        }

        Span<byte> mark = stackalloc byte[MasterSecret.MarkSizeBytes];
        Span<byte> text = stackalloc byte[MarkLength];
        Span<byte> given = stackalloc byte[MarkLength];
        master.WriteMark(key[..^MarkLength], mark);
        Base64Url.EncodeToUtf8(mark, text);
        return Encoding.ASCII.GetBytes(key[^MarkLength..], given) == MarkLength
            && CryptographicOperations.FixedTimeEquals(text, given);
    }

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
