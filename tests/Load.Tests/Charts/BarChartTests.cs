using System.Xml.Linq;
using MVoting.Load.Charts;

namespace MVoting.Load.Tests.Charts;

/// <summary>Proves that a chart of bars is a whole SVG picture, also with a bar that has no logarithm.</summary>
public sealed class BarChartTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_bar_ten_times_as_high_is_one_decade_longer_and_is_named()
    {
        var svg = Draw(new Bar("<floor>", 100, 90, 110), new Bar("lane", 1_000, 900, 1_100));

        var bars = svg.Descendants(s_svg + "rect").Skip(1).Select(rect => (double)rect.Attribute("width")!).ToArray();
        Assert.Equal(2, bars.Length);
        Assert.True(bars[1] > bars[0]);
        Assert.Contains(svg.Descendants(s_svg + "text"), text => text.Value == "<floor>");
        Assert.Contains(svg.Descendants(s_svg + "text"), text => text.Value == "1,000");
    }

    [Fact]
    public void A_bar_of_nothing_has_no_length()
    {
        var svg = Draw(new Bar("none", 0, 0, 0), new Bar("some", 10, 10, 10));

        Assert.Equal(0, (double)svg.Descendants(s_svg + "rect").ElementAt(1).Attribute("width")!);
    }

    private static XElement Draw(params Bar[] bars) =>
        XElement.Parse(BarChart.Draw("Ladder", [new BarPanel("ballots a second", "#000000", bars)]));
}
