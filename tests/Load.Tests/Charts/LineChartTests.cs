using System.Xml.Linq;
using MVoting.Load.Charts;

namespace MVoting.Load.Tests.Charts;

/// <summary>Proves that a chart is a whole SVG picture, whatever it is given.</summary>
public sealed class LineChartTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_chart_has_a_line_for_each_series_and_names_it()
    {
        var svg = Draw(new ChartSeries("p50", "#000000", [(0, 1), (1, 2)]), new ChartSeries("p99", "#111111", [(0, 5), (1, 7)]));

        Assert.Equal(2, svg.Descendants(s_svg + "path").Count());
        Assert.Contains(svg.Descendants(s_svg + "text"), text => text.Value == "p99");
    }

    [Fact]
    public void A_gap_breaks_the_line_and_a_higher_value_stands_higher()
    {
        var svg = Draw(new ChartSeries("p50", "#000000", [(0, 0), (1, 10), (2, null), (3, 10)]));

        var path = svg.Descendants(s_svg + "path").Single().Attribute("d")!.Value;
        Assert.Equal(2, path.Count(letter => letter == 'M'));
        Assert.Equal(1, path.Count(letter => letter == 'L'));
        // Downwards is y: zero stands at the foot of the panel.
        Assert.StartsWith("M80.0 296.0L", path, StringComparison.Ordinal);
        Assert.EndsWith(" 56.0", path, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_with_the_pictures_own_signs_are_words_in_it()
    {
        var svg = Draw(new ChartSeries("<p & q>", "#000000", [(0, 1)]));

        Assert.Contains(svg.Descendants(s_svg + "text"), text => text.Value == "<p & q>");
    }

    [Fact]
    public void A_chart_without_a_value_is_drawn() => Assert.NotNull(Draw(new ChartSeries("none", "#000000", [(0, null)])));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.2)]
    [InlineData(7, 2)]
    [InlineData(48_000, 10_000)]
    [InlineData(0.3, 0.1)]
    public void Steps_of_an_axis_are_round_numbers(double most, double step) =>
        Assert.Equal(step, LineChart.Step(most), 9);

    private static XElement Draw(params ChartSeries[] series) =>
        XElement.Parse(LineChart.Draw("A & B", [new ChartPanel("panel", series)], seconds: 3, (1, 2)));
}
