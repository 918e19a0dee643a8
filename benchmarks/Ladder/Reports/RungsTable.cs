using System.Globalization;
using MVoting.Load.Reports;

namespace MVoting.Ladder.Reports;

/// <summary>The table: medians, and quartiles of the throughput.</summary>
internal static class RungsTable
{
    private const int NameWidth = 28;

    public static void Write(TextWriter output, RungsReport report)
    {
        output.WriteLine();
        output.WriteLine(
            $"{"",-NameWidth}{"ballots/s",11}  {"quartiles",-23}{"CPU µs",8}{"bytes",8}   share of the rung below");
        foreach (var rung in report.Rungs)
        {
            var speeds = report.Figures(rung.Id, figures => figures.PerSecond);
            if (speeds.Count > 0)
            {
                output.WriteLine(Row(report, rung, Spread.Of(speeds)));
            }
        }

        output.WriteLine();
        foreach (var missing in report.Missing)
        {
            output.WriteFigure("left out", missing);
        }

        output.WriteFigure("CPU, bytes", "a ballot's; of the whole process, over HTTP of the server's alone");
        output.WriteFigure(
            "rounds",
            Text($"medians and quartiles of {report.Rounds.Count}, {report.Conditions}"));
    }

    private static string Row(RungsReport report, ReportedRung rung, Spread speed)
    {
        var cpu = Spread.Of(report.Figures(rung.Id, figures => figures.CpuMicroseconds)).Median;
        var bytes = Spread.Of(report.Figures(rung.Id, figures => figures.AllocatedBytes)).Median;
        var quartiles = Text($"{speed.Lower:N0} to {speed.Upper:N0}");
        var shares = report.Shares(rung);
        var share = shares.Count == 0
            ? ""
            : Text($"{Spread.Of(shares).Median:F2} of {report.Rungs.First(below => below.Id == rung.Below).Name}");
        return Text($"{rung.Name,-NameWidth}{speed.Median,11:N0}  {quartiles,-23}{cpu,8:F2}{bytes,8:N0}   {share}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
