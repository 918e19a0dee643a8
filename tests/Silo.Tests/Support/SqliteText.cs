using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Tests.Support;

/// <summary>Runs a text on a file, as somebody would who damages it or looks into it.</summary>
public static class SqliteText
{
    public static object? Run(string file, string text, params (string Name, object Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar();
    }
}
