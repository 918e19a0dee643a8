namespace MVoting.Journal.Sqlite;

/// <summary>
/// A few named threads, each with a connection of its own, that take work from one bounded queue. SQLite's calls
/// block, for as long as an fsync does: on the thread pool they would hold up the grains.
/// </summary>
internal sealed class SqliteThreads<TConnection> : IAsyncDisposable
    where TConnection : IDisposable
{
    private readonly object _gate = new();
    private readonly Queue<ISqliteWork<TConnection>> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _maxWaiting;
    private int _running;
    private bool _closed;

    public SqliteThreads(string name, IReadOnlyList<TConnection> connections, int maxWaiting)
    {
        _maxWaiting = maxWaiting;
        _running = connections.Count;
        foreach (var connection in connections)
            new Thread(() => Run(connection)) { Name = name, IsBackground = true }.Start();
    }

    /// <summary>False when the queue is full or closed: the work was certainly not begun, and never will be.</summary>
    public bool TryPost(ISqliteWork<TConnection> work)
    {
        lock (_gate)
        {
            if (_closed || _waiting.Count >= _maxWaiting)
                return false;
            _waiting.Enqueue(work);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Does what was posted, then ends the threads and closes their connections.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run(TConnection connection)
    {
        while (WaitForWork() is { } work)
            work.Run(connection);
        connection.Dispose();
        if (Interlocked.Decrement(ref _running) == 0)
            _ended.SetResult();
    }

    private ISqliteWork<TConnection>? WaitForWork()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                    return null;
                Monitor.Wait(_gate);
            }
            return _waiting.Dequeue();
        }
    }
}
