using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace MVoting.Journal.Sqlite;

/// <summary>
/// Sees whether a database's files are still in their folder. A process that has a file open goes on writing it after
/// somebody has deleted or replaced it, and all that it writes is gone with the process. Holds the file open from its
/// start on, so that it recognizes it. Not for several threads at once.
/// </summary>
public sealed partial class SqliteWitness : IDisposable
{
    // SQLITE_FCNTL_HAS_MOVED: SQLite compares the open file with the one that has its name now.
    private const int HasMovedOperation = 20;

    private readonly SqliteConnection _connection;
    private bool _isGone;

    /// <param name="path">The database file, which has a write-ahead log because a connection writes it.</param>
    /// <exception cref="SqliteException">The file is not there.</exception>
    public SqliteWitness(string path)
    {
        // For writing, although it never writes: the last connection that is closed must be able to empty the log.
        _connection = SqliteFile.OpenForWriting(path);
        try
        {
            // From its first read on a connection has the log open, so that nobody else removes it by closing.
            _ = SqliteSchema.ReadTables(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether the file or its log was deleted, moved or replaced. Once true, it stays true: what was written
    /// meanwhile is lost even if the file is put back. Two looks at the file system.
    /// </summary>
    public bool IsGone => _isGone = _isGone || HasMoved(_connection);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Whether the files that this connection has open are no longer the ones that bear their names.</summary>
    internal static bool HasMoved(SqliteConnection connection)
    {
        if (!File.Exists(connection.DataSource + "-wal"))
        {
            return true;
        }

        // Where a system does not answer (Windows, which does not delete open files), nothing has moved.
        var moved = 0;
        var code = FileControl(connection.Handle!.DangerousGetHandle(), "main", HasMovedOperation, ref moved);
        return code == 0 && moved != 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FileControl(nint database, string name, int operation, ref int argument);
}
