namespace MVoting.Load.Measure;

/// <summary>How a closed loop is measured.</summary>
public sealed record LoopSettings(TimeSpan Warmup, TimeSpan Measured, int Connections, int? Batch = null)
{
    /// <summary>More than any loop of minutes can cast.</summary>
    public const int VotersEnough = 20_000_000;

    public static TimeSpan RequestTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The same on a server that is warm: 2 s for new connections and, of the product, a new poll.</summary>
    public LoopSettings OnWarmServer => this with { Warmup = TimeSpan.FromSeconds(2) };
}
