using MVoting.Core;
using MVoting.Core.Segments;
using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>Lets one append after the other onto the writing connection. The silo's writer makes one at a time, tools a few.</summary>
internal sealed class PostgreSqlWriter : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgreSqlAppender _appender;
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;
    private volatile bool _closed;

    public PostgreSqlWriter(PostgreSqlJournalOptions options)
    {
        _source = PostgreSqlSources.ForWriting(options);
        _appender = new PostgreSqlAppender(options, _source);
    }

    /// <summary>Opens the connection at the start.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => _appender.ConnectAsync(cancellationToken);

    /// <inheritdoc cref="IJournalStore.AppendAsync"/>
    public async Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        if (!await TryEnterAsync(cancellationToken).ConfigureAwait(false))
        {
            Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
            return;
        }
        try
        {
            if (_closed)
                Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
            else
                await _appender.AppendAsync(rows, outcomes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the append that is under way; those that wait for it fail.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await _appender.DisposeAsync().ConfigureAwait(false);
            await _source.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>False when it was given up before its turn came: the rows were certainly not sent.</summary>
    private async ValueTask<bool> TryEnterAsync(CancellationToken cancellationToken)
    {
        var waiting = Interlocked.Increment(ref _waiting);
        try
        {
            if (_closed || waiting > Limits.JournalAppendsWaiting)
                return false;
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
