using Microsoft.Data.Sqlite;
using MVoting.Core;
using MVoting.Grains;
using MVoting.Journal.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>
/// The group commit of the grains' states: one thread with the one writing connection takes all statements that
/// wait, runs them in one transaction, and answers when that is durable. Orleans alone would flush the disk for each:
/// ten thousand polls that open at nine o'clock would wait for minutes, and those that count ballots keep their tallies all day.
/// <para>The statements are independent of each other: each carries the version it expects, and returns a row or
/// none. A group that fails is run again in halves, down to one, so that a grain's fault is not its neighbours'.</para>
/// </summary>
internal sealed class GrainsWriter : IDisposable
{
    private readonly string _file;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private readonly Queue<GrainsWrite> _waiting = new();
    private bool _closed;

    // Of the thread alone.
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private SqliteConnection? _connection;
    private SqliteWitness? _witness;

    /// <param name="file">The file, which has its schema.</param>
    public GrainsWriter(string file)
    {
        _file = file;
        _thread = new Thread(RunUntilClosed) { Name = "grains writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Takes a statement; its task tells the end. It is not taken back once it is here.</summary>
    /// <exception cref="StateStorageBusyException">The writer is closed, or too many wait: nothing was written.</exception>
    public void Post(GrainsWrite write)
    {
        lock (_gate)
        {
            if (_closed || _waiting.Count >= Limits.GrainWritesWaiting)
            {
                throw new StateStorageBusyException(
                    $"The grains' database is closed, or {Limits.GrainWritesWaiting} writes wait for it already. Nothing was written: call again.");
            }

            _waiting.Enqueue(write);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Writes what waits, and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
    }

    private void RunUntilClosed()
    {
        var group = new List<GrainsWrite>();
        while (TakeGroup(group))
        {
            Commit(group);
            group.Clear();
        }

        Disconnect();
        _witness?.Dispose();
    }

    // False: closed, and nothing waits any more.
    private bool TakeGroup(List<GrainsWrite> group)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }

            long sizeBytes = 0;
            while (_waiting.TryPeek(out var next)
                && group.Count < Limits.GrainWritesPerCommit
                && (group.Count == 0 || sizeBytes + next.SizeBytes <= Limits.GrainCommitSizeBytes))
            {
                sizeBytes += next.SizeBytes;
                group.Add(_waiting.Dequeue());
            }

            return true;
        }
    }

    private void Commit(List<GrainsWrite> group)
    {
        if (TryCommit(group) is not { } fault)
        {
            group.ForEach(write => write.Succeed());
            return;
        }

        if (group.Count == 1)
        {
            group[0].Fail(fault);
            return;
        }

        // Should the group have been committed in spite of the fault, each finds its version taken, and its grain
        // reads again: never a second write.
        var half = group.Count / 2;
        Commit(group[..half]);
        Commit(group[half..]);
    }

    private Exception? TryCommit(List<GrainsWrite> group)
    {
        try
        {
            Connect();
            var connection = _connection!;
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var write in group)
            {
                var command = Prepared(write.Text);
                command.Transaction = transaction;
                write.Run(command);
            }

            // A crash before this line: nothing of the group is there. After it: everything is, and nobody was told.
            transaction.Commit();
            RequireFile();
            return null;
        }
        catch (Exception fault)
        {
            // Whatever the connection is in the middle of ends with it.
            Disconnect();
            return fault;
        }
    }

    private void Connect()
    {
        if (_connection is not null)
        {
            return;
        }

        // After a fault the file may be another one.
        RequireFile();
        _connection = GrainsFile.OpenForWriting(_file);
        _witness ??= new SqliteWitness(_file);
    }

    // A deleted file takes writes as any other, until the process ends.
    private void RequireFile()
    {
        if (_witness is { IsGone: true })
        {
            throw new IOException(
                $"The database {_file} was deleted or replaced while this process had it open. Nothing is written any more: end the process, restore the file, and start it again.");
        }
    }

    // Orleans has some ten queries, and keeps each in one string.
    private SqliteCommand Prepared(string text)
    {
        if (!_commands.TryGetValue(text, out var command))
        {
            command = _connection!.Command(text);
            _commands.Add(text, command);
        }

        return command;
    }

    private void Disconnect()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
        _connection?.Dispose();
        _connection = null;
    }
}
