using System.Text;

namespace MVoting.Core.Ballots;

/// <summary>
/// Whether text is in Unicode form NFC (Unicode Standard Annex 15). The program runs without the system's culture
/// data, in which mode <see cref="string.IsNormalized()"/> says yes to everything; so Core has the rules itself.
/// </summary>
public static class NormalizationFormC
{
    /// <summary>
    /// Whether the valid UTF-8 text is its own NFC. Allocates only for text with combining characters.
    /// </summary>
    public static bool Holds(ReadOnlySpan<byte> utf8)
    {
        for (var rest = utf8; !rest.IsEmpty;)
        {
            Rune.DecodeFromUtf8(rest, out var rune, out var sizeBytes);
            rest = rest[sizeBytes..];
            if (NormalizationTable.NeedsCare(rune.Value))
            {
                return IsItsOwnForm(utf8);
            }
        }

        return true;
    }

    private static bool IsItsOwnForm(ReadOnlySpan<byte> utf8)
    {
        var given = new List<int>();
        var parts = new List<int>();
        foreach (var rune in Encoding.UTF8.GetString(utf8).EnumerateRunes())
        {
            given.Add(rune.Value);
            NormalizationTable.Decompose(rune.Value, parts);
        }

        Order(parts);
        Compose(parts);
        return given.SequenceEqual(parts);
    }

    /// <summary>Canonical ordering: combining characters by their class, equal classes as they stand.</summary>
    private static void Order(List<int> parts)
    {
        for (var index = 1; index < parts.Count; index++)
        {
            var part = parts[index];
            var combiningClass = NormalizationTable.CombiningClass(part);
            var place = index;
            while (combiningClass != 0 && place > 0
                && NormalizationTable.CombiningClass(parts[place - 1]) > combiningClass)
            {
                parts[place] = parts[place - 1];
                place--;
            }

            parts[place] = part;
        }
    }

    /// <summary>Canonical composition: each character joins the last starter that nothing blocks it from.</summary>
    private static void Compose(List<int> parts)
    {
        var starter = -1;
        var previousClass = 0;
        var kept = 0;
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index];
            var combiningClass = NormalizationTable.CombiningClass(part);
            var isBlocked = starter < 0 || (kept > starter + 1 && previousClass >= combiningClass);
            if (!isBlocked && NormalizationTable.TryCompose(parts[starter], part, out var composed))
            {
                parts[starter] = composed;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = kept;
            }

            previousClass = combiningClass;
            parts[kept++] = part;
        }

        parts.RemoveRange(kept, parts.Count - kept);
    }
}
