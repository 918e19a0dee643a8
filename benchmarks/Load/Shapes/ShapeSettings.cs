namespace MVoting.Load.Shapes;

/// <summary>How a shape is run.</summary>
public sealed record ShapeSettings
{
    public double Seconds { get; init; } = 10;

    public int QuietPolls { get; init; } = 10_000;

    /// <summary>
    /// Requests of the main stream under way at a time, each on a connection of its own; null: the shape's. What arrives
    /// while all are taken waits in the generator, as long as its stream's patience lasts, and the waiting is part of
    /// its latency.
    /// </summary>
    public int? Connections { get; init; }

    /// <summary>Ballots a second; null: measured first.</summary>
    public double? Capacity { get; init; }

    /// <summary>Where the chart goes; null: no chart.</summary>
    public string? ChartPath { get; init; }

    public TimeSpan GiveUp { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public long Seed { get; init; } = 1;
}
