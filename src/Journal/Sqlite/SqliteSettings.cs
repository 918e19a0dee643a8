using System.Globalization;
using Microsoft.Data.Sqlite;
using MVoting.Journal.Scripts;
using SQLitePCL;

namespace MVoting.Journal.Sqlite;

/// <summary>What a connection is set to, and the proof that SQLite has taken it.</summary>
internal static class SqliteSettings
{
    private const string WalMode = "wal";
    private const string FullSynchronous = "2";

    /// <summary>Sets the writing connection up.</summary>
    /// <exception cref="JournalStartException">The file may not be written, or a COMMIT would not be durable.</exception>
    public static void ApplyToWriter(SqliteConnection connection, SqliteJournalOptions options)
    {
        // SQLite falls back to reading when it may not write, and would say so only at the first ballot.
        if (raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
            throw new JournalStartException(
                $"The journal {options.Path} may not be written. Give the process the right to write the file.");
        connection.ExecuteScript("open-writer");
        if (options.MaxSizeBytes is { } maxSizeBytes)
            LimitSize(connection, maxSizeBytes);

        var (mode, synchronous) = connection.ReadPairs("read-settings").Single();
        if (mode != WalMode || synchronous != FullSynchronous)
            throw new JournalStartException(
                $"The journal {options.Path} would not be durable: journal_mode is '{mode}' (must be '{WalMode}') and " +
                $"synchronous is {synchronous} (must be {FullSynchronous}, FULL). Put the file on a local disk: " +
                "write-ahead logging does not work on network file systems.");
    }

    /// <summary>Sets a reading connection up.</summary>
    public static void ApplyToReader(SqliteConnection connection) => connection.ExecuteScript("open-reader");

    private static void LimitSize(SqliteConnection connection, long maxSizeBytes)
    {
        using var command = connection.Command(SqlScripts.Sqlite["read-page-size"]);
        var pages = maxSizeBytes / Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        connection.Execute(SqlScripts.Sqlite["limit-size"]
            .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }
}
