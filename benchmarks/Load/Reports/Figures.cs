using System.Globalization;

namespace MVoting.Load.Reports;

/// <summary>How figures are written: one look for all runs.</summary>
public static class Figures
{
    public static string Count(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ms(double milliseconds) =>
        milliseconds.ToString(milliseconds < 10 ? "F2" : "F0", CultureInfo.InvariantCulture) + " ms";

    public static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture) + " s";

    /// <summary>A name in its column, then the text.</summary>
    public static void WriteFigure(this TextWriter output, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"{name,-12}{text}");
    }

    /// <summary>Failed attempts by kind; nothing when there was none.</summary>
    public static void WriteFailures(this TextWriter output, IReadOnlyDictionary<string, long> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        if (failures.Count > 0)
        {
            var kinds = failures
                .OrderByDescending(kind => kind.Value)
                .Select(kind => $"{Count(kind.Value)} × {kind.Key}");
            output.WriteFigure("tried again", string.Join(", ", kinds));
        }
    }
}
