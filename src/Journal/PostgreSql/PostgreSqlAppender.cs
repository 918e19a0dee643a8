using System.Data;
using MVoting.Core.Segments;
using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>
/// The writing connection and the one statement of a flush, which commits by itself. Used by one call at a time.
/// <para>What an error means hangs on where in the conversation it came. The server says "complete", commits, and says
/// "ready". So:</para>
/// <list type="bullet">
/// <item>no connection: nothing was sent: failed;</item>
/// <item>an error before "complete" (lock timeout, deadlock, full disk, statement timeout): the statement was undone
/// before its commit could begin: failed. But not when the session or the server went down with it (FATAL, PANIC): that
/// word may come at any time;</item>
/// <item>"ready" and no warning: durable;</item>
/// <item>anything else, an error after "complete", a warning (a synchronous standby that has not confirmed), a broken
/// connection, a time-out, a cancellation: the commit may have happened, or may still happen: unknown.</item>
/// </list>
/// <para>After every fault the connection is given up, and the next flush opens another one: perhaps to another
/// server, after a failover.</para>
/// </summary>
internal sealed class PostgreSqlAppender(PostgreSqlJournalOptions options, NpgsqlDataSource source) : IAsyncDisposable
{
    private const string Error = "ERROR";

    private readonly List<Guid> _written = [];

    // Kept from flush to flush, but only as long as the connection: what a broken one may still send is never changed.
    private PostgreSqlAppendValues _values = new();
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _append, _confirm;
    private bool _sent, _complete;

    /// <summary>Writes the rows in one statement and fills in every outcome. Never throws.</summary>
    public async Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        (_sent, _complete) = (false, false);
        try
        {
            if (_connection is not { State: ConnectionState.Open })
                await ConnectAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            _values.Add(rows);

            // A crash before this line: nothing of the flush is in the journal. From here until the server is ready
            // again: all of it or nothing. After it: all of it, although nobody was told; each row's retry finds itself.
            _sent = true;
            await ExecuteAsync(cancellationToken).ConfigureAwait(false);
            Tell(rows, outcomes);
            _values.Clear();
        }
        catch (Exception fault)
        {
            Array.Fill(outcomes, AfterFault(fault), 0, rows.Count);
            await DisconnectAsync().ConfigureAwait(false);
            if (fault is not OperationCanceledException)
                options.OnFault?.Invoke(fault);
        }
        finally
        {
            _written.Clear();
        }
    }

    /// <summary>Opens the writing connection, and proves that what it commits is durable.</summary>
    /// <exception cref="JournalStartException">The database is not one that the journal can be written to.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await DisconnectAsync().ConfigureAwait(false);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.ConnectTimeout);
        var connection = source.CreateConnection();
        try
        {
            await connection.OpenAsync(patience.Token).ConfigureAwait(false);
            await PostgreSqlSettings.ApplyToWriterAsync(connection, options, patience.Token).ConfigureAwait(false);
            await PostgreSqlSchema.CheckAsync(
                connection, PostgreSqlFaults.Name(connection), options.Neighbours, patience.Token)
                .ConfigureAwait(false);
            _append = await PrepareAsync(connection, patience.Token).ConfigureAwait(false);
            _confirm = connection.Command("confirm");
            await _confirm.PrepareAsync(patience.Token).ConfigureAwait(false);
            _connection = connection;
        }
        catch (Exception fault)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            if (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new TimeoutException(
                    $"{PostgreSqlFaults.Name(connection)} did not answer within {options.ConnectTimeout.TotalSeconds} s.", fault);
            throw;
        }
    }

    public ValueTask DisposeAsync() => DisconnectAsync();

    private async Task<NpgsqlCommand> PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        _values = new PostgreSqlAppendValues();
        var append = connection.Command("append");
        _values.BindTo(append);
        await append.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return append;
    }

    private async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        using var warnings = new PostgreSqlWarnings(_connection!);

        // Disposed of only where all went well: after a fault the connection goes, and the reader with it.
        var reader = await _append!.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            _written.Add(reader.GetGuid(0));
        _complete = true;

        // Only here is the server's "ready" read, which it says after the commit.
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        await reader.DisposeAsync().ConfigureAwait(false);

        // Nothing was written, so the commit has waited for nobody; but what stands there is called durable as well.
        if (_written.Count == 0)
            await _confirm!.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        warnings.ThrowIfAny();
    }

    /// <summary>The ids come in the order of the rows: what is passed over in between was taken, or lacks its predecessor.</summary>
    private void Tell(IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes)
    {
        var next = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var isWritten = next < _written.Count && _written[next] == rows[i].Id;
            if (isWritten)
                next++;
            outcomes[i] = isWritten ? AppendOutcome.Durable : AppendOutcome.Taken;
        }
        if (next != _written.Count)
            throw new JournalDamagedException("The server has returned ids of rows that it was not given.");
    }

    private AppendOutcome AfterFault(Exception fault)
    {
        if (!_sent)
            return AppendOutcome.Failed;
        return !_complete && fault is PostgresException { InvariantSeverity: Error }
            ? AppendOutcome.Failed
            : AppendOutcome.Unknown;
    }

    private async ValueTask DisconnectAsync()
    {
        var connection = _connection;
        (_connection, _append, _confirm) = (null, null, null);
        if (connection is null)
            return;
        try
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (PostgreSqlFaults.IsOfDatabase(fault))
        {
            options.OnFault?.Invoke(fault);
        }
    }
}
