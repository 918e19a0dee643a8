using System.Globalization;
using System.Security;
using System.Text;

namespace MVoting.Load.Charts;

/// <summary>
/// Panels of lines, one below the other over the same axis of seconds, as an SVG picture that needs nothing else.
/// </summary>
public static class LineChart
{
    private const int Width = 960;
    private const int PanelHeight = 240;
    private const int Left = 80;
    private const int Right = 24;
    private const int Top = 56;
    private const int Gap = 64;
    private const int Ticks = 5;

    private static readonly int[] s_steps = [1, 2, 5, 10];

    /// <param name="shaded">The part of the axis that is marked; null: none.</param>
    public static string Draw(
        string title, IReadOnlyList<ChartPanel> panels, double seconds, (double From, double To)? shaded)
    {
        ArgumentNullException.ThrowIfNull(panels);
        var height = Top + (panels.Count * (PanelHeight + Gap));
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(svg, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"white\"/>");
        Line(svg, $"<text x=\"{Left}\" y=\"22\" font-size=\"15\">{Escape(title)}</text>");
        for (var i = 0; i < panels.Count; i++)
        {
            DrawPanel(svg, panels[i], Top + (i * (PanelHeight + Gap)), Math.Max(seconds, double.Epsilon), shaded);
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The step of an axis to this value: 1, 2 or 5 times a power of ten.</summary>
    public static double Step(double most)
    {
        if (most <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(most / Ticks)));
        return power * s_steps.First(times => most / (power * times) <= Ticks);
    }

    private static void DrawPanel(
        StringBuilder svg, ChartPanel panel, int top, double seconds, (double From, double To)? shaded)
    {
        var most = panel.Series.SelectMany(series => series.Points).Max(point => point.Y) ?? 0;
        var step = Step(most);
        most = Math.Max(step, Math.Ceiling(most / step) * step);
        double X(double value) => Left + (value / seconds * (Width - Left - Right));
        double Y(double value) => top + PanelHeight - (value / most * PanelHeight);

        if (shaded is var (from, to))
        {
            Line(svg, $"<rect x=\"{X(from):F1}\" y=\"{top}\" width=\"{X(to) - X(from):F1}\" height=\"{PanelHeight}\" fill=\"#f2f2f2\"/>");
        }

        for (var value = 0.0; value <= most * 1.0001; value += step)
        {
            Line(svg, $"<line x1=\"{Left}\" y1=\"{Y(value):F1}\" x2=\"{Width - Right}\" y2=\"{Y(value):F1}\" stroke=\"#dddddd\"/>");
            Line(svg, $"<text x=\"{Left - 6}\" y=\"{Y(value) + 4:F1}\" text-anchor=\"end\">{value:#,0.###}</text>");
        }

        for (var value = 0.0; value <= seconds; value += Step(seconds))
        {
            Line(svg, $"<text x=\"{X(value):F1}\" y=\"{top + PanelHeight + 16}\" text-anchor=\"middle\">{value:0.###} s</text>");
        }

        DrawLegend(svg, panel, top);
        foreach (var series in panel.Series)
        {
            DrawSeries(svg, series, X, Y);
        }
    }

    private static void DrawLegend(StringBuilder svg, ChartPanel panel, int top)
    {
        Line(svg, $"<text x=\"{Left}\" y=\"{top - 8}\">{Escape(panel.Title)}</text>");
        for (var i = 0; i < panel.Series.Count; i++)
        {
            var x = Width - Right - ((panel.Series.Count - i) * 120);
            Line(svg, $"<line x1=\"{x}\" y1=\"{top - 12}\" x2=\"{x + 20}\" y2=\"{top - 12}\" stroke=\"{panel.Series[i].Colour}\" stroke-width=\"3\"/>");
            Line(svg, $"<text x=\"{x + 26}\" y=\"{top - 8}\">{Escape(panel.Series[i].Name)}</text>");
        }
    }

    private static void DrawSeries(
        StringBuilder svg, ChartSeries series, Func<double, double> x, Func<double, double> y)
    {
        var isDrawing = false;
        var path = new StringBuilder();
        foreach (var point in series.Points)
        {
            if (point.Y is { } value)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(isDrawing ? 'L' : 'M')}{x(point.X):F1} {y(value):F1}");
            }

            isDrawing = point.Y is not null;
        }

        Line(svg, $"<path d=\"{path}\" fill=\"none\" stroke=\"{series.Colour}\" stroke-width=\"1.6\"/>");
    }

    private static void Line(StringBuilder svg, FormattableString text) =>
        svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) => SecurityElement.Escape(text);
}
