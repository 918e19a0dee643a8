using System.Data;
using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Databases;

/// <summary>One statement of Orleans that writes, on its way through <see cref="GrainsWriter"/>.</summary>
internal sealed class GrainsWrite(string text, SqliteParameterCollection parameters)
{
    private readonly TaskCompletionSource<DataTable[]> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DataTable[] _results = [];

    /// <summary>Its results, one or more; they are there when its transaction is durable.</summary>
    public Task<DataTable[]> Task => _done.Task;

    /// <summary>The embedded query's text.</summary>
    public string Text => text;

    /// <summary>Bytes of its parameters, as far as they matter: the state.</summary>
    public long SizeBytes { get; } = parameters.Cast<SqliteParameter>()
        .Sum(parameter => parameter.Value is byte[] bytes ? bytes.LongLength : 0);

    /// <summary>Runs within the writer's open transaction. May be run again when that one was rolled back.</summary>
    public void Run(SqliteCommand command)
    {
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var results = new List<DataTable>();
        do
        {
            results.Add(Take(reader));
        }
        while (reader.NextResult());
        _results = [.. results];
    }

    /// <summary>Its transaction is durable.</summary>
    public void Succeed() => _done.SetResult(_results);

    /// <summary>Its transaction failed; Orleans tells the grain, which reads its state again.</summary>
    public void Fail(Exception fault) => _done.SetException(fault);

    private static DataTable Take(SqliteDataReader reader)
    {
        var table = new DataTable();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            table.Columns.Add(reader.GetName(column), typeof(object));
        }

        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            table.Rows.Add(values);
        }

        return table;
    }
}
