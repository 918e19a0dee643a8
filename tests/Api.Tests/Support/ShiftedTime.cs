namespace MVoting.Api.Tests.Support;

/// <summary>The system's time moved on by a test, or standing still; its timers are the system's.</summary>
public sealed class ShiftedTime(bool isFrozen = false) : TimeProvider
{
    private readonly DateTimeOffset _utc = System.GetUtcNow();
    private readonly long _timestamp = System.GetTimestamp();

    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => (isFrozen ? _utc : System.GetUtcNow()) + Shift;

    public override long GetTimestamp() =>
        (isFrozen ? _timestamp : System.GetTimestamp()) + (long)(Shift.TotalSeconds * TimestampFrequency);
}
