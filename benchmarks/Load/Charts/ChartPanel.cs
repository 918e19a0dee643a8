namespace MVoting.Load.Charts;

/// <summary>Lines over one axis.</summary>
public sealed record ChartPanel(string Title, IReadOnlyList<ChartSeries> Series);
