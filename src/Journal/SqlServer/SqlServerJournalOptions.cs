namespace MVoting.Journal.SqlServer;

/// <summary>Which SQL Server the journal is on, and how it is used.</summary>
/// <param name="ConnectionString">
/// Where the database is, in the words of Microsoft.Data.SqlClient. The store sets what its promises rest on
/// (<see cref="SqlServerConnections"/>); everything else is the operator's.
/// </param>
public sealed record SqlServerJournalOptions(string ConnectionString)
{
    /// <summary>Opens for reading only, beside processes that write. An append is then a mistake of the program.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Reads on a readable secondary too, where the string leads to one: for the tools. What is read there may lag
    /// behind what was acknowledged. Only together with <see cref="ReadOnly"/>.
    /// </summary>
    public bool AcceptsSecondary { get; init; }

    /// <summary>
    /// Connections that append. A silo's writer calls once at a time and uses one of them; the others are for who
    /// makes several at a time.
    /// </summary>
    public int Writers { get; init; } = 4;

    /// <summary>Connections that read: replays of several boxes at a time, beside the writer.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>
    /// How long a statement that appends may take before its outcome is called unknown. Longer than the lock timeout
    /// of <c>open.sql</c>, which knows more; shorter than <see cref="JournalWriterOptions.StoreTimeout"/>.
    /// </summary>
    public TimeSpan AppendTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a statement that reads may keep the store waiting.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Told of each fault of the database, on the store's own thread: for the log. It must be short and never throw.
    /// </summary>
    public Action<Exception>? OnFault { get; init; }
}
