namespace MVoting.Load.Measure;

/// <summary>What one closed loop achieved.</summary>
/// <param name="PerSecond">Final answers a second.</param>
/// <param name="CpuMicroseconds">Processor time of the server's process for each final answer, in microseconds.</param>
/// <param name="MedianMs">Median time from sending a request to its answer, in milliseconds.</param>
/// <param name="P99Ms">The time that 99 of 100 requests did not exceed, in milliseconds.</param>
/// <param name="Failures">Attempts without a final answer, by kind.</param>
/// <param name="Next">The first ballot that was not sent.</param>
/// <param name="AllocatedBytes">Bytes that the server allocated for each final answer; null: it was not asked.</param>
public sealed record Throughput(
    double PerSecond,
    double CpuMicroseconds,
    double MedianMs,
    double P99Ms,
    IReadOnlyDictionary<string, long> Failures,
    int Next,
    double? AllocatedBytes = null);
