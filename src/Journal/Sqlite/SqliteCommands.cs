using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using MVoting.Journal.Scripts;

namespace MVoting.Journal.Sqlite;

/// <summary>Runs the embedded statements that are not on the hot path.</summary>
internal static class SqliteCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "The texts are embedded in this assembly.")]
    public static SqliteCommand Command(this SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    public static void Execute(this SqliteConnection connection, string text)
    {
        using var command = connection.Command(text);
        command.ExecuteNonQuery();
    }

    public static void ExecuteScript(this SqliteConnection connection, string name) =>
        connection.Execute(SqlScripts.Sqlite[name]);

    /// <summary>All rows of a statement of two text columns.</summary>
    public static List<(string First, string Second)> ReadPairs(this SqliteConnection connection, string name)
    {
        using var command = connection.Command(SqlScripts.Sqlite[name]);
        using var reader = command.ExecuteReader();
        var pairs = new List<(string, string)>();
        while (reader.Read())
            pairs.Add((reader.GetString(0), reader.GetString(1)));
        return pairs;
    }
}
