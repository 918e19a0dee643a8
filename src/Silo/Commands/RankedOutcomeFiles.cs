using MVoting.Core;
using MVoting.Core.Counting;
using MVoting.Core.Counting.Ranked;
using MVoting.Core.RankedFiles;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>
/// The ranked formats of the command <c>outcome</c>: <c>blt</c>, and <c>rcv</c>, which is a table of cast vote records
/// (.csv) or a report in NIST's common data format (.json, .xml), with RCTab's configuration by <c>--config</c>.
/// </summary>
internal static class RankedOutcomeFiles
{
    public static Outcome CountBlt(
        string path, byte[] bytes, RuleName rule, RuleOptions options, CancellationToken cancellationToken) =>
        RankedCounting.Count(Usable(path, BltReader.Read(bytes)), rule, options, cancellation: cancellationToken);

    public static Outcome CountRcv(
        string path, byte[] bytes, RuleName rule, RuleOptions options, CancellationToken cancellationToken)
    {
        var config = options.Text("config") is { } given ? Config(given) : null;
        if (config is not null)
        {
            // The outcome names the configuration, not the place where it stands on this machine.
            options.Set("config", Path.GetFileName(options.Text("config")!));
        }

        var layout = Layout(options, config?.Layout ?? new RankedLayout());
        var result = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => CdfJsonReader.Read(bytes, layout),
            ".XML" => CdfXmlReader.Read(bytes, layout),
            _ => RankedCsvReader.Read(bytes, layout),
        };
        return RankedCounting.Count(Usable(path, result), rule, options, config?.Rules, cancellationToken);
    }

    private static RankedLayout Layout(RuleOptions options, RankedLayout start) => start with
    {
        FirstVoteColumn = options.Has("firstVoteColumn")
            ? options.Whole("firstVoteColumn", 1, 1, Limits.PabulibColumns)
            : start.FirstVoteColumn,
        OvervoteLabel = options.Text("overvoteLabel", start.OvervoteLabel)!,
        SkippedRankLabel = options.Text("skippedRankLabel", start.SkippedRankLabel)!,
        UndeclaredWriteInLabel = options.Text("undeclaredWriteInLabel", start.UndeclaredWriteInLabel)!,
        OvervoteDelimiter = options.Text("overvoteDelimiter", start.OvervoteDelimiter)!,
        Contest = options.Text("contest", start.Contest)!,
    };

    private static RcvConfig Config(string path)
    {
        var (config, error) = RcvConfigReader.Read(CommandFiles.Read(path, Limits.PaperSizeBytes));
        return config ?? throw new StartupException($"{path}: {error}");
    }

    private static RankedProfile Usable(string path, RankedReadResult result) =>
        result.Profile ?? throw new StartupException($"{path}: {result.Error}");
}
