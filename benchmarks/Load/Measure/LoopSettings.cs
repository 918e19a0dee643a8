namespace MVoting.Load.Measure;

/// <summary>How a closed loop is measured.</summary>
public sealed record LoopSettings(TimeSpan Warmup, TimeSpan Measured, int Connections, int? Batch = null)
{
    public static TimeSpan RequestTimeout { get; } = TimeSpan.FromSeconds(30);
}
