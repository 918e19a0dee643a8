using HdrHistogram;

namespace MVoting.Load.Reports;

/// <summary>Latencies in an HdrHistogram: microseconds, three significant digits. Thread-safe.</summary>
public sealed class Latencies
{
    private const long MicrosecondsMax = 3_600L * 1_000_000;

    private readonly LongConcurrentHistogram _histogram = new(1, MicrosecondsMax, 3);

    public long Count => _histogram.TotalCount;

    public double MaxMs => Count == 0 ? 0 : _histogram.GetMaxValue() / 1e3;

    public double MeanMs => Count == 0 ? 0 : _histogram.GetMean() / 1e3;

    public void Add(TimeSpan latency) =>
        _histogram.RecordValue(Math.Clamp((long)latency.TotalMicroseconds, 1, MicrosecondsMax));

    public double PercentileMs(double percentile) =>
        Count == 0 ? 0 : _histogram.GetValueAtPercentile(percentile) / 1e3;
}
