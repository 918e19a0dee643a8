using Microsoft.Data.Sqlite;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>Makes and upgrades the file of the grains' states. May be run again, and by two processes at once.</summary>
public static class GrainsSchema
{
    /// <summary>Applies the dated scripts that the file has not seen, and returns their names.</summary>
    /// <exception cref="StartupException">The file cannot be opened or written, or is of a newer version.</exception>
    public static IReadOnlyList<string> Upgrade(SqliteFiles files)
    {
        try
        {
            Directory.CreateDirectory(files.Folder);
            using var connection = Open(files.Grains);
            return Upgrade(connection, files.Grains);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The database {files.Grains} cannot be made or upgraded: {exception.Message}");
        }
    }

    private static SqliteConnection Open(string file)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL;");

        // The mode is kept in the file. Some network file systems cannot have it, and then answer another one.
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;";
        if (command.ExecuteScalar() is not "wal")
        {
            connection.Dispose();
            throw new StartupException($"The database {file} is on a file system that cannot keep a write-ahead log.");
        }

        return connection;
    }

    private static List<string> Upgrade(SqliteConnection connection, string file)
    {
        Execute(connection, SqlTexts.SqliteQuery("make-schema-register"));
        using var transaction = connection.BeginTransaction(deferred: false);
        var seen = ReadSeen(connection);
        if (seen.Except(SqlTexts.SqliteScripts).Order(StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new StartupException($"The database {file} was made by a newer version ({unknown}).");
        }

        var applied = SqlTexts.SqliteScripts.Except(seen).ToList();
        foreach (var script in applied)
        {
            Execute(connection, SqlTexts.SqliteScript(script));
            using var register = connection.CreateCommand();
            register.CommandText = SqlTexts.SqliteQuery("register-script");
            register.Parameters.AddWithValue("@Name", script);
            register.ExecuteNonQuery();
        }

        transaction.Commit();
        return applied;
    }

    private static HashSet<string> ReadSeen(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlTexts.SqliteQuery("read-scripts");
        using var reader = command.ExecuteReader();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            seen.Add(reader.GetString(0));
        }

        return seen;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
