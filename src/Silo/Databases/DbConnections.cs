using System.Data.Common;

namespace MVoting.Silo.Databases;

/// <summary>Commands of embedded texts, on any database's connection.</summary>
internal static class DbConnections
{
    /// <summary>A command of an embedded text.</summary>
    public static DbCommand TextCommand(this DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>Binds a value to a name of the text.</summary>
    public static void Bind(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
