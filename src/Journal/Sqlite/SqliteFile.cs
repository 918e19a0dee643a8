using Microsoft.Data.Sqlite;

namespace MVoting.Journal.Sqlite;

/// <summary>The database file and the connections to it.</summary>
internal static class SqliteFile
{
    /// <summary>How long a statement of a reading connection may meet a lock before it fails.</summary>
    private const int ReadTimeoutSeconds = 5;

    /// <summary>
    /// The one true path: the lock must be the same file whatever symbolic link led here.
    /// </summary>
    public static string Resolve(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        return file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? target.FullName
            : file.FullName;
    }

    /// <summary>
    /// Makes the empty file when there is none, for its owner alone: SQLite gives its log the same rights. A file that
    /// exists is not touched, for to open and close it would drop the locks of this process's connections to it.
    /// </summary>
    public static void MakeIfMissing(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
            new FileStream(path, Private(FileAccess.ReadWrite, FileShare.ReadWrite)).Dispose();
    }

    /// <summary>How a file of the journal is opened or made: nobody but its owner may read ballots.</summary>
    public static FileStreamOptions Private(FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    public static SqliteConnection OpenForWriting(string path) => Open(path, SqliteOpenMode.ReadWrite);

    public static SqliteConnection OpenForReading(string path) => Open(path, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = ReadTimeoutSeconds,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
