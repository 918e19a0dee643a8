using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>The formats of files that the command <c>outcome</c> reads.</summary>
internal static class OutcomeFiles
{
    public const string All = "pb, rcv, blt";

    /// <summary>Notes of a file that are told one by one; the rest is told as a number.</summary>
    private const int NotesTold = 30;

    /// <summary>The format that a file's name tells; <c>pb</c> where it tells none.</summary>
    public static string FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".BLT" => "blt",
        ".CSV" or ".JSON" or ".XML" => "rcv",
        _ => "pb",
    };

    /// <param name="format">Null: what the file's name tells.</param>
    /// <param name="notes">Takes what a person should know about the file, a line each.</param>
    /// <exception cref="StartupException">The format is unknown, or the file has an error: told with its line.</exception>
    public static Outcome Count(
        string path,
        string? format,
        byte[] bytes,
        RuleName rule,
        RuleOptions options,
        ICollection<string> notes,
        CancellationToken cancellationToken) =>
        (format ?? FormatOf(path)) switch
        {
            "pb" => CountPabulib(path, bytes, rule, options, notes, cancellationToken),
            "rcv" => RankedOutcomeFiles.CountRcv(path, bytes, rule, options, cancellationToken),
            "blt" => RankedOutcomeFiles.CountBlt(path, bytes, rule, options, cancellationToken),
            _ => throw new StartupException($"--format is '{format}'. Give one of {All}."),
        };

    private static Outcome CountPabulib(
        string path,
        byte[] bytes,
        RuleName rule,
        RuleOptions options,
        ICollection<string> notes,
        CancellationToken cancellationToken)
    {
        var file = Pabulib(path, bytes);
        var profile = BudgetProfile.Of(file);
        SourceFiles.Expand(options, profile.Ids);
        foreach (var note in file.Notes.Take(NotesTold))
        {
            notes.Add($"{path}: {note}");
        }

        if (file.Notes.Count > NotesTold)
        {
            notes.Add($"{path}: {file.Notes.Count - NotesTold} more notes");
        }

        return BudgetRules.Count(profile, rule, options, cancellationToken);
    }

    private static PabulibFile Pabulib(string path, byte[] bytes)
    {
        var result = PabulibReader.Read(bytes);
        return result.File ?? throw new StartupException(
            $"{path}: {result.Errors[0]}{(result.ErrorCount > 1 ? $" ({result.ErrorCount - 1} more errors)" : "")}");
    }
}
