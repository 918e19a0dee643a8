using System.Data;
using System.Runtime.InteropServices;
using Microsoft.Data.SqlClient;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal.Scripts;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// One connection with the settings of <c>open.sql</c>, used by one call at a time. It is never mended: after the
/// first thing that it does not understand it is unusable, and another one takes its place.
/// </summary>
internal sealed class SqlServerSession : IAppendSession, IAsyncDisposable
{
    private const int IdSizeBytes = 16;

    private readonly SqlConnection _connection;
    private readonly SqlServerJournalOptions _options;
    private bool _isBroken;

    private SqlServerSession(SqlConnection connection, SqlServerJournalOptions options)
    {
        _connection = connection;
        _options = options;
    }

    /// <summary>False when the connection is gone, or in a state that nobody knows.</summary>
    public bool IsUsable => !_isBroken && _connection.State == ConnectionState.Open;

    /// <summary>Connects. Whatever goes wrong here comes before the first statement, so that nothing was written.</summary>
    public static async Task<SqlServerSession> OpenAsync(
        string connectionString, SqlServerJournalOptions options, CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(connectionString);
        var session = new SqlServerSession(connection, options);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var open = session.Command("open", options.ReadTimeout);
            await open.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<AppendVerdict> SendAsync(
        IReadOnlyList<SegmentRow> rows, bool[] written, CancellationToken cancellationToken)
    {
        try
        {
            if (rows.Count == 1)
                written[0] = await SendOneAsync(rows[0], cancellationToken).ConfigureAwait(false);
            else
                await SendGroupAsync(rows, written, cancellationToken).ConfigureAwait(false);
            return AppendVerdict.Done;
        }
        catch (Exception fault)
        {
            var verdict = fault is SqlException answer ? ServerErrors.Judge(ErrorsOf(answer)) : AppendVerdict.Unknown;
            if (verdict == AppendVerdict.Unknown)
                _isBroken = true;
            if (verdict != AppendVerdict.Rival)
                _options.OnFault?.Invoke(fault);
            return verdict;
        }
    }

    /// <summary>A statement of this program, new for each execution: nothing of an attempt reaches the next one.</summary>
    public SqlCommand Command(string script, TimeSpan timeout) => new(SqlScripts.SqlServer[script], _connection)
    {
        CommandTimeout = (int)Math.Ceiling(timeout.TotalSeconds),
    };

    /// <summary>What went wrong leaves the connection in a state that nobody knows.</summary>
    public void GiveUp() => _isBroken = true;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<bool> SendOneAsync(SegmentRow row, CancellationToken cancellationToken)
    {
        await using var command = Command("append-one", _options.AppendTimeout);
        command.Parameters.Add("@poll", SqlDbType.Binary, PollUid.SizeBytes).Value = row.Poll.ToBytes();
        command.Parameters.Add("@box", SqlDbType.Int).Value = row.Box;
        command.Parameters.Add("@number", SqlDbType.Int).Value = row.Number;
        command.Parameters.Add("@id", SqlDbType.Binary, IdSizeBytes).Value = row.Id.ToByteArray(bigEndian: true);
        command.Parameters.Add("@previous", SqlDbType.Binary, IdSizeBytes).Value = row.Previous.ToByteArray(bigEndian: true);

        // Of no declared length: each other length would be another plan for the server to keep.
        command.Parameters.Add("@bytes", SqlDbType.VarBinary, -1).Value = WholeArray(row.Bytes);
        var count = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return count is 0 or 1
            ? count == 1
            : throw new InvalidDataException($"The server says that one row was written {count} times.");
    }

    private async Task SendGroupAsync(
        IReadOnlyList<SegmentRow> rows, bool[] written, CancellationToken cancellationToken)
    {
        await using var command = Command("append", _options.AppendTimeout);
        await using var bytes = new SegmentStream(rows);
        command.Parameters.Add("@heads", SqlDbType.VarBinary, -1).Value = SegmentHeads.Of(rows);
        command.Parameters.Add("@bytes", SqlDbType.VarBinary, -1).Value = bytes;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);

        // The server may send these rows while it is still inserting. They are true only when the statement's end has
        // come behind them without an error: nothing of this counts before the loops are through.
        var next = 0;
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var index = IndexOf(rows, next, PollUid.Read(reader.GetFieldValue<byte[]>(0)), reader.GetInt32(1), reader.GetInt32(2));
            written[index] = true;
            next = index + 1;
        }
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Where a row that the server names stands: mostly behind the one before, but no server promises that.</summary>
    private static int IndexOf(IReadOnlyList<SegmentRow> rows, int likely, PollUid poll, int box, int number)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var index = (likely + i) % rows.Count;
            if (rows[index].Number == number && rows[index].Box == box && rows[index].Poll == poll)
                return index;
        }
        throw new InvalidDataException($"The server says it wrote segment {number} of box {box} of poll {poll}, which was not sent.");
    }

    private static byte[] WholeArray(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Offset == 0 && part.Count == part.Array!.Length
            ? part.Array
            : bytes.ToArray();

    private static ServerError[] ErrorsOf(SqlException fault)
    {
        var errors = new ServerError[fault.Errors.Count];
        for (var i = 0; i < errors.Length; i++)
            errors[i] = new ServerError(fault.Errors[i].Number, fault.Errors[i].Class);
        return errors;
    }
}
