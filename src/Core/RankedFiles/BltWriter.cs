using System.Globalization;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>Writes ballots as BLT, merged and sorted: see <see cref="BltReader"/> for the format.</summary>
public static class BltWriter
{
    /// <exception cref="InvalidOperationException">
    /// A ballot has an overvote of which the candidates are not known: BLT cannot say that. Or a name holds a line end.
    /// </exception>
    public static void Write(TextWriter writer, RankedProfile profile, int seats, string title)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(title);
        writer.Write(Text($"{profile.Candidates.Length} {seats}\n"));
        for (var candidate = 0; candidate < profile.Candidates.Length; candidate++)
        {
            if (profile.Candidates[candidate].IsExcluded)
            {
                writer.Write(Text($"-{candidate + 1}\n"));
            }
        }

        foreach (var group in profile.Ballots)
        {
            writer.Write(Text($"{group.Count}"));
            foreach (var rank in group.Ballot)
            {
                writer.Write(' ');
                writer.Write(Rank(rank));
            }

            writer.Write(" 0\n");
        }

        writer.Write("0\n");
        foreach (var candidate in profile.Candidates)
        {
            writer.Write(Quote(candidate.Name));
        }

        writer.Write(Quote(title));
    }

    private static string Rank(RankMarks marks)
    {
        if (marks.IsUnnamedOvervote)
        {
            throw new InvalidOperationException(
                "BLT cannot say that a rank is overvoted without naming the candidates. Export these ballots as "
                    + "CSV or as a NIST cast vote record.");
        }

        var text = marks.IsSkipped ? "-" : Text($"{marks[0] + 1}");
        for (var at = 1; at < marks.Count; at++)
        {
            text += Text($"={marks[at] + 1}");
        }

        return text;
    }

    private static string Quote(string name) => name.Contains('\n', StringComparison.Ordinal)
        ? throw new InvalidOperationException($"The name '{name}' holds a line end, which BLT has no place for. "
            + "Rename it before the export.")
        : '"'
            + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            + "\"\n";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
