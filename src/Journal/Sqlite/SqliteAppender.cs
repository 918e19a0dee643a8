using Microsoft.Data.Sqlite;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal.Scripts;
using SQLitePCL;

namespace MVoting.Journal.Sqlite;

/// <summary>
/// The writing connection and the one transaction of a flush. Used by one thread, the writer's.
/// <para>What an error means hangs on one question alone: was COMMIT sent? Before it, nothing can have been written,
/// whatever the error is (busy, full, read-only, corrupt, out of memory): failed. Of COMMIT itself an error leaves it
/// open: the log may hold the whole transaction although its fsync failed, and a crash now would bring it to life at
/// the next start: unknown. Only when SQLite refused the COMMIT and kept the transaction open (busy) is it failed.</para>
/// </summary>
internal sealed class SqliteAppender : IDisposable
{
    private readonly SqliteJournalOptions _options;
    private SqliteConnection? _connection;
    private SqliteStatement? _begin, _hasPrevious, _insert, _commit, _rollback;
    private SqliteWitness? _witness;
    private bool _isGone;

    public SqliteAppender(SqliteJournalOptions options)
    {
        _options = options;
        Connect();
    }

    /// <summary>Writes the rows in one transaction and fills in every outcome. Never throws.</summary>
    public void Append(IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes)
    {
        if (_isGone)
        {
            // Logged when it was found.
            Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
            return;
        }

        var commitSent = false;
        try
        {
            if (_connection is null)
                Reconnect();
            _begin!.Execute();
            for (var i = 0; i < rows.Count; i++)
                outcomes[i] = Insert(rows[i]);

            // A crash before this line: nothing of the flush is in the journal. During COMMIT: all of it or nothing.
            // After it: all of it, although nobody was told; the retry of each row finds itself.
            commitSent = true;
            _commit!.Execute();

            // A deleted file takes writes as any other, until the process ends. Looked at after the commit: whoever
            // deletes the file later finds these rows in it.
            RequireFile();
        }
        catch (Exception fault)
        {
            Array.Fill(outcomes, AfterFault(commitSent), 0, rows.Count);
            _options.OnFault?.Invoke(fault);
        }
    }

    public void Dispose()
    {
        Disconnect();
        _witness?.Dispose();
    }

    private AppendOutcome Insert(SegmentRow row)
    {
        Span<byte> key = stackalloc byte[PollUid.SizeBytes];
        Span<byte> id = stackalloc byte[16];
        row.Poll.Write(key);
        if (row.Number > 1 && !HasPrevious(row, key))
            return AppendOutcome.Taken;
        row.Id.TryWriteBytes(id, bigEndian: true, out _);
        _insert!.Bind(1, key);
        _insert.Bind(2, row.Box);
        _insert.Bind(3, row.Number);
        _insert.Bind(4, id);
        _insert.Bind(5, row.Bytes.Span);
        _insert.Execute();
        return raw.sqlite3_changes(_connection!.Handle) == 1 ? AppendOutcome.Durable : AppendOutcome.Taken;
    }

    /// <summary>Whether the row before it is there, with the id that it names: the transaction has the right to write already.</summary>
    private bool HasPrevious(SegmentRow row, ReadOnlySpan<byte> key)
    {
        Span<byte> previous = stackalloc byte[16];
        row.Previous.TryWriteBytes(previous, bigEndian: true, out _);
        _hasPrevious!.Bind(1, key);
        _hasPrevious.Bind(2, row.Box);
        _hasPrevious.Bind(3, row.Number - 1);
        _hasPrevious.Bind(4, previous);
        return _hasPrevious.Finds();
    }

    /// <summary>Leaves no transaction open, and says what the rows of the flush have come to.</summary>
    private AppendOutcome AfterFault(bool commitSent)
    {
        var refused = _connection is not null && IsInTransaction;
        if (refused)
            EndTransaction();
        return commitSent && !refused ? AppendOutcome.Unknown : AppendOutcome.Failed;
    }

    private bool IsInTransaction => raw.sqlite3_get_autocommit(_connection!.Handle) == 0;

    private void EndTransaction()
    {
        try
        {
            _rollback!.Execute();
        }
        catch (SqliteException fault)
        {
            _options.OnFault?.Invoke(fault);
        }

        // To close a connection is to roll back for certain; the next flush opens another one.
        if (IsInTransaction)
            Disconnect();
    }

    private void RequireFile()
    {
        _isGone = _witness!.IsGone;
        if (_isGone)
            throw new IOException(
                $"The journal {_options.Path} was deleted or replaced while this process had it open. Nothing is written " +
                "any more, and no ballot is acknowledged: end the process, restore the file, and start it again.");
    }

    /// <summary>After a fault. The file may be another one by now.</summary>
    private void Reconnect()
    {
        RequireFile();
        Connect();
    }

    private void Connect()
    {
        var connection = SqliteFile.OpenForWriting(_options.Path);
        try
        {
            SqliteSettings.ApplyToWriter(connection, _options);
            SqliteSchema.Upgrade(connection, _options.Path);
            raw.sqlite3_busy_timeout(connection.Handle, (int)_options.BusyTimeout.TotalMilliseconds);
            _begin = new SqliteStatement(connection.Handle!, SqlScripts.Sqlite["begin"]);
            _hasPrevious = new SqliteStatement(connection.Handle!, SqlScripts.Sqlite["has-previous"]);
            _insert = new SqliteStatement(connection.Handle!, SqlScripts.Sqlite["append"]);
            _commit = new SqliteStatement(connection.Handle!, SqlScripts.Sqlite["commit"]);
            _rollback = new SqliteStatement(connection.Handle!, SqlScripts.Sqlite["rollback"]);
            _witness ??= new SqliteWitness(_options.Path);
            _connection = connection;
        }
        catch
        {
            DisposeStatements();
            connection.Dispose();
            throw;
        }
    }

    private void Disconnect()
    {
        DisposeStatements();
        _connection?.Dispose();
        _connection = null;
    }

    private void DisposeStatements()
    {
        _begin?.Dispose();
        _hasPrevious?.Dispose();
        _insert?.Dispose();
        _commit?.Dispose();
        _rollback?.Dispose();
        _begin = _hasPrevious = _insert = _commit = _rollback = null;
    }
}
