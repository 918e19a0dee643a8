using System.Globalization;

namespace MVoting.Testing.Cluster.Outages;

/// <summary>The longest wait of each box in each fault of a kind: percentiles over boxes and faults. Thread-safe.</summary>
public sealed class OutageFigures
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waits.Count;
            }
        }
    }

    public void Add(TimeSpan wait)
    {
        lock (_gate)
        {
            _waits.Add(wait);
        }
    }

    /// <summary>The wait that so many of a hundred do not exceed (nearest rank); zero when there is none.</summary>
    public TimeSpan Percentile(double percentile)
    {
        lock (_gate)
        {
            if (_waits.Count == 0)
            {
                return TimeSpan.Zero;
            }

            _waits.Sort();
            return _waits[Math.Max(0, (int)Math.Ceiling(percentile / 100 * _waits.Count) - 1)];
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Percentile(50).TotalSeconds:F2} s, p99 {Percentile(99).TotalSeconds:F2} s, " +
        $"max {Percentile(100).TotalSeconds:F2} s over {Count}");
}
