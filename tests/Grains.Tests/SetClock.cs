namespace MVoting.Grains.Tests;

/// <summary>
/// A clock that stands where a test sets it; its timers and timestamps run in real time, as the runtime needs them,
/// but for the jumps that a test makes.
/// </summary>
public sealed class SetClock : TimeProvider
{
    private long _nowMs = 1_790_000_000_000;
    private long _jumped;

    public long NowMs
    {
        get => Interlocked.Read(ref _nowMs);
        set => Interlocked.Exchange(ref _nowMs, value);
    }

    /// <summary>Lets the timestamps jump, as when the process stood still.</summary>
    public void Jump(TimeSpan elapsed) =>
        Interlocked.Add(ref _jumped, (long)(elapsed.TotalSeconds * TimestampFrequency));

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _jumped);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);
}
