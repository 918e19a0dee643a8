using MVoting.Journal.Scripts;

namespace MVoting.Silo.Databases;

/// <summary>The SQL of this assembly: the files of folder <c>Sql</c>, one set a database.</summary>
internal static class SqlTexts
{
    /// <summary>The file of the grains' states beside the journal's.</summary>
    public static readonly SqlScripts Sqlite = SqlScripts.Of(typeof(SqlTexts).Assembly, nameof(Sqlite));

    /// <summary>The grains' states, reminders and silos in SQL Server.</summary>
    public static readonly SqlScripts SqlServer = SqlScripts.Of(typeof(SqlTexts).Assembly, nameof(SqlServer));

    /// <summary>The grains' states, reminders and silos in PostgreSQL.</summary>
    public static readonly SqlScripts PostgreSql = SqlScripts.Of(typeof(SqlTexts).Assembly, nameof(PostgreSql));
}
