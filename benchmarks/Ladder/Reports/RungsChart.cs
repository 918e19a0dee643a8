using MVoting.Ladder.Rungs;
using MVoting.Load.Charts;

namespace MVoting.Ladder.Reports;

/// <summary>The ladder as a picture: three panels of bars, by the logarithm, since the rungs are decades apart.</summary>
internal static class RungsChart
{
    /// <summary>Its name in the folder of a run.</summary>
    public const string Name = "rungs.svg";

    public static string Draw(RungsReport report) => BarChart.Draw(
        "The way of a ballot, rung by rung",
        [
            Panel(report, "ballots a second", figures => figures.PerSecond, "#2f6f9f"),
            Panel(report, "processor time of a ballot, µs", figures => figures.CpuMicroseconds, "#b0562f"),
            Panel(report, "bytes allocated for a ballot", figures => figures.AllocatedBytes, "#5a7d2a"),
        ]);

    private static BarPanel Panel(
        RungsReport report, string title, Func<RungFigures, double> figure, string colour) => new(
        title,
        colour,
        [
            .. from rung in report.Rungs
               let values = report.Figures(rung.Id, figure)
               where values.Count > 0
               let spread = Spread.Of(values)
               select new Bar(rung.Name, spread.Median, spread.Lower, spread.Upper),
        ]);
}
