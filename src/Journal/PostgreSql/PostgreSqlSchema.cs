using MVoting.Journal.Scripts;
using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>Refuses a database whose schema is not this program's.</summary>
internal static class PostgreSqlSchema
{
    /// <exception cref="JournalStartException">The schema is missing, older, newer or changed.</exception>
    public static async Task CheckAsync(
        NpgsqlConnection connection,
        string database,
        IReadOnlySet<string> neighbours,
        CancellationToken cancellationToken)
    {
        var ours = SqlScripts.PostgreSql.Dated;
        var applied = await ReadAppliedAsync(connection, database, cancellationToken).ConfigureAwait(false);
        applied.RemoveAll(script => neighbours.Contains(script.Name));
        for (var i = 0; i < applied.Count; i++)
        {
            var (name, checksum) = applied[i];
            if (i >= ours.Length || name != ours[i].Name)
                throw new JournalStartException(
                    $"{database} has the schema script '{name}', which this program does not know or has in another " +
                    "place: the database is newer than the program. Start the newer program.");
            if (checksum != ours[i].Checksum)
                throw new JournalStartException(
                    $"{database} was made with another text of the schema script '{name}' (checksum {checksum}, this " +
                    $"program's is {ours[i].Checksum}). A script that was applied is never changed: start the program " +
                    "that made this database.");
        }
        if (applied.Count < ours.Length)
            throw new JournalStartException(
                $"{database} is older than this program: its schema lacks the script '{ours[applied.Count].Name}'. " +
                "Run 'migrate' of this program.");
    }

    private static async Task<List<(string Name, string Checksum)>> ReadAppliedAsync(
        NpgsqlConnection connection, string database, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = connection.Command("read-scripts");
            await using var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var applied = new List<(string, string)>();
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                applied.Add((rows.GetString(0), rows.GetString(1)));
            return applied;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new JournalStartException(
                $"{database} is empty: it has no table schema_script. Run 'migrate' of this program, or name the right " +
                $"database in {PostgreSqlSources.Setting}.",
                fault);
        }
    }
}
