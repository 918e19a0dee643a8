using System.Globalization;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Writes ballots as the table that RCTab and <see cref="RankedCsvReader"/> read. The ballots stand sorted, equal
/// ones together, so that their order tells nothing about when they were cast; no cell is a formula.
/// </summary>
public static class RankedCsvWriter
{
    /// <summary>
    /// Writes a row for each ballot, as RCTab reads it; or, merged, a row for each different one with its
    /// count.
    /// </summary>
    /// <exception cref="InvalidOperationException">A candidate's name is one of the labels.</exception>
    public static void Write(TextWriter writer, RankedProfile profile, bool isMerged = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(profile);
        var layout = new RankedLayout();
        var cells = profile.Candidates.Select(candidate => Cell(candidate, layout)).ToArray();
        var ranks = Math.Max(profile.Ranks, 1);
        writer.Write("Cast Vote Record");
        for (var rank = 1; rank <= ranks; rank++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",Rank {rank}"));
        }

        writer.Write(isMerged ? ",Count\n" : "\n");
        var number = 0L;
        foreach (var group in profile.Ballots)
        {
            var row = Row(group.Ballot, cells, ranks, layout);
            for (var copy = 0L; copy < (isMerged ? 1 : group.Count); copy++)
            {
                writer.Write((++number).ToString(CultureInfo.InvariantCulture));
                writer.Write(row);
                writer.Write(isMerged ? string.Create(CultureInfo.InvariantCulture, $",{group.Count}\n") : "\n");
            }
        }
    }

    private static string Cell(RankedCandidate candidate, RankedLayout layout)
    {
        if (candidate.IsUndeclaredWriteIns)
        {
            return layout.UndeclaredWriteInLabel;
        }

        string[] labels = [layout.OvervoteLabel, layout.SkippedRankLabel, layout.UndeclaredWriteInLabel];
        return labels.Contains(candidate.Name) || candidate.Name.Contains('\n', StringComparison.Ordinal)
            ? throw new InvalidOperationException(
                $"The candidate '{candidate.Name}' has a name that this format cannot tell from a label. Rename "
                    + "the option before the export.")
            : candidate.Name;
    }

    private static string Row(RankedBallot ballot, string[] cells, int ranks, RankedLayout layout)
    {
        var row = new System.Text.StringBuilder();
        var rank = 0;
        foreach (var here in ballot)
        {
            rank++;
            row.Append(',');
            if (here.IsSkipped)
            {
                row.Append(layout.SkippedRankLabel);
            }
            else if (here.IsUnnamedOvervote)
            {
                row.Append(layout.OvervoteLabel);
            }
            else
            {
                row.Append(Names(here, cells));
            }
        }

        for (; rank < ranks; rank++)
        {
            row.Append(',').Append(layout.SkippedRankLabel);
        }

        return row.ToString();
    }

    private static string Names(RankMarks marks, string[] cells)
    {
        // Each name of an overvote is made harmless by itself, so that each can be read by itself.
        var names = new string[marks.Count];
        for (var at = 0; at < names.Length; at++)
        {
            names[at] = cells[marks[at]];
        }

        return names.Length == 1
            ? SpreadsheetCell.Write(names[0])
            : SpreadsheetCell.WriteLines(names);
    }
}
