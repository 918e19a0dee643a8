namespace MVoting.Load.Charts;

/// <summary>Bars over one axis.</summary>
public sealed record BarPanel(string Title, string Colour, IReadOnlyList<Bar> Bars);
