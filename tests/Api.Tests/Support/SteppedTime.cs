using Microsoft.Extensions.Time.Testing;

namespace MVoting.Api.Tests.Support;

/// <summary>A clock that stands still, and knows how many timers wait for it.</summary>
public sealed class SteppedTime : FakeTimeProvider
{
    private int _newTimers;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _newTimers);
        return timer;
    }

    /// <summary>Goes on when somebody waits for it, never before: another thread sets its timers.</summary>
    public async Task AdvanceUntilAsync(int milliseconds, Func<bool> isDone)
    {
        while (!isDone())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (Interlocked.Exchange(ref _newTimers, 0) > 0)
            {
                Advance(TimeSpan.FromMilliseconds(milliseconds));
            }

            await Task.Yield();
        }
    }
}
