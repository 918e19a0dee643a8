using MVoting.Core.Clocks;
using MVoting.Grains.Clocks;

namespace MVoting.Grains.Tests;

/// <summary>A silo's clock that shows a test's time, and is trusted until the test says otherwise.</summary>
public sealed class SteadyClock(TimeProvider time) : ISiloClock
{
    private volatile bool _isTrusted = true;

    public bool IsTrusted
    {
        get => _isTrusted;
        set => _isTrusted = value;
    }

    public ClockReading Read() => new(time.GetUtcNow().ToUnixTimeMilliseconds(), IsTrusted);
}
