using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>What all pools of connections to a PostgreSQL server have in common.</summary>
public static class PostgreSqlPools
{
    private const int IdleSeconds = 10;
    private const int PruneSeconds = 2;

    /// <summary>
    /// Closes what nobody needs any more after some ten seconds, not after Npgsql's five minutes. Each connection is a process
    /// of the server's, and a silo that dies takes all of its own with it at once: only as many as it needs, then, not as
    /// many as a crowd has opened at a start or a replay.
    /// </summary>
    public static void GiveBackSoon(NpgsqlConnectionStringBuilder settings)
    {
        settings.ConnectionIdleLifetime = IdleSeconds;
        settings.ConnectionPruningInterval = PruneSeconds;
    }
}
