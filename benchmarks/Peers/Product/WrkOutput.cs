using System.Globalization;
using System.Text.RegularExpressions;
using MVoting.Load;

namespace MVoting.Peers.Product;

/// <summary>What <c>wrk --latency</c> tells at its end.</summary>
/// <param name="Requests">Answers of any status.</param>
/// <param name="Refused">Answers that were neither 2xx nor 3xx.</param>
/// <param name="Errors">Requests that got no answer: sockets that failed, and those that took too long.</param>
internal sealed partial record WrkOutput(
    long Requests, long Refused, long Errors, double PerSecond, double P50Ms, double P99Ms)
{
    /// <summary>Throws <see cref="SetupException"/> when it is not that.</summary>
    public static WrkOutput Read(string text)
    {
        var requests = RequestsLine().Match(text);
        var rate = RateLine().Match(text);
        if (!requests.Success || !rate.Success)
        {
            throw new SetupException($"wrk's output cannot be read: {text}");
        }

        var refused = RefusedLine().Match(text);
        var errors = ErrorsLine().Match(text);
        return new WrkOutput(
            Whole(requests.Groups["number"]),
            refused.Success ? Whole(refused.Groups["number"]) : 0,
            errors.Success ? errors.Groups["number"].Captures.Sum(capture => Whole(capture)) : 0,
            double.Parse(rate.Groups["number"].Value, CultureInfo.InvariantCulture),
            Latency(text, "50%"),
            Latency(text, "99%"));
    }

    private static double Latency(string text, string percentile)
    {
        var line = Regex.Match(text, $@"^\s+{percentile}\s+(?<number>[\d.]+)(?<unit>us|ms|s|m)\s*$", RegexOptions.Multiline);
        if (!line.Success)
        {
            throw new SetupException($"wrk's output has no latency at {percentile}: {text}");
        }

        var number = double.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture);
        return line.Groups["unit"].Value switch
        {
            "us" => number / 1e3,
            "ms" => number,
            "s" => number * 1e3,
            _ => number * 60e3,
        };
    }

    private static long Whole(Capture capture) => long.Parse(capture.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s+(?<number>\d+) requests in ", RegexOptions.Multiline)]
    private static partial Regex RequestsLine();

    [GeneratedRegex(@"^Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.Multiline)]
    private static partial Regex RateLine();

    [GeneratedRegex(@"^\s+Non-2xx or 3xx responses: (?<number>\d+)", RegexOptions.Multiline)]
    private static partial Regex RefusedLine();

    [GeneratedRegex(@"^\s+Socket errors: connect (?<number>\d+), read (?<number>\d+), write (?<number>\d+), timeout (?<number>\d+)", RegexOptions.Multiline)]
    private static partial Regex ErrorsLine();
}
