using System.Diagnostics;

namespace MVoting.Load.Casting;

/// <summary>
/// When an unanswered ballot is sent again: after what <c>Retry-After</c> says, else after a pause that doubles,
/// until <paramref name="GiveUp"/> has passed since it was first sent.
/// </summary>
public sealed record RetryPolicy(TimeSpan GiveUp)
{
    private const int PauseMs = 10;
    private const int PauseMsMax = 1_000;

    public bool GivesUp(long firstSent) => Stopwatch.GetElapsedTime(firstSent) >= GiveUp;

    /// <summary>The pause after <paramref name="attempts"/> attempts.</summary>
    public TimeSpan Pause(int attempts, TimeSpan? retryAfter)
    {
        var pause = retryAfter
            ?? TimeSpan.FromMilliseconds(Math.Min(PauseMsMax, PauseMs << Math.Min(attempts, 10)));
        return pause < GiveUp ? pause : GiveUp;
    }
}
