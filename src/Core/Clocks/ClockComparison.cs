namespace MVoting.Core.Clocks;

/// <summary>
/// One look at the database's clock, between two looks at this machine's clocks. A look without an answer is no
/// comparison: the age of the last good one counts by itself.
/// </summary>
/// <param name="MonotonicBeforeMs">Monotonic milliseconds before the database was asked.</param>
/// <param name="WallBeforeMs">Unix milliseconds of this machine before the database was asked.</param>
/// <param name="DatabaseMs">Unix milliseconds that the database answered.</param>
/// <param name="WallAfterMs">Unix milliseconds of this machine after the answer.</param>
/// <param name="MonotonicAfterMs">Monotonic milliseconds after the answer.</param>
public readonly record struct ClockComparison(
    long MonotonicBeforeMs, long WallBeforeMs, long DatabaseMs, long WallAfterMs, long MonotonicAfterMs)
{
    /// <summary>Milliseconds that the database took to answer.</summary>
    public long RoundTripMs => MonotonicAfterMs - MonotonicBeforeMs;

    /// <summary>
    /// Milliseconds that this machine's clock is ahead of the database's (negative: behind it) and that no moment
    /// inside the round trip explains. Both wall readings are judged with the monotonic length of the round trip, so
    /// a wall clock that leaps during the look explains nothing.
    /// </summary>
    public long SkewMs => Larger(
        Unexplained(WallBeforeMs, WallBeforeMs + RoundTripMs), Unexplained(WallAfterMs - RoundTripMs, WallAfterMs));

    /// <summary>The same difference for a clock that said <paramref name="nowMs"/> when the answer was there.</summary>
    public long SkewOf(long nowMs) => Unexplained(nowMs - RoundTripMs, nowMs);

    private long Unexplained(long firstMs, long lastMs) =>
        firstMs > DatabaseMs ? firstMs - DatabaseMs : Math.Min(lastMs - DatabaseMs, 0);

    private static long Larger(long left, long right) => Math.Abs(left) >= Math.Abs(right) ? left : right;
}
