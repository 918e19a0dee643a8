using System.Globalization;
using MVoting.Load.Measure;
using MVoting.Load.Reports;
using MVoting.Peers.Contenders;
using MVoting.Peers.Product;

namespace MVoting.Peers.Reports;

/// <summary>The table: each contender's speed, and how often the product's of the same kind goes into it, round by round.</summary>
internal static class PeersTable
{
    private const int NameWidth = 36;

    public static void Write(TextWriter output, PeersReport report)
    {
        output.WriteLine();
        output.WriteLine(
            $"{"",-NameWidth} {"ballots/s",9} {"(quartiles)",19} {"p50 ms",8} {"p99 ms",8}   " +
            $"{"MVoting SQLite ×",-20} {"MVoting PostgreSQL ×",-20}");
        foreach (var kind in Enum.GetValues<ContenderKind>())
        {
            output.WriteLine(kind == ContenderKind.Single ? "One ballot at a time" : "Many ballots at a time");
            foreach (var (id, contender) in report.Contenders.Where(entry => entry.Value.Kind == kind))
            {
                WriteRow(output, report, id, contender);
            }
        }

        output.WriteLine();
        foreach (var ratio in NamedRatio.All.Where(ratio => ratio.Of(report).Count > 0))
        {
            output.WriteFigure("ratio", $"{ratio.Name}: {Text(ratio.Of(report))}");
        }

        foreach (var group in report.Contenders.Values.GroupBy(contender => contender.Durability))
        {
            output.WriteFigure("durable by", $"{group.Key}: {string.Join("; ", group.Select(one => $"{one.Name} ({one.Driver}, {one.Clients} clients)"))}");
        }

        foreach (var missing in report.Missing)
        {
            output.WriteFigure("missing", missing);
        }

        output.WriteFigure(
            "rounds",
            $"medians and quartiles of {report.Rounds.Count}, latencies of a request; {report.Conditions}");
    }

    /// <summary>The product's speed through this contender's, in every round that has both.</summary>
    public static IReadOnlyList<double> Ratios(PeersReport report, string id, bool isOnPostgreSql)
    {
        var product = ProductContender.IdOf(isOnPostgreSql, report.Contenders[id].Kind);
        return product == id ? [] : new NamedRatio("", product, id).Of(report);
    }

    private static void WriteRow(TextWriter output, PeersReport report, string id, ReportedContender contender)
    {
        var runs = report.Rounds.Where(round => round.ContainsKey(id)).Select(round => round[id]).ToList();
        if (runs.Count == 0)
        {
            return;
        }

        var speed = Spread.Of(runs.Select(run => run.PerSecond));
        var quartiles = Text($"({speed.Lower:N0}–{speed.Upper:N0})");
        output.Write(Text($"  {contender.Name,-NameWidth + 2} {speed.Median,9:N0} {quartiles,19} "));
        output.Write($"{Median(runs, run => run.P50Ms),8} {Median(runs, run => run.P99Ms),8}   ");
        output.Write($"{Ratio(report, id, isOnPostgreSql: false),-20} {Ratio(report, id, isOnPostgreSql: true),-20}");
        output.WriteLine(Check(runs));
    }

    private static string Median(List<ContenderRun> runs, Func<ContenderRun, double?> figure)
    {
        var values = runs.Select(figure).OfType<double>().ToList();
        return values.Count == 0 ? "" : Text($"{Spread.Of(values).Median:F1}");
    }

    private static string Ratio(PeersReport report, string id, bool isOnPostgreSql)
    {
        var ratios = Ratios(report, id, isOnPostgreSql);
        return ratios.Count == 0 ? "" : Text(ratios);
    }

    private static string Text(IReadOnlyList<double> ratios)
    {
        var spread = Spread.Of(ratios);
        return spread.Median < 10
            ? Text($"{spread.Median:F2} ({spread.Lower:F2}–{spread.Upper:F2})")
            : Text($"{spread.Median:F0} ({spread.Lower:F0}–{spread.Upper:F0})");
    }

    private static string Check(List<ContenderRun> runs)
    {
        var failures = runs.Sum(run => run.Failures);
        var broken = runs.FirstOrDefault(run => !run.Holds);
        return (broken is null ? "" : Text($" TALLY {broken.Counted} OF {broken.Acknowledged} ACKNOWLEDGED"))
            + (failures == 0 ? "" : Text($" {failures:N0} failures"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
