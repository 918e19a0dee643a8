using MVoting.Grains;

namespace MVoting.Silo.Databases;

/// <summary>
/// The turns at the connections of the grains' states. With many waiters a pool of connections throws a timeout, which leaves
/// open what was written. This queue orders them, lists, cities and keys before single polls; a call that gets no turn in time
/// throws <see cref="StateStorageBusyException"/> and was not started.
/// </summary>
public sealed partial class StateGate
{
    private static readonly TimeSpan s_logPause = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ILogger<StateGate> _logger;
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _first = [];
    private readonly LinkedList<TaskCompletionSource> _others = [];
    private int _free;
    private long? _loggedAt;

    /// <param name="turns">Calls at a time.</param>
    /// <param name="patience">How long a call waits for its turn at most.</param>
    /// <param name="time">The clock of the patience.</param>
    /// <param name="logger">Takes one line, every ten seconds at most, while calls wait in vain.</param>
    public StateGate(int turns, TimeSpan patience, TimeProvider time, ILogger<StateGate> logger) =>
        (_free, _patience, _time, _logger) = (turns, patience, time, logger);

    /// <summary>Runs a call in its turn.</summary>
    /// <param name="isFirst">Whether it goes before those that are not: what many wait for.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="StateStorageBusyException">No turn came within the patience; the call did not begin.</exception>
    public async Task RunAsync(bool isFirst, Func<Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        await EnterAsync(isFirst);
        try
        {
            await call();
        }
        finally
        {
            Leave();
        }
    }

    private async Task EnterAsync(bool isFirst)
    {
        TaskCompletionSource turn;
        LinkedListNode<TaskCompletionSource> place;
        var queue = isFirst ? _first : _others;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            place = queue.AddLast(turn);
        }

        try
        {
            await turn.Task.WaitAsync(_patience, _time);
        }
        catch (TimeoutException)
        {
            int waiting;
            lock (_lock)
            {
                if (turn.Task.IsCompletedSuccessfully)
                {
                    // The turn came at the same moment.
                    return;
                }

                queue.Remove(place);
                waiting = _first.Count + _others.Count;
            }

            Log(waiting);
            throw new StateStorageBusyException(
                $"The database of the grains' states had no free connection for {_patience.TotalSeconds:0} s; {waiting:N0} more calls wait. Nothing was written: call again.");
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            var next = _first.First ?? _others.First;
            if (next is null)
            {
                _free++;
                return;
            }

            next.List!.Remove(next);
            next.Value.SetResult();
        }
    }

    private void Log(int waiting)
    {
        lock (_lock)
        {
            if (_loggedAt is { } at && _time.GetElapsedTime(at) < s_logPause)
            {
                return;
            }

            _loggedAt = _time.GetTimestamp();
        }

        LogBusy(_logger, _patience.TotalSeconds, waiting);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "No connection for a grain's state became free within {Seconds} s; {Waiting} calls are queued. They are retried, and nothing is lost.")]
    private static partial void LogBusy(ILogger logger, double seconds, int waiting);
}
