using System.Diagnostics;

namespace MVoting.Load.Casting;

/// <summary>
/// When an unanswered ballot is sent again: after what <c>Retry-After</c> says, else after a pause that doubles,
/// until <paramref name="GiveUp"/> has passed since it was first sent, or since the server last answered anything: a
/// server that is gone is not waited for by one ballot after the other.
/// </summary>
public sealed record RetryPolicy(TimeSpan GiveUp)
{
    private const int PauseMs = 10;
    private const int PauseMsMax = 1_000;

    /// <param name="firstSent">The timestamp of the ballot's first attempt.</param>
    /// <param name="lastAnswer">The timestamp of the last final answer to any ballot, or of the start.</param>
    public bool GivesUp(long firstSent, long lastAnswer) =>
        Stopwatch.GetElapsedTime(Math.Min(firstSent, lastAnswer)) >= GiveUp;

    /// <summary>The pause after <paramref name="attempts"/> attempts.</summary>
    public TimeSpan Pause(int attempts, TimeSpan? retryAfter)
    {
        var pause = retryAfter
            ?? TimeSpan.FromMilliseconds(Math.Min(PauseMsMax, PauseMs << Math.Min(attempts, 10)));
        return pause < GiveUp ? pause : GiveUp;
    }
}
