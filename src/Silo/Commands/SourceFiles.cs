using System.Collections.Immutable;
using System.Globalization;
using MVoting.Core;
using MVoting.Core.Counting;
using MVoting.Core.ScoreFiles;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>
/// The files of a composite's sources: <c>committee*45:@committee.csv;survey*10:@survey.pb</c>. Their scores take the
/// place of their names, so that the outcome names every number that it comes from, and needs no file to be repeated.
/// </summary>
internal static class SourceFiles
{
    /// <exception cref="StartupException">A file has a defect, told with its line, or another poll's options.</exception>
    public static void Expand(RuleOptions options, IReadOnlyCollection<string> ids)
    {
        if (options.Given("sources") is not { } text || !text.Contains('@', StringComparison.Ordinal))
        {
            return;
        }

        var known = ids.ToHashSet(StringComparer.Ordinal);
        options.Replace("sources", string.Join(';', text.Split(';', StringSplitOptions.TrimEntries).Select(source =>
        {
            var colon = source.IndexOf(":@", StringComparison.Ordinal);
            return colon < 0 ? source : $"{source[..colon]}:{Scores(source[..colon], source[(colon + 2)..].Trim(), known)}";
        })));
    }

    private static string Scores(string source, string path, HashSet<string> known)
    {
        var rows = Rows(source, path);
        foreach (var row in rows)
        {
            if (!known.Contains(row.Option))
            {
                throw Fault(source, path, $"line {row.Line}, project_id: \"{row.Option}\" is no option of the poll. Correct the id, or leave the row out.");
            }

            if (row.Option.Contains(';', StringComparison.Ordinal) || row.Option.Contains(',', StringComparison.Ordinal))
            {
                throw Fault(source, path, $"line {row.Line}, project_id: \"{row.Option}\" holds a comma or semicolon. A composite needs ids without.");
            }
        }

        var missing = known.Except(rows.Select(row => row.Option)).Order(StringComparer.Ordinal).FirstOrDefault();
        return missing is null
            ? string.Join(',', rows.Select(row => $"{row.Option}={Number(row.Score)}"))
            : throw Fault(source, path, $"the option \"{missing}\" has no row. Give every option a score, 0 if it has none.");
    }

    private static ImmutableArray<ScoreRow> Rows(string source, string path)
    {
        var bytes = CommandFiles.Read(path, Limits.PabulibSizeBytes);
        var result = Path.GetExtension(path).Equals(".pb", StringComparison.OrdinalIgnoreCase)
            ? ScorePabulibReader.Read(bytes)
            : ScoreCsvReader.Read(bytes);
        return result.Error is { } error ? throw Fault(source, path, error.ToString()) : result.Rows;
    }

    private static string Number(decimal score) =>
        score.ToString("0.######", CultureInfo.InvariantCulture);

    private static StartupException Fault(string source, string path, string message) =>
        new($"--sources, {source}: {path}: {message}");
}
