namespace MVoting.Grains.Tests;

/// <summary>A clock that stands where a test sets it; its timers and timestamps run in real time, as the runtime needs them.</summary>
public sealed class SetClock : TimeProvider
{
    private long _nowMs = 1_790_000_000_000;

    public long NowMs
    {
        get => Interlocked.Read(ref _nowMs);
        set => Interlocked.Exchange(ref _nowMs, value);
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);
}
