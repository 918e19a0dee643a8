using System.Text;
using System.Text.Unicode;

namespace MVoting.Core.Ballots;

/// <summary>
/// How a caller names a voter. References are compared byte by byte, so there must be one spelling only: NFC
/// (Unicode Standard Annex 15), no control characters and no space at the ends.
/// </summary>
public static class VoterReference
{
    /// <summary>What a reference must look like, for a message.</summary>
    public const string Rule =
        "give 1 to 128 characters in Unicode form NFC, no control characters, no space at the ends";

    /// <summary>Whether the UTF-8 bytes are a voter's reference.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8[0] == ' ' || utf8[^1] == ' ')
        {
            return false;
        }

        return utf8.ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? IsValidBeyondAscii(utf8)
            : utf8.Length <= Limits.VoterLength;
    }

    private static bool IsValidBeyondAscii(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 4 * Limits.VoterLength || !Utf8.IsValid(utf8))
        {
            return false;
        }

        var length = 0;
        var last = default(Rune);
        for (var rest = utf8; !rest.IsEmpty; length++)
        {
            Rune.DecodeFromUtf8(rest, out last, out var sizeBytes);
            rest = rest[sizeBytes..];
            if (IsForbidden(last) || (length == 0 && Rune.IsWhiteSpace(last)))
            {
                return false;
            }
        }

        return length <= Limits.VoterLength && !Rune.IsWhiteSpace(last) && NormalizationFormC.Holds(utf8);
    }

    /// <summary>Control characters, and the two that break a line or a paragraph.</summary>
    private static bool IsForbidden(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;
}
