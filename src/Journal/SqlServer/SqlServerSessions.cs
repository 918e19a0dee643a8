namespace MVoting.Journal.SqlServer;

/// <summary>
/// The store's own few connections, opened when they are wanted and kept. The driver's pool would hand each one out
/// reset, so that a flush cost two round trips: one for the settings, one for the rows.
/// </summary>
/// <param name="open">Opens one.</param>
/// <param name="most">Connections open at a time.</param>
/// <param name="mostWaiting">Calls that may wait for one.</param>
internal sealed class SqlServerSessions(
    Func<CancellationToken, Task<SqlServerSession>> open, int most, int mostWaiting) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(most, most);
    private readonly Lock _gate = new();
    private readonly Stack<SqlServerSession> _idle = new();
    private int _callers;
    private bool _isClosed;

    /// <summary>A session for one call, which gives it back.</summary>
    /// <exception cref="JournalUnavailableException">The store is closed, or too many calls wait already.</exception>
    /// <exception cref="Exception">The driver's, when it cannot connect.</exception>
    public async Task<SqlServerSession> TakeAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _callers) > most + mostWaiting)
        {
            Interlocked.Decrement(ref _callers);
            throw new JournalUnavailableException($"{mostWaiting} calls wait for a connection to the journal already.");
        }
        var mayOpen = false;
        try
        {
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
            mayOpen = true;
            return await TakeIdleAsync().ConfigureAwait(false) ?? await open(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (mayOpen)
                _free.Release();
            Interlocked.Decrement(ref _callers);
            throw;
        }
    }

    /// <summary>
    /// Takes a session back. One that broke takes those that rest with it: most likely they end at the same server, and
    /// each would cost its next call an unknown outcome to find that out.
    /// </summary>
    public async ValueTask GiveBackAsync(SqlServerSession session)
    {
        SqlServerSession[] gone;
        lock (_gate)
        {
            if (session.IsUsable && !_isClosed)
            {
                _idle.Push(session);
                gone = [];
            }
            else
            {
                gone = [session, .. _idle];
                _idle.Clear();
            }
        }
        foreach (var each in gone)
            await each.DisposeAsync().ConfigureAwait(false);
        _free.Release();
        Interlocked.Decrement(ref _callers);
    }

    /// <summary>Lets nobody in any more, waits for the calls under way, each of which has its timeout, and closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
        }
        for (var i = 0; i < most; i++)
            await _free.WaitAsync().ConfigureAwait(false);
        foreach (var session in _idle)
            await session.DisposeAsync().ConfigureAwait(false);
        _idle.Clear();

        // Whoever waited in TakeAsync now hears that the store is closed.
        _free.Release(most);
    }

    private async ValueTask<SqlServerSession?> TakeIdleAsync()
    {
        while (true)
        {
            SqlServerSession? session;
            lock (_gate)
            {
                if (_isClosed)
                    throw new JournalUnavailableException("The journal is closed.");
                if (!_idle.TryPop(out session))
                    return null;
            }
            if (session.IsUsable)
                return session;
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }
}
