namespace MVoting.Ladder.Measure;

/// <summary>What one closed loop achieved.</summary>
/// <param name="PerSecond">Final answers a second.</param>
/// <param name="Failures">Attempts without one, by kind.</param>
/// <param name="Next">The first ballot that was not sent.</param>
internal sealed record Throughput(double PerSecond, IReadOnlyDictionary<string, long> Failures, int Next);
