using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>Opens the file of the grains' states, outside of Orleans' connections.</summary>
internal static class GrainsFile
{
    /// <summary>Makes the empty file when there is none, for its owner alone: SQLite gives its log the same rights.</summary>
    public static void MakeIfMissing(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            // Not even to look at: closing it would drop the locks of this process's connections.
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    /// <summary>A connection of its own, fully durable.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        connection.Execute(SqlTexts.Sqlite["open-writer"]);
        return connection;
    }

    /// <summary>A connection of its own that can write nothing.</summary>
    public static SqliteConnection OpenForReading(string path) => Open(path, SqliteOpenMode.ReadOnly);

    /// <summary>A command of an embedded text.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>Runs an embedded text.</summary>
    public static void Execute(this SqliteConnection connection, string text)
    {
        using var command = connection.Command(text);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
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
