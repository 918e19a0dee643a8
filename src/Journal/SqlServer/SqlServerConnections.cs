using Microsoft.Data.SqlClient;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// The operator's connection string, with what the store's promises rest on set by the store, each with its reason.
/// </summary>
internal static class SqlServerConnections
{
    private const string Example = "Server=db;Database=mvoting;User Id=mvoting;Password=…;Encrypt=true";

    /// <summary>Seconds to connect, where the operator has not said: a flush that waits for it holds all others up.</summary>
    private const int ConnectTimeoutSeconds = 5;

    /// <summary>The setting as an operator writes it.</summary>
    public const string Setting = "MVoting__Database__ConnectionString";

    /// <summary>Reads the string and sets what must be so.</summary>
    /// <exception cref="JournalStartException">It is no connection string of SQL Server, or names no database.</exception>
    public static SqlConnectionStringBuilder Read(string connectionString)
    {
        var where = Parse(connectionString);
        if (string.IsNullOrWhiteSpace(where.DataSource) || string.IsNullOrWhiteSpace(where.InitialCatalog))
            throw new JournalStartException(
                $"{Setting} names no server or no database. Write it like {Example}.");
        if (!where.ShouldSerialize("Connect Timeout"))
            where.ConnectTimeout = ConnectTimeoutSeconds;
        if (!where.ShouldSerialize("Application Name"))
            where.ApplicationName = "mvoting journal";

        // A connection that was lost must be seen as lost. The driver would else replace it behind a statement's back by
        // one without the settings of open.sql.
        where.ConnectRetryCount = 0;

        // The store keeps its own connections open, with their settings; out of a pool they would come reset.
        where.Pooling = false;

        // A flush commits by itself: it must never become part of a caller's transaction.
        where.Enlist = false;
        where.MultipleActiveResultSets = false;
        return where;
    }

    /// <summary>The database as an operator knows it, without any secret.</summary>
    public static string Name(SqlConnectionStringBuilder where) => $"{where.InitialCatalog} at {where.DataSource}";

    /// <summary>What the driver said when the program started, with what to look at.</summary>
    public static JournalStartException Unusable(SqlConnectionStringBuilder where, Exception fault) => new(
        $"The database {Name(where)} cannot be used: {fault.Message} Check {Setting}, that the server is up and reachable " +
        "from here, and that the login may use the database.",
        fault);

    private static SqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new SqlConnectionStringBuilder(connectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What the driver says of it may hold a part of the password.
            throw new JournalStartException(
                $"{Setting} is no connection string of SQL Server. Write it like {Example}.");
        }
    }
}
