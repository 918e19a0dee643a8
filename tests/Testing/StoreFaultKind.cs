namespace MVoting.Testing;

/// <summary>How a call of <see cref="FaultyStore"/> goes wrong.</summary>
public enum StoreFaultKind
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>Nothing is written, and the outcome says so: Failed. A read: unavailable.</summary>
    FailBefore,

    /// <summary>Nothing is written, but nobody can tell: Unknown.</summary>
    UnknownBefore,

    /// <summary>Everything is written, but nobody can tell: Unknown. The dangerous one.</summary>
    UnknownAfter,

    /// <summary>Hangs, deaf to cancellation, until it is released; then goes on as if nothing had been.</summary>
    HangBefore,

    /// <summary>Writes or reads, then hangs, deaf to cancellation, until it is released; then tells the truth.</summary>
    HangAfter,

    /// <summary>Takes a while of the time provider before it begins.</summary>
    Slow,

    /// <summary>Throws, which no store may: its callers must take it for Unknown.</summary>
    Throw,
}
