using System.Globalization;
using MVoting.Load;

namespace MVoting.Peers.Redis;

/// <summary>The line of <c>redis-benchmark --csv</c> (Redis 6.2 and later), its latencies in milliseconds.</summary>
internal sealed record RedisBenchmarkOutput(double PerSecond, double P50Ms, double P99Ms)
{
    private const char Quote = '"';
    private const string Separator = "\",\"";

    /// <summary>Throws <see cref="SetupException"/> when it is not that.</summary>
    public static RedisBenchmarkOutput Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = lines.Length == 2 ? Fields(lines[0]) : [];
        var values = lines.Length == 2 ? Fields(lines[1]) : [];
        return new RedisBenchmarkOutput(Value("rps"), Value("p50_latency_ms"), Value("p99_latency_ms"));

        double Value(string name)
        {
            var place = Array.IndexOf(names, name);
            return place >= 0 && place < values.Length
                && double.TryParse(values[place], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : throw new SetupException($"redis-benchmark's output cannot be read: {text}");
        }
    }

    // Every field is quoted, and the command in the first one holds no quotation mark of its own.
    private static string[] Fields(string line) => line.Trim(Quote).Split(Separator);
}
