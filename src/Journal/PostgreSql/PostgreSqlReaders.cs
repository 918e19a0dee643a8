using MVoting.Core;
using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>The reading connections: so many at a time, the other reads wait for them, so many at most.</summary>
internal sealed class PostgreSqlReaders(PostgreSqlJournalOptions options) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = PostgreSqlSources.ForReading(options);
    private readonly SemaphoreSlim _free = new(options.Readers);
    private int _waiting;
    private volatile bool _closed;

    /// <summary>Runs a read on one of the connections.</summary>
    /// <exception cref="JournalUnavailableException">The database did not answer, or too many reads wait for it.</exception>
    public async Task<TResult> RunAsync<TResult>(
        Func<NpgsqlConnection, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return await read(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (PostgreSqlFaults.IsOfDatabase(fault) || (fault is ObjectDisposedException && _closed))
        {
            throw new JournalUnavailableException($"The journal could not be read: {fault.Message}", fault);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Opens one connection and refuses a database whose schema is not this program's.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.ConnectTimeout);
        var connection = await _source.OpenConnectionAsync(patience.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            await PostgreSqlSchema.CheckAsync(
                connection, PostgreSqlFaults.Name(connection), options.Neighbours, patience.Token)
                .ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        var waiting = Interlocked.Increment(ref _waiting);
        try
        {
            if (_closed || waiting > Limits.JournalReadsWaiting)
                throw new JournalUnavailableException(
                    $"The journal is closed, or {Limits.JournalReadsWaiting} reads wait for it already.");
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
