using MVoting.Core.Clocks;

namespace MVoting.Core.Tests.Clocks;

/// <summary>A silo's clock with a wall clock, a monotonic clock and a database that a test sets as it likes.</summary>
internal sealed class ClockTable
{
    public const long StartMs = 1_800_000_000_000;

    private long _trueMs = StartMs;
    private long _monotonicLostMs;

    public SiloClock Clock { get; } = new();

    public long TrueMs => _trueMs;

    /// <summary>How far this machine's wall clock is ahead.</summary>
    public long WallSkewMs { get; set; }

    /// <summary>How far the database's clock is ahead.</summary>
    public long DatabaseSkewMs { get; set; }

    private long WallMs => _trueMs + WallSkewMs;

    private long MonotonicMs => _trueMs - StartMs - _monotonicLostMs;

    /// <summary>True time goes on.</summary>
    public void Pass(long ms) => _trueMs += ms;

    /// <summary>True time goes on while the monotonic clock stands still.</summary>
    public void Suspend(long ms)
    {
        _trueMs += ms;
        _monotonicLostMs += ms;
    }

    /// <summary>Compares with the database; <paramref name="leapMs"/> is what the wall clock leaps on the way back.</summary>
    public void Compare(long wayThereMs = 1, long wayBackMs = 1, long leapMs = 0)
    {
        var (monotonicMs, wallMs) = (MonotonicMs, WallMs);
        Pass(wayThereMs);
        var databaseMs = _trueMs + DatabaseSkewMs;
        Pass(wayBackMs);
        WallSkewMs += leapMs;
        Clock.Compare(new ClockComparison(monotonicMs, wallMs, databaseMs, WallMs, MonotonicMs));
    }

    public ClockReading Read() => Clock.Read(WallMs, MonotonicMs);
}
