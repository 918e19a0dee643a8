namespace MVoting.Load.Charts;

/// <summary>A bar and the quartiles of what it shows.</summary>
public sealed record Bar(string Name, double Value, double Lower, double Upper);
