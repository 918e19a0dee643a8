using System.Xml.Linq;
using MVoting.Ladder.Reports;
using MVoting.Ladder.Rungs;
using MVoting.Load;
using MVoting.Load.Measure;

namespace MVoting.Ladder.Tests;

/// <summary>Proves what the ladder tells of its rounds: shares round by round, what was left out, files that are read back.</summary>
public sealed class RungsReportTests
{
    [Fact]
    public void A_rungs_share_is_taken_within_each_round()
    {
        var report = Report();

        Assert.Equal([0.5, 0.25], report.Shares(report.Rungs[1]));
        Assert.Empty(report.Shares(report.Rungs[0]));
    }

    [Fact]
    public void The_table_has_a_line_for_each_rung_that_ran_and_names_what_was_left_out()
    {
        var output = new StringWriter();

        RungsTable.Write(output, Report());

        Assert.Contains("0.38 of floor rung", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("left out    a database", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("never ran", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_is_a_whole_picture() =>
        Assert.Equal("svg", XElement.Parse(RungsChart.Draw(Report())).Name.LocalName);

    [Fact]
    public void A_report_is_read_back_as_it_was_written_and_another_file_is_refused_by_name()
    {
        var path = Path.GetTempFileName();
        try
        {
            RungsFile.Write(path, Report());
            Assert.Equal([100.0, 200.0], RungsFile.Read(path).Figures("floor", figures => figures.PerSecond));
            File.WriteAllText(path, "no report");
            Assert.Contains(path, Assert.Throws<SetupException>(() => RungsFile.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static RungsReport Report() => new()
    {
        Conditions = new RoundConditions("two processors", 4, 8),
        JournalBytes = 28,
        Missing = ["a database"],
        Rungs =
        [
            new ReportedRung("floor", "floor rung", null),
            new ReportedRung("lane", "lane rung", "floor"),
            new ReportedRung("other", "never ran", "lane"),
        ],
        Rounds =
        [
            new() { ["floor"] = new RungFigures(100, 10, 1), ["lane"] = new RungFigures(50, 10, 1) },
            new() { ["floor"] = new RungFigures(200, 10, 1), ["lane"] = new RungFigures(50, 10, 1) },
        ],
    };
}
