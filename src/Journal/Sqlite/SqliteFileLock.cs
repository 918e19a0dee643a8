namespace MVoting.Journal.Sqlite;

/// <summary>
/// The right to write a journal file, held by one process as an exclusive lock on <c>&lt;file&gt;.lock</c> beside it.
/// SQLite itself would let two processes write in turns, and each would wait for seconds.
/// <para>The operating system releases the lock with the process, also on <c>kill -9</c>. The file stays: to delete
/// it would let a third process lock a new file while a second one still waits at the old.</para>
/// </summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _stream;

    private SqliteFileLock(FileStream stream) => _stream = stream;

    /// <exception cref="JournalStartException">Another process holds it.</exception>
    public static SqliteFileLock Take(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            return new SqliteFileLock(new FileStream(path, SqliteFile.Private(FileAccess.ReadWrite, FileShare.None)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new JournalStartException(
                $"The journal {databasePath} cannot be locked for writing ({path}: {fault.Message}) " +
                "One process writes a journal file. Stop the other one, or give this one a file of its own " +
                "(MVoting__Database__ConnectionString); do not delete the lock file.",
                fault);
        }
    }

    public void Dispose() => _stream.Dispose();
}
