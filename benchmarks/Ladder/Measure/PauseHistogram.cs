using System.Globalization;

namespace MVoting.Ladder.Measure;

/// <summary>How many pauses there were of which length. Not thread-safe.</summary>
internal sealed class PauseHistogram
{
    private static readonly double[] s_boundsMs = [0.5, 1, 2, 5, 10, 20, 50];

    private readonly long[] _counts = new long[s_boundsMs.Length + 1];

    /// <summary>The longest, in milliseconds.</summary>
    public double LongestMs { get; private set; }

    public void Add(double milliseconds)
    {
        var bucket = Array.FindIndex(s_boundsMs, bound => milliseconds < bound);
        _counts[bucket < 0 ? s_boundsMs.Length : bucket]++;
        LongestMs = Math.Max(LongestMs, milliseconds);
    }

    /// <summary>The buckets with their counts, and the longest.</summary>
    public override string ToString()
    {
        var buckets = _counts.Select((count, bucket) => bucket == s_boundsMs.Length
            ? Text($"from {s_boundsMs[^1]:0.#} ms: {count:N0}")
            : Text($"< {s_boundsMs[bucket]:0.#} ms: {count:N0}"));
        return string.Join("  ", buckets.Append(Text($"longest {LongestMs:F1} ms")));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
