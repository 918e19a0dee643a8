using System.Globalization;

namespace MVoting.Ladder.Measure;

/// <summary>The middle and the ends of a few rounds.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    public string Format(string format) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} ({1} to {2})",
        Median.ToString(format, CultureInfo.InvariantCulture),
        Least.ToString(format, CultureInfo.InvariantCulture),
        Most.ToString(format, CultureInfo.InvariantCulture));
}
