using MVoting.Core;
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
    public static Outcome Count(
        string path,
        string format,
        RuleName rule,
        RuleOptions options,
        CancellationToken cancellationToken) =>
        format switch
        {
            "pb" => BudgetRules.Count(BudgetProfile.Of(Pabulib(path, Read(path))), rule, options, cancellationToken),
            "rcv" => RankedOutcomeFiles.CountRcv(path, Read(path), rule, options, cancellationToken),
            "blt" => RankedOutcomeFiles.CountBlt(path, Read(path), rule, options, cancellationToken),
            _ => throw new StartupException($"--format is '{format}'. Give one of {All}."),
        };

    /// <summary>The bytes of a file within the limit.</summary>
    /// <exception cref="StartupException">It cannot be read, or is too large.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= Limits.PabulibSizeBytes
                ? File.ReadAllBytes(path)
                : throw new StartupException(
                    $"{path} has {length} bytes; at most {Limits.PabulibSizeBytes} are read.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{path} cannot be read: {fault.Message}");
        }
    }

    /// <exception cref="StartupException">The file has an error: told with its line.</exception>
    public static PabulibFile Pabulib(string path, byte[] bytes)
    {
        var result = PabulibReader.Read(bytes);
        return result.File ?? throw new StartupException(
            $"{path}: {result.Errors[0]}{(result.ErrorCount > 1 ? $" ({result.ErrorCount - 1} more errors)" : "")}");
    }
}
