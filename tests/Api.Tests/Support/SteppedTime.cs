using Microsoft.Extensions.Time.Testing;

namespace MVoting.Api.Tests.Support;

/// <summary>A clock that stands still, and knows how many timers wait for it.</summary>
public sealed class SteppedTime : FakeTimeProvider
{
    private int _waiting;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var step = new Step(this);
        step.Timer = base.CreateTimer(
            called =>
            {
                step.End();
                callback(called);
            },
            state,
            dueTime,
            period);

        // Not before it is set: time would go on without it. One that has rung already comes to nought.
        Interlocked.Increment(ref _waiting);
        return step;
    }

    /// <summary>Goes on while somebody waits for it, never before: another thread sets its timers.</summary>
    public async Task AdvanceUntilAsync(int milliseconds, Func<bool> isDone)
    {
        while (!isDone())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (Volatile.Read(ref _waiting) > 0)
            {
                Advance(TimeSpan.FromMilliseconds(milliseconds));
            }

            await Task.Yield();
        }
    }

    /// <summary>A timer that somebody waits for, once.</summary>
    private sealed class Step(SteppedTime time) : ITimer
    {
        private int _isOver;

        public ITimer? Timer { get; set; }

        public void End()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                Interlocked.Decrement(ref time._waiting);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer!.Change(dueTime, period);

        public void Dispose()
        {
            End();
            Timer!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
