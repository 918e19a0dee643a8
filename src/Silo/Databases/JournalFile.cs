using MVoting.Journal;
using MVoting.Journal.Sqlite;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>Opens the journal; what is wrong with it is a line for the operator.</summary>
public static class JournalFile
{
    /// <summary>Opens the journal for writing, as the only process that does, and makes or upgrades it first.</summary>
    /// <exception cref="StartupException">The file cannot be used, or another process uses it.</exception>
    public static SqliteJournalStore OpenForWriting(SqliteFiles files, Action<Exception>? onFault = null) =>
        Open(new SqliteJournalOptions(files.Journal) { OnFault = onFault });

    /// <summary>Opens the journal for reading, also beside a process that writes it.</summary>
    /// <exception cref="StartupException">The file is not there or cannot be used.</exception>
    public static SqliteJournalStore OpenForReading(SqliteFiles files) =>
        Open(new SqliteJournalOptions(files.Journal) { ReadOnly = true });

    private static SqliteJournalStore Open(SqliteJournalOptions options)
    {
        try
        {
            return SqliteJournalStore.Open(options);
        }
        catch (JournalStartException fault)
        {
            throw new StartupException(fault.Message);
        }
    }
}
