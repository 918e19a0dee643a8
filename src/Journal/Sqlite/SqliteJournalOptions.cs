namespace MVoting.Journal.Sqlite;

/// <summary>Where the SQLite journal is, and how it is used.</summary>
/// <param name="Path">
/// The database file. It is made when it does not exist, its folder as well, readable by its owner alone.
/// </param>
public sealed record SqliteJournalOptions(string Path)
{
    /// <summary>
    /// Opens for reading only, beside a process that writes: for the tools. Nothing is locked, no schema is made, and
    /// an append is a mistake of the program.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>Connections for reading, each with a thread of its own.</summary>
    public int Readers { get; init; } = 2;

    /// <summary>
    /// Bytes beyond which the file does not grow; appends then fail, and nothing is lost. Null: the disk is the limit.
    /// </summary>
    public long? MaxSizeBytes { get; init; }

    /// <summary>
    /// How long a foreign program's lock on the file is waited for, before an append fails. The engine itself never
    /// meets one: it is the only writer.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Told of each fault of the database, on the store's own thread: for the log. It must be short and never throw.
    /// </summary>
    public Action<Exception>? OnFault { get; init; }
}
