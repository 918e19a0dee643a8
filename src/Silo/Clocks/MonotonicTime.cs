namespace MVoting.Silo.Clocks;

/// <summary>
/// The wall clock at the start and the monotonic clock from then on: it never leaps. For what only measures how long
/// ago something was. Orleans' collector of idle activations remembers the latest moment that it has seen and refuses
/// every activation before it: on a clock that was an hour ahead for a moment, no grain would wake for an hour.
/// </summary>
internal sealed class MonotonicTime : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private readonly long _startTimestamp = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + System.GetElapsedTime(_startTimestamp);
}
