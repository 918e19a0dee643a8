using System.Diagnostics.CodeAnalysis;
using MVoting.Journal.Scripts;
using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>Runs the embedded statements that are not on the hot path.</summary>
internal static class PostgreSqlCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "The texts are embedded in this assembly.")]
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string name) =>
        new(SqlScripts.PostgreSql[name], connection);

    public static void ExecuteScript(this NpgsqlConnection connection, string name)
    {
        using var command = connection.Command(name);
        command.ExecuteNonQuery();
    }

    public static async Task ExecuteScriptAsync(
        this NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(name);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
