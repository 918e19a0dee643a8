using System.Globalization;

namespace MVoting.Api.Tests.Metrics;

/// <summary>The samples of one answer of <c>/metrics</c>, by their name and labels.</summary>
internal sealed class Scrape
{
    private readonly Dictionary<string, string> _types = [];

    public Scrape(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                _types[words[2]] = words[3];
            }
            else if (line[0] != '#')
            {
                var end = line.Contains('}', StringComparison.Ordinal) ? line.LastIndexOf('}') + 1 : line.IndexOf(' ', StringComparison.Ordinal);
                var value = line[end..].Trim().Split(' ')[0];
                Samples[line[..end]] = double.Parse(value, CultureInfo.InvariantCulture);
            }
        }
    }

    public Dictionary<string, double> Samples { get; } = [];

    /// <summary>The sum of a metric's samples, of those alone that have a label of this value if one is given.</summary>
    public double Sum(string name, string label = "") => Samples
        .Where(sample => NameOf(sample.Key) == name
            && (label.Length == 0 || sample.Key.Contains($"=\"{label}\"", StringComparison.Ordinal)))
        .Sum(sample => sample.Value);

    /// <summary>Samples of counters and histograms that differ from an earlier scrape, or were not in it.</summary>
    public IEnumerable<string> CountsMovedSince(Scrape earlier) =>
        from sample in Samples
        where IsCount(NameOf(sample.Key)) && earlier.Samples.GetValueOrDefault(sample.Key) != sample.Value
        select sample.Key;

    public static string NameOf(string sample) => sample.Split('{')[0];

    private bool IsCount(string name) => _types.Any(type =>
        type.Value is "counter" or "histogram" && name.StartsWith(type.Key, StringComparison.Ordinal));
}
