using System.Globalization;

namespace MVoting.Load.Measure;

/// <summary>The middle, the quartiles and the ends of a few rounds.</summary>
public readonly record struct Spread(double Median, double Lower, double Upper, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(At(sorted, 0.5), At(sorted, 0.25), At(sorted, 0.75), sorted[0], sorted[^1]);
    }

    /// <summary>Median, quartiles, ends.</summary>
    public string Format(string format) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} (quartiles {1} and {2}; {3} to {4})",
        Text(Median, format),
        Text(Lower, format),
        Text(Upper, format),
        Text(Least, format),
        Text(Most, format));

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    // Between two rounds the straight line: the usual definition (Hyndman and Fan, type 7).
    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
