using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>Sets a session up, and proves from what the server says that a commit of it is durable.</summary>
internal static class PostgreSqlSettings
{
    private const int OldestVersion = 130000;
    private const string UnloggedTable = "u";

    /// <summary>Sets the writing session up.</summary>
    /// <exception cref="JournalStartException">A COMMIT would not be durable, or nothing can be written.</exception>
    public static async Task ApplyToWriterAsync(
        NpgsqlConnection connection, PostgreSqlJournalOptions options, CancellationToken cancellationToken)
    {
        await connection.ExecuteScriptAsync("open", cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command("read-settings");
        await using var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await row.ReadAsync(cancellationToken).ConfigureAwait(false);
        Check(row, PostgreSqlFaults.Name(connection), options);
    }

    private static void Check(NpgsqlDataReader row, string database, PostgreSqlJournalOptions options)
    {
        var version = row.GetInt32(row.GetOrdinal("version"));
        if (version < OldestVersion)
            throw new JournalStartException(
                $"{database} runs on PostgreSQL {version / 10000}. The journal needs PostgreSQL 13 or later.");
        if (row.GetBoolean(row.GetOrdinal("is_standby")))
            throw new JournalStartException(
                $"{database} is a standby, which takes no writes. Name the primary, or all hosts with commas between " +
                $"them, in {PostgreSqlSources.Setting}.");
        if (Read("fsync") != "on")
            throw new JournalStartException(
                $"{database} would not be durable: the server's fsync is '{Read("fsync")}', and a commit is lost with " +
                "the machine. Set fsync = on in postgresql.conf, and reload it.");
        if (Read("synchronous_commit") is not ("on" or "remote_apply"))
            throw new JournalStartException(
                $"{database} would not be durable: synchronous_commit is '{Read("synchronous_commit")}' although the " +
                "session has set it to 'on'. Connect to the server itself, not to a pooler that shares sessions " +
                "between clients.");
        if (Read("persistence") == UnloggedTable)
            throw new JournalStartException(
                $"{database} would not be durable: the table segment is UNLOGGED, and is emptied after a crash. Run " +
                "'ALTER TABLE segment SET LOGGED'.");
        if (Read("full_page_writes") != "on")
            options.OnWarning?.Invoke(
                $"{database} has full_page_writes = off: a crash in the middle of a page's write damages the journal, " +
                "unless the file system never tears a page. Set full_page_writes = on in postgresql.conf, and reload it.");

        string Read(string name) => row.GetString(row.GetOrdinal(name));
    }
}
