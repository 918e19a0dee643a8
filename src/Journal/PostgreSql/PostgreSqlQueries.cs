using System.Diagnostics.CodeAnalysis;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal.Scripts;
using Npgsql;
using NpgsqlTypes;

namespace MVoting.Journal.PostgreSql;

/// <summary>
/// What is read from a reading connection. Each read asks for the server's role in the same round trip: after a
/// failover a pooled connection may lead to a standby, which lags behind what was acknowledged; only the tools may
/// read there. And what a box builds on is confirmed by the synchronous standby, where there is one, before it is
/// handed out (confirm.sql).
/// </summary>
internal sealed class PostgreSqlQueries(bool acceptsStandby)
{
    private const string Role = "read-role";
    private const string Confirm = "confirm";

    /// <summary>Rows of one statement: what the server looks at in vain when the first one fills the page.</summary>
    private const int RowsPerStatement = 1_024;

    /// <inheritdoc cref="IJournalStore.ReadAsync"/>
    public async Task<IReadOnlyList<SegmentRow>> ReadPageAsync(
        NpgsqlConnection connection, PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken)
    {
        var page = new SegmentPage(poll, box, fromNumber, maxBytes);
        int read;
        bool goesOn;
        do
        {
            (read, goesOn) = await ReadRowsAsync(connection, page, poll, box, fromNumber + page.Rows.Count, maxBytes, cancellationToken)
                .ConfigureAwait(false);
        }
        while (goesOn && read == RowsPerStatement);
        return page.Rows;
    }

    /// <summary>A page of the boxes after a given one, or of the first ones; of one poll only when it is given.</summary>
    public async Task<List<BoxAddress>> ListBoxesAsync(
        NpgsqlConnection connection, BoxAddress? after, PollUid? only, CancellationToken cancellationToken)
    {
        // An empty key is before all keys.
        var batch = Batch(
            connection, Role, "list-boxes", Bytea(after?.Poll.ToBytes() ?? []), Integer(after?.Box ?? 0),
            Integer(BoxListing.BoxesPerPage));
        await using (batch.ConfigureAwait(false))
        {
            var rows = await ExecuteAsync(batch, cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                var boxes = new List<BoxAddress>();
                while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var poll = await rows.GetFieldValueAsync<byte[]>(0, cancellationToken).ConfigureAwait(false);
                    var next = new BoxAddress(PollUid.Read(poll), rows.GetInt32(1));
                    if (only is { } wanted && next.Poll != wanted)
                        break;
                    boxes.Add(next);
                }
                return boxes;
            }
        }
    }

    public async Task<DateTimeOffset> ReadClockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var batch = Batch(connection, Role, "clock");
        await using (batch.ConfigureAwait(false))
        {
            var rows = await ExecuteAsync(batch, cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
                return new DateTimeOffset(rows.GetDateTime(0));
            }
        }
    }

    private async Task<(int Read, bool GoesOn)> ReadRowsAsync(
        NpgsqlConnection connection, SegmentPage page, PollUid poll, int box, int fromNumber, int maxBytes,
        CancellationToken cancellationToken)
    {
        var batch = Batch(
            connection, acceptsStandby ? Role : Confirm, "read", Bytea(poll.ToBytes()), Integer(box), Integer(fromNumber),
            Integer(maxBytes), Integer(RowsPerStatement));
        using var warnings = new PostgreSqlWarnings(connection);
        await using (batch.ConfigureAwait(false))
        {
            var rows = await ExecuteAsync(batch, cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                var read = 0;
                var goesOn = true;
                while (goesOn && await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var number = rows.GetInt32(0);
                    var id = rows.GetGuid(1);
                    var bytes = await rows.GetFieldValueAsync<byte[]>(2, cancellationToken).ConfigureAwait(false);
                    goesOn = page.TryAdd(new SegmentRow(poll, box, number, id, bytes));
                    read++;
                }

                // Only with the server's "ready" is the page confirmed.
                await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
                warnings.ThrowIfAny();
                return (read, goesOn);
            }
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are embedded in this assembly.")]
    private static NpgsqlBatch Batch(
        NpgsqlConnection connection, string role, string name, params NpgsqlParameter[] parameters)
    {
        var statement = new NpgsqlBatchCommand(SqlScripts.PostgreSql[name]);
        statement.Parameters.AddRange(parameters);
        return new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand(SqlScripts.PostgreSql[role]), statement },
        };
    }

    /// <summary>Runs the batch, and leaves the reader before the rows of its second statement.</summary>
    private async Task<NpgsqlDataReader> ExecuteAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        // A connection prepares each text once, and keeps it while it is in the pool.
        await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var rows = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (rows.GetBoolean(0) && !acceptsStandby)
                throw new JournalUnavailableException(
                    $"{PostgreSqlFaults.Name(batch.Connection!)} has become a standby: it may lag behind what was acknowledged.");
            await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
            return rows;
        }
        catch
        {
            await rows.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static NpgsqlParameter<byte[]> Bytea(byte[] value) =>
        new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea };

    private static NpgsqlParameter<int> Integer(int value) =>
        new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Integer };
}
