using System.Globalization;
using System.Security;
using System.Text;

namespace MVoting.Load.Charts;

/// <summary>
/// Panels of lying bars over a logarithmic axis, each with its figure and its quartiles, as an SVG picture that needs
/// nothing else.
/// </summary>
public static class BarChart
{
    private const int Width = 960;
    private const int Left = 220;
    private const int Right = 110;
    private const int Top = 44;
    private const int RowHeight = 22;
    private const int Head = 34;

    /// <summary>Draws the panels one below the other.</summary>
    public static string Draw(string title, IReadOnlyList<BarPanel> panels)
    {
        ArgumentNullException.ThrowIfNull(panels);
        var height = Top + panels.Sum(panel => Head + (panel.Bars.Count * RowHeight) + RowHeight);
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(svg, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"white\"/>");
        Line(svg, $"<text x=\"16\" y=\"24\" font-size=\"15\">{Escape(title)}</text>");
        var top = Top;
        foreach (var panel in panels)
        {
            DrawPanel(svg, panel, top);
            top += Head + (panel.Bars.Count * RowHeight) + RowHeight;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawPanel(StringBuilder svg, BarPanel panel, int top)
    {
        var values = panel.Bars.Where(bar => bar.Value > 0).SelectMany(bar => new[] { bar.Lower, bar.Upper }).ToList();
        var least = values.Count == 0 ? 0 : Math.Floor(Math.Log10(Math.Max(values.Min(), double.Epsilon)));
        var most = values.Count == 0 ? 1 : Math.Max(least + 1, Math.Ceiling(Math.Log10(values.Max())));
        double X(double value) => value <= 0
            ? Left
            : Left + (Math.Clamp((Math.Log10(value) - least) / (most - least), 0, 1) * (Width - Left - Right));

        Line(svg, $"<text x=\"16\" y=\"{top + 12}\" font-weight=\"bold\">{Escape(panel.Title)}</text>");
        var foot = top + Head + (panel.Bars.Count * RowHeight);
        for (var decade = least; decade <= most; decade++)
        {
            var x = X(Math.Pow(10, decade));
            Line(svg, $"<line x1=\"{x:F1}\" y1=\"{top + Head - 8}\" x2=\"{x:F1}\" y2=\"{foot}\" stroke=\"#dddddd\"/>");
            Line(svg, $"<text x=\"{x:F1}\" y=\"{top + Head - 12}\" text-anchor=\"middle\" fill=\"#777777\">{Math.Pow(10, decade):#,0.###}</text>");
        }

        for (var row = 0; row < panel.Bars.Count; row++)
        {
            DrawBar(svg, panel.Bars[row], panel.Colour, top + Head + (row * RowHeight), X);
        }
    }

    private static void DrawBar(StringBuilder svg, Bar bar, string colour, int top, Func<double, double> x)
    {
        Line(svg, $"<text x=\"{Left - 8}\" y=\"{top + 14}\" text-anchor=\"end\">{Escape(bar.Name)}</text>");
        Line(svg, $"<rect x=\"{Left}\" y=\"{top + 3}\" width=\"{x(bar.Value) - Left:F1}\" height=\"{RowHeight - 8}\" fill=\"{colour}\"/>");
        Line(svg, $"<line x1=\"{x(bar.Lower):F1}\" y1=\"{top + 10}\" x2=\"{x(bar.Upper):F1}\" y2=\"{top + 10}\" stroke=\"#222222\" stroke-width=\"2\"/>");
        Line(svg, $"<text x=\"{Math.Max(x(bar.Value), x(bar.Upper)) + 6:F1}\" y=\"{top + 14}\">{Figure(bar.Value)}</text>");
    }

    private static string Figure(double value) =>
        value.ToString(value < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder svg, FormattableString text) =>
        svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) => SecurityElement.Escape(text);
}
