using System.Buffers.Text;
using System.Security.Cryptography;

namespace MVoting.Silo.Configuration;

/// <summary>The form of every key that a caller may present: 32 to 128 printable ASCII characters, no space.</summary>
public static class CredentialText
{
    /// <summary>Characters of a key at least: 32 random characters cannot be guessed.</summary>
    public const int MinimumLength = 32;

    /// <summary>Characters of a key at most.</summary>
    public const int MaximumLength = 128;

    // 43 characters in base64url.
    private const int RandomSizeBytes = 32;

    /// <summary>Whether the text has the form of a key.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text) =>
        text.Length is >= MinimumLength and <= MaximumLength && !text.ContainsAnyExceptInRange('!', '~');

    /// <summary>A new key: the prefix, by which people and scanners of leaked secrets know its kind, and 256 random bits.</summary>
    public static string Make(string prefix) =>
        prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomSizeBytes));
}
