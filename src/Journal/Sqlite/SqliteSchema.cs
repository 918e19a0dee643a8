using Microsoft.Data.Sqlite;
using MVoting.Journal.Scripts;

namespace MVoting.Journal.Sqlite;

/// <summary>
/// Brings a file's schema up to this program's, or refuses the file. Each dated script runs once, in the order of the
/// names, in one transaction with its entry in <c>schema_script</c>: a crash leaves it applied or not, never half.
/// </summary>
internal static class SqliteSchema
{
    private const string RegisterTable = "schema_script";

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="JournalStartException">The file is foreign, newer than this program, or was changed.</exception>
    public static void Upgrade(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var applied = ReadApplied(connection, path);
        foreach (var script in SqlScripts.Sqlite.Dated.Skip(applied))
        {
            connection.Execute(script.Text);
            using var record = connection.Command(SqlScripts.Sqlite["record-script"]);
            record.Parameters.AddWithValue("@name", script.Name);
            record.Parameters.AddWithValue("@checksum", script.Checksum);
            record.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>For reading only: the file must have this program's schema already.</summary>
    /// <exception cref="JournalStartException">The file's schema is not this program's.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (ReadApplied(connection, path) < SqlScripts.Sqlite.Dated.Length)
            throw new JournalStartException(
                $"The journal {path} is empty or older than this program. Run 'migrate', or start the engine once.");
    }

    /// <summary>How many of our scripts were applied: always the first ones, or the file is refused.</summary>
    private static int ReadApplied(SqliteConnection connection, string path)
    {
        var tables = ReadTables(connection);
        if (tables.Count == 0)
            return 0;
        if (!tables.Contains(RegisterTable))
            throw new JournalStartException(
                $"The file {path} is a database of something else (tables {string.Join(", ", tables.Take(5))}). " +
                "Give the journal a file of its own.");

        var ours = SqlScripts.Sqlite.Dated;
        var applied = connection.ReadPairs("read-scripts");
        for (var i = 0; i < applied.Count; i++)
        {
            var (name, checksum) = applied[i];
            if (i >= ours.Length || name != ours[i].Name)
                throw new JournalStartException(
                    $"The journal {path} has the schema script '{name}', which this program does not know or has in " +
                    "another place: the file is newer than the program. Start the newer program.");
            if (checksum != ours[i].Checksum)
                throw new JournalStartException(
                    $"The journal {path} was made with another text of the schema script '{name}' (checksum " +
                    $"{checksum}, this program's is {ours[i].Checksum}). A script that was applied is never changed: " +
                    "start the program that made this file.");
        }
        return applied.Count;
    }

    /// <summary>The names of the file's tables.</summary>
    public static List<string> ReadTables(SqliteConnection connection)
    {
        using var command = connection.Command(SqlScripts.Sqlite["read-tables"]);
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
