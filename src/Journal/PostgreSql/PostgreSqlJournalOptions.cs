using System.Collections.Frozen;
using MVoting.Core;

namespace MVoting.Journal.PostgreSql;

/// <summary>Which PostgreSQL database holds the journal, and how it is used.</summary>
/// <param name="ConnectionString">
/// Npgsql's connection string. Several hosts may be named for a failover: only the one that takes writes is used.
/// What the journal needs for its promises (time-outs, pooling, cancellation) is set over it.
/// </param>
public sealed record PostgreSqlJournalOptions(string ConnectionString)
{
    /// <summary>Opens for reading only, beside processes that write. An append is a mistake of the program then.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Reads on a standby too, where the string leads to one or no primary can be reached: for the tools. What is read
    /// there may lag behind what was acknowledged. Only together with <see cref="ReadOnly"/>.
    /// </summary>
    public bool AcceptsStandby { get; init; }

    /// <summary>Connections for reading, at most; the server needs one more for the writer.</summary>
    public int Readers { get; init; } = 8;

    /// <summary>
    /// Names of the schema scripts of the other rooms that share the database and its register; who opens the journal
    /// has compared them.
    /// </summary>
    public IReadOnlySet<string> Neighbours { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How long opening a connection and checking it may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long an append waits for the server's answer, the commit included, before its outcome is unknown. Longer
    /// than the session's <c>statement_timeout</c> (open.sql), which knows more.
    /// </summary>
    public TimeSpan AppendTimeout { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How long a read waits for the server's answer.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromMilliseconds(Limits.JournalReadMs);

    /// <summary>
    /// Told of each fault of the database, on the thread that met it: for the log. It must be short and never throw.
    /// </summary>
    public Action<Exception>? OnFault { get; init; }

    /// <summary>
    /// Told of each setting of the server that weakens the journal without forbidding it: for the log. It must be
    /// short and never throw.
    /// </summary>
    public Action<string>? OnWarning { get; init; }
}
