using System.Globalization;
using System.Text.RegularExpressions;
using MVoting.Load;

namespace MVoting.Peers.PostgreSql;

/// <summary>What <c>pgbench</c> tells at its end, and in its log of transactions.</summary>
/// <param name="Processed">Transactions that were committed and answered.</param>
/// <param name="Failed">Transactions that ended in an error.</param>
/// <param name="PerSecond">Transactions a second, without the time to connect.</param>
internal sealed partial record PgbenchOutput(long Processed, long Failed, double PerSecond)
{
    /// <summary>Throws <see cref="SetupException"/> when it is not what pgbench 10 or later writes.</summary>
    public static PgbenchOutput Read(string text)
    {
        var processed = Processing().Match(text);
        var rate = Rate().Match(text);
        // Where connecting took all the time there was no transaction, and no rate is told.
        if (!processed.Success || (!rate.Success && Number(processed) > 0))
        {
            throw new SetupException($"pgbench's output cannot be read: {text}");
        }

        var failed = Failure().Match(text);
        return new PgbenchOutput(
            Number(processed),
            failed.Success ? Number(failed) : 0,
            rate.Success ? double.Parse(rate.Groups["number"].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>
    /// The latencies of a log (<c>--log</c>), in milliseconds: the third field of each line, in microseconds there.
    /// </summary>
    public static IEnumerable<double> ReadLatenciesMs(IEnumerable<string> lines) =>
        from line in lines
        let fields = line.Split(' ')
        where fields.Length >= 6
        let isLatency = long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        // "failed" stands there for a transaction that was given up.
        where isLatency
        select long.Parse(fields[2], CultureInfo.InvariantCulture) / 1e3;

    private static long Number(Match match) =>
        long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    // With a number of transactions to do, a slash and that number follow.
    [GeneratedRegex(@"^number of transactions actually processed: (?<number>\d+)", RegexOptions.Multiline)]
    private static partial Regex Processing();

    // From version 15 on.
    [GeneratedRegex(@"^number of failed transactions: (?<number>\d+)", RegexOptions.Multiline)]
    private static partial Regex Failure();

    // Before version 14 two such lines: the second one leaves the time to connect out.
    [GeneratedRegex(@"^tps = (?<number>[\d.]+) \((?:without initial connection time|excluding connections establishing)\)", RegexOptions.Multiline)]
    private static partial Regex Rate();
}
