using System.Collections.Immutable;
using System.Globalization;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Writes a <c>.pb</c> file: META in its order, columns in the order of the format, LF at the ends of lines,
/// quotes where a cell needs them. Reading it gives an equal file.
/// </summary>
public static class PabulibWriter
{
    /// <summary>Writes the whole file. Columns that no row fills are left out.</summary>
    public static void Write(TextWriter writer, PabulibFile file)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(file);
        WriteHead(writer, file.Meta, file.Projects, file.OtherProjectColumns);
        writer.Write("VOTES\n");
        Section(writer, file.Votes, VoteColumns(file));
    }

    /// <summary>Writes META and PROJECTS; VOTES follow, from who has them one by one.</summary>
    internal static void WriteHead(
        TextWriter writer, PabulibMeta meta, IReadOnlyCollection<PabulibProject> projects,
        params ImmutableArray<string> otherColumns)
    {
        writer.Write("META\nkey;value\n");
        foreach (var entry in meta.Entries)
        {
            Row(writer, [entry.Key, entry.Value]);
        }

        writer.Write("PROJECTS\n");
        Section(writer, projects, ProjectColumns(otherColumns));
    }

    private static List<Column<PabulibProject>> ProjectColumns(ImmutableArray<string> otherColumns)
    {
        List<Column<PabulibProject>> columns =
        [
            new("project_id", project => project.Id, IsRequired: true),
            new("cost", project => PabulibNumber.Write(project.Cost), IsRequired: true),
            new("votes", project => Text(project.Votes)),
            new("score", project => Text(project.Score)),
            new("name", project => project.Name),
            new("category", project => project.Category),
            new("beneficiaries", project => project.Beneficiaries),
            new("selected", project => Text(project.Selected)),
        ];
        columns.AddRange(otherColumns.Select((name, at) =>
            new Column<PabulibProject>(name, project => project.Other[at], IsRequired: true)));
        return columns;
    }

    private static List<Column<PabulibVote>> VoteColumns(PabulibFile file)
    {
        var needsPoints = file.Meta.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
        List<Column<PabulibVote>> columns =
        [
            new("voter_id", vote => vote.VoterId, IsRequired: true),
            new(
                "vote",
                vote => string.Join(',', vote.Projects.Concat(vote.Repeats).Select(at => file.Projects[at].Id)),
                IsRequired: true),
            new(
                "points",
                vote => vote.Points.IsEmpty ? null : string.Join(',', Points(file, vote).Select(Text)),
                needsPoints),
            new("age", vote => vote.Age),
            new("sex", vote => vote.Sex),
            new("voting_method", vote => vote.VotingMethod),
            new("district", vote => vote.District),
            new("neighborhood", vote => vote.Neighborhood),
            new("education", vote => vote.Education),
        ];
        columns.AddRange(file.OtherVoteColumns.Select((name, at) =>
            new Column<PabulibVote>(name, vote => vote.Other[at], IsRequired: true)));
        return columns;
    }

    // The points of a project that is named again stand at its first place: a repeat adds nothing to them.
    private static IEnumerable<int> Points(PabulibFile file, PabulibVote vote) => vote.Points.Concat(
        vote.Repeats.Select(project => file.Meta.VoteType == PabulibVoteType.Scoring
            ? vote.Points[vote.Projects.IndexOf(project)] : 0));

    private static void Section<T>(TextWriter writer, IReadOnlyCollection<T> rows, List<Column<T>> columns)
    {
        columns.RemoveAll(column => !column.IsRequired && rows.All(row => column.Value(row) is null));
        Row(writer, columns.Select(column => column.Name));
        foreach (var row in rows)
        {
            Row(writer, columns.Select(column => column.Value(row)));
        }
    }

    /// <summary>Writes one row.</summary>
    internal static void Row(TextWriter writer, IEnumerable<string?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                writer.Write(';');
            }

            Cell(writer, cell ?? "", isFirst);
            isFirst = false;
        }

        writer.Write('\n');
    }

    private static void Cell(TextWriter writer, string cell, bool isFirst)
    {
        if (cell.AsSpan().IndexOfAny(";\"\n\r") < 0 && !(isFirst && IsTitle(cell)))
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    // A voter may be called "votes": in quotes the row is no title.
    private static bool IsTitle(string cell) => cell.ToUpperInvariant() is "META" or "PROJECTS" or "VOTES";

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Column<T>(string Name, Func<T, string?> Value, bool IsRequired = false);
}
