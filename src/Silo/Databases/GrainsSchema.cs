using Microsoft.Data.Sqlite;
using MVoting.Journal.Scripts;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>
/// Makes and upgrades the file of the grains' states. Each dated script runs once, in the order of the names, in one
/// transaction with its entry in the register: a crash leaves it applied or not, never half.
/// </summary>
public static class GrainsSchema
{
    /// <summary>Applies the dated scripts that the file has not seen, and returns their names. May be run again.</summary>
    /// <exception cref="StartupException">The file cannot be used; the message tells why.</exception>
    public static IReadOnlyList<string> Upgrade(SqliteFiles files)
    {
        try
        {
            GrainsFile.MakeIfMissing(files.Grains);
            using var connection = GrainsFile.OpenForWriting(files.Grains);
            KeepWriteAheadLog(connection, files.Grains);
            return Upgrade(connection, files.Grains);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The database {files.Grains} cannot be made or upgraded: {fault.Message}");
        }
    }

    // The mode is kept in the file. Some network file systems cannot have it, and then answer another one.
    private static void KeepWriteAheadLog(SqliteConnection connection, string file)
    {
        using var command = connection.Command(SqlTexts.Sqlite["keep-write-ahead-log"]);
        if (command.ExecuteScalar() is not "wal")
        {
            throw new StartupException($"The database {file} cannot keep a write-ahead log: put it on a local disk.");
        }
    }

    private static List<string> Upgrade(SqliteConnection connection, string file)
    {
        connection.Execute(SqlTexts.Sqlite["make-schema-register"]);
        using var transaction = connection.BeginTransaction(deferred: false);
        var applied = ReadApplied(connection);
        for (var index = 0; index < applied.Count; index++)
        {
            if (index >= SqlTexts.Sqlite.Dated.Length || applied[index] != Entry(SqlTexts.Sqlite.Dated[index]))
            {
                throw new StartupException(
                    $"The database {file} has the schema script '{applied[index].Name}', which this program does not know or has in another text: start the program that made the file, or a newer one.");
            }
        }

        var missing = SqlTexts.Sqlite.Dated.Skip(applied.Count).ToList();
        missing.ForEach(script => Apply(connection, script));
        transaction.Commit();
        return missing.ConvertAll(script => script.Name);
    }

    private static void Apply(SqliteConnection connection, SqlScript script)
    {
        connection.Execute(script.Text);
        using var register = connection.Command(SqlTexts.Sqlite["register-script"]);
        register.Parameters.AddWithValue("@Name", script.Name);
        register.Parameters.AddWithValue("@Checksum", script.Checksum);
        register.ExecuteNonQuery();
    }

    private static List<(string Name, string Checksum)> ReadApplied(SqliteConnection connection)
    {
        using var command = connection.Command(SqlTexts.Sqlite["read-scripts"]);
        using var reader = command.ExecuteReader();
        var applied = new List<(string, string)>();
        while (reader.Read())
        {
            applied.Add((reader.GetString(0), reader.GetString(1)));
        }

        return applied;
    }

    private static (string Name, string Checksum) Entry(SqlScript script) => (script.Name, script.Checksum);
}
