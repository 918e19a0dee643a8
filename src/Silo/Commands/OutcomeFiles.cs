using MVoting.Core.Counting;
using MVoting.Core.Pabulib;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>The formats of files that the command <c>outcome</c> reads.</summary>
internal static class OutcomeFiles
{
    public const string Default = "pb";

    public const string All = "pb, rcv, blt";

    /// <exception cref="StartupException">The format is unknown, or the file has an error: told with its line.</exception>
    public static Outcome Count(string path, string format, byte[] bytes, RuleName rule, RuleOptions options) =>
        format switch
        {
            "pb" => BudgetRules.Count(BudgetProfile.Of(Pabulib(path, bytes)), rule, options),
            "rcv" => RankedOutcomeFiles.CountRcv(path, bytes, rule, options),
            "blt" => RankedOutcomeFiles.CountBlt(path, bytes, rule, options),
            _ => throw new StartupException($"--format is '{format}'. Give one of {All}."),
        };

    private static PabulibFile Pabulib(string path, byte[] bytes)
    {
        var result = PabulibReader.Read(bytes);
        return result.File ?? throw new StartupException(
            $"{path}: {result.Errors[0]}{(result.ErrorCount > 1 ? $" ({result.ErrorCount - 1} more errors)" : "")}");
    }
}
