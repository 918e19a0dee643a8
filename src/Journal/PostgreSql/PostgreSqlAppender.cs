using System.Data;
using MVoting.Core.Segments;
using Npgsql;
using NpgsqlTypes;

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
    private const string Warning = "WARNING";

    // The statement's parameters, kept from flush to flush.
    private readonly List<byte[]> _polls = [];
    private readonly List<int> _boxes = [];
    private readonly List<int> _numbers = [];
    private readonly List<Guid> _ids = [];
    private readonly List<ReadOnlyMemory<byte>> _bytes = [];
    private readonly List<Guid> _written = [];
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _append;
    private PostgresNotice? _warning;
    private bool _sent, _complete;

    /// <summary>Writes the rows in one statement and fills in every outcome. Never throws.</summary>
    public async Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        (_sent, _complete, _warning) = (false, false, null);
        try
        {
            if (_connection is not { State: ConnectionState.Open })
                await ConnectAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            Bind(rows);

            // A crash before this line: nothing of the flush is in the journal. From here until the server is ready
            // again: all of it or nothing. After it: all of it, although nobody was told; each row's retry finds itself.
            _sent = true;
            await ExecuteAsync(cancellationToken).ConfigureAwait(false);
            Tell(rows, outcomes);
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
            Unbind();
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
            connection.Notice += OnNotice;
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
        var append = connection.Command("append");
        append.Parameters.Add(Parameter(_polls, NpgsqlDbType.Bytea));
        append.Parameters.Add(Parameter(_boxes, NpgsqlDbType.Integer));
        append.Parameters.Add(Parameter(_numbers, NpgsqlDbType.Integer));
        append.Parameters.Add(Parameter(_ids, NpgsqlDbType.Uuid));
        append.Parameters.Add(Parameter(_bytes, NpgsqlDbType.Bytea));
        await append.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return append;
    }

    private static NpgsqlParameter<List<T>> Parameter<T>(List<T> values, NpgsqlDbType type) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };

    private void Bind(IReadOnlyList<SegmentRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            _polls.Add(row.Poll.ToBytes());
            _boxes.Add(row.Box);
            _numbers.Add(row.Number);
            _ids.Add(row.Id);
            _bytes.Add(row.Bytes);
        }
    }

    private void Unbind()
    {
        _polls.Clear();
        _boxes.Clear();
        _numbers.Clear();
        _ids.Clear();
        _bytes.Clear();
        _written.Clear();
    }

    private async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        // Disposed of only where all went well: after a fault the connection goes, and the reader with it.
        var reader = await _append!.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            _written.Add(reader.GetGuid(0));
        _complete = true;

        // Only here is the server's "ready" read, which it says after the commit.
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        await reader.DisposeAsync().ConfigureAwait(false);
        if (_warning is { } warning)
            throw new JournalUnavailableException(
                $"The server has warned at the commit: {warning.MessageText} ({warning.SqlState}) {warning.Detail}");
    }

    /// <summary>The ids come in the order of the rows: what is passed over in between was taken.</summary>
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

    private void OnNotice(object sender, NpgsqlNoticeEventArgs notice)
    {
        if (notice.Notice.InvariantSeverity == Warning)
            _warning = notice.Notice;
    }

    private async ValueTask DisconnectAsync()
    {
        var connection = _connection;
        (_connection, _append) = (null, null);
        if (connection is null)
            return;
        connection.Notice -= OnNotice;
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
