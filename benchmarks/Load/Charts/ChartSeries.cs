namespace MVoting.Load.Charts;

/// <summary>A line of a chart; a point without a value breaks it.</summary>
public sealed record ChartSeries(string Name, string Colour, IReadOnlyList<(double X, double? Y)> Points);
