namespace MVoting.Ladder.Rungs;

/// <summary>How long each rung runs in a round.</summary>
internal sealed record RoundSettings(TimeSpan Warmup, TimeSpan Measured);
