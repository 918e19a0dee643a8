namespace MVoting.Journal.Sqlite;

/// <summary>A piece of work for a thread that owns a connection.</summary>
internal interface ISqliteWork<in TConnection>
{
    /// <summary>Does the work. Never throws: what went wrong is told to whoever waits for it.</summary>
    void Run(TConnection connection);
}
