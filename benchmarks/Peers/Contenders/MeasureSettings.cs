namespace MVoting.Peers.Contenders;

/// <summary>How each contender is measured.</summary>
/// <param name="Calibration">How long each number of clients is tried, before the first round.</param>
internal sealed record MeasureSettings(TimeSpan Warmup, TimeSpan Measured, TimeSpan Calibration);
