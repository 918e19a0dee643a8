namespace MVoting.Core.Clocks;

/// <summary>
/// Decides whether a silo's clock may be used (invariant 4). The wall clock is compared with the database's; from
/// the last good comparison on, time goes by the monotonic clock alone. The clock is trusted from a good comparison
/// until one of these happens, and again from the next good comparison:
/// <list type="bullet">
/// <item>a comparison finds the wall clock more than <see cref="Limits.ClockSkewMs"/> off the database's;</item>
/// <item>the wall clock and the monotonic clock no longer agree: one of them leapt, or the monotonic clock stood
/// still while the machine was suspended, and only the database can say which;</item>
/// <item>there was no good comparison for <see cref="Limits.ClockUncheckedMs"/>.</item>
/// </list>
/// A trusted reading is within <see cref="Limits.ClockSkewMs"/> of the database's clock, give or take the round trip
/// and what a monotonic clock drifts. Trusted readings never step back as long as no untrusted state lies between
/// them; a caller that sees an untrusted one must forget what it derived from earlier readings, or never go back
/// itself. Not seen: a machine whose clocks both stood still. The first comparison after it finds that.
/// <para>Pure: readings are passed in. Not safe for several threads; the caller locks.</para>
/// </summary>
public sealed class SiloClock
{
    private bool _isChecked;
    private bool _isTrusted;
    private long _anchorWallMs;
    private long _anchorMonotonicMs;
    private long _floorMs = long.MinValue;
    private long _lastMonotonicMs = long.MinValue;

    /// <summary>
    /// The difference that made the clock untrusted, or that the last comparison measured. Milliseconds, positive when
    /// the wall clock is ahead; 0 before the first comparison.
    /// </summary>
    public long SkewMs { get; private set; }

    /// <summary>The moment now, and whether it may decide anything.</summary>
    /// <param name="wallMs">The machine's wall clock, Unix milliseconds.</param>
    /// <param name="monotonicMs">
    /// The machine's monotonic clock, milliseconds from any fixed start. Taken together with the wall clock.
    /// </param>
    public ClockReading Read(long wallMs, long monotonicMs)
    {
        if (Planted.Is(PlantedBug.WallClockTrusted))
        {
            return new ClockReading(wallMs, IsTrusted: true);
        }

        if (!_isChecked)
        {
            return new ClockReading(wallMs, IsTrusted: false);
        }

        // Readings of several threads may come in another order than they were taken.
        _lastMonotonicMs = Math.Max(_lastMonotonicMs, monotonicMs);
        var nowMs = _anchorWallMs + (_lastMonotonicMs - _anchorMonotonicMs);
        if (_isTrusted)
        {
            var leapMs = wallMs - nowMs;
            if (Math.Abs(leapMs) > Limits.ClockSkewMs)
            {
                // Which of the two clocks is wrong cannot be seen from here. The next comparison finds out.
                SkewMs = leapMs;
                _isTrusted = false;
            }
            else if (_lastMonotonicMs - _anchorMonotonicMs > Limits.ClockUncheckedMs)
            {
                _isTrusted = false;
            }
        }

        return new ClockReading(Math.Max(nowMs, _floorMs), _isTrusted);
    }

    /// <summary>
    /// Takes in a comparison with the database's clock. One that shows a difference always counts. One that shows
    /// none counts only if its round trip was at most <see cref="Limits.ClockRoundTripMs"/>: a slow answer would
    /// explain a large difference.
    /// </summary>
    public void Compare(ClockComparison comparison)
    {
        Invariant.Check(comparison.RoundTripMs >= 0, "A look at the database's clock ended before it began.");
        var skewMs = comparison.SkewMs;
        if (Math.Abs(skewMs) > Limits.ClockSkewMs)
        {
            SkewMs = skewMs;
            _isTrusted = false;
            return;
        }

        if (comparison.RoundTripMs > Limits.ClockRoundTripMs)
        {
            return;
        }

        SkewMs = skewMs;
        Anchor(comparison);
    }

    private void Anchor(ClockComparison comparison)
    {
        var floorMs = long.MinValue;
        if (_isTrusted)
        {
            // Nothing that was read so far is later than this. The wall clock may have been set back a little since
            // the last comparison: readings then wait for it.
            floorMs = Read(comparison.WallAfterMs, comparison.MonotonicAfterMs).NowMs;
            if (comparison.SkewOf(floorMs) > Limits.ClockSkewMs)
            {
                // They would wait too far ahead of the database. The next comparison begins anew.
                SkewMs = comparison.SkewOf(floorMs);
                _isTrusted = false;
                return;
            }
        }

        _isChecked = true;
        _isTrusted = true;
        _anchorWallMs = comparison.WallAfterMs;
        _anchorMonotonicMs = comparison.MonotonicAfterMs;
        _floorMs = floorMs;
        _lastMonotonicMs = Math.Max(_lastMonotonicMs, comparison.MonotonicAfterMs);
    }
}
