namespace MVoting.Peers.Reports;

/// <summary>Latencies that stand in a list, and their percentiles.</summary>
internal sealed class SortedLatencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    /// <summary>The time that this share of them did not exceed; null: there is none.</summary>
    public double? At(double share) =>
        _sorted.Length == 0 ? null : _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
