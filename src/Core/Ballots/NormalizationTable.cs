using System.Collections.Frozen;
using System.Globalization;

namespace MVoting.Core.Ballots;

/// <summary>
/// What the Unicode Character Database says about canonical composition, from <c>NormalizationTable.txt</c>, and
/// the Hangul syllables, which are arithmetic (The Unicode Standard, 3.12).
/// </summary>
internal static class NormalizationTable
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int TrailingBase = 0x11A7;
    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;
    private const int Syllables = Leadings * Vowels * Trailings;

    private static readonly FrozenDictionary<int, byte> Classes;
    private static readonly FrozenDictionary<int, (int First, int Second)> Parts;
    private static readonly FrozenDictionary<(int First, int Second), int> Wholes;
    private static readonly FrozenSet<int> Careful;

    static NormalizationTable()
    {
        var classes = new Dictionary<int, byte>();
        var parts = new Dictionary<int, (int First, int Second)>();
        var wholes = new Dictionary<(int First, int Second), int>();
        var careful = new HashSet<int>();
        foreach (var line in Lines())
        {
            var fields = line.Split(' ');
            var code = Code(fields[1]);
            switch (fields[0])
            {
                case "class":
                    AddClass(classes, code, Code(fields[2]), byte.Parse(fields[3], CultureInfo.InvariantCulture));
                    break;
                case "pair":
                    parts[code] = (Code(fields[2]), Code(fields[3]));
                    wholes[parts[code]] = code;
                    careful.Add(parts[code].Second);
                    break;
                default:
                    parts[code] = (Code(fields[2]), fields.Length > 3 ? Code(fields[3]) : 0);
                    careful.Add(code);
                    break;
            }
        }

        // A composite may itself begin with a character that joins the one before it.
        careful.UnionWith(parts.Keys.Where(code => careful.Contains(Leading(code, parts))).ToArray());
        careful.UnionWith(classes.Keys);
        careful.UnionWith(Enumerable.Range(FirstVowel, Vowels));
        careful.UnionWith(Enumerable.Range(TrailingBase + 1, Trailings - 1));
        Classes = classes.ToFrozenDictionary();
        Parts = parts.ToFrozenDictionary();
        Wholes = wholes.ToFrozenDictionary();
        Careful = careful.ToFrozenSet();
    }

    /// <summary>Whether text with this character can be other than NFC; without any such character it is NFC.</summary>
    public static bool NeedsCare(int code) => code >= 0x300 && Careful.Contains(code);

    /// <summary>The canonical combining class; 0 for a starter.</summary>
    public static int CombiningClass(int code) => Classes.GetValueOrDefault(code);

    /// <summary>Appends the full canonical decomposition.</summary>
    public static void Decompose(int code, List<int> parts)
    {
        if (code is >= FirstSyllable and < FirstSyllable + Syllables)
        {
            var syllable = code - FirstSyllable;
            parts.Add(FirstLeading + (syllable / (Vowels * Trailings)));
            parts.Add(FirstVowel + (syllable / Trailings % Vowels));
            if (syllable % Trailings != 0)
            {
                parts.Add(TrailingBase + (syllable % Trailings));
            }
        }
        else if (Parts.TryGetValue(code, out var own))
        {
            Decompose(own.First, parts);
            if (own.Second != 0)
            {
                Decompose(own.Second, parts);
            }
        }
        else
        {
            parts.Add(code);
        }
    }

    /// <summary>The primary composite of two characters, where there is one.</summary>
    public static bool TryCompose(int first, int second, out int composed)
    {
        if (first is >= FirstLeading and < FirstLeading + Leadings
            && second is >= FirstVowel and < FirstVowel + Vowels)
        {
            composed = FirstSyllable + ((((first - FirstLeading) * Vowels) + second - FirstVowel) * Trailings);
            return true;
        }

        if (first is >= FirstSyllable and < FirstSyllable + Syllables && (first - FirstSyllable) % Trailings == 0
            && second is > TrailingBase and < TrailingBase + Trailings)
        {
            composed = first + second - TrailingBase;
            return true;
        }

        return Wholes.TryGetValue((first, second), out composed);
    }

    private static int Leading(int code, Dictionary<int, (int First, int Second)> parts) =>
        parts.TryGetValue(code, out var own) ? Leading(own.First, parts) : code;

    private static void AddClass(Dictionary<int, byte> classes, int first, int last, byte combiningClass)
    {
        for (var code = first; code <= last; code++)
        {
            classes.Add(code, combiningClass);
        }
    }

    private static int Code(string field) => int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines()
    {
        const string Resource = "MVoting.Core.Ballots.NormalizationTable.txt";
        using var stream = typeof(NormalizationTable).Assembly.GetManifestResourceStream(Resource);
        Invariant.Check(stream is not null, "the assembly holds its own table");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
