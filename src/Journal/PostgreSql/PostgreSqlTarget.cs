namespace MVoting.Journal.PostgreSql;

/// <summary>Which of the servers that a connection string names a connection leads to.</summary>
public enum PostgreSqlTarget
{
    /// <summary>The one that takes writes, also to read: a standby may lag behind what was acknowledged.</summary>
    Primary,

    /// <summary>The one that takes writes, or a standby while there is none: for the tools, which change nothing.</summary>
    PreferPrimary,
}
