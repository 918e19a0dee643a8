using System.Net.Sockets;
using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>What the server's and the driver's errors mean for a start, and how they are told.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>The database as a message names it; never with a password.</summary>
    public static string Name(NpgsqlConnection connection) =>
        $"The PostgreSQL database '{connection.Database}' at {connection.Host}:{connection.Port}";

    /// <summary>Errors of the database or of the way to it, as against mistakes of this program.</summary>
    public static bool IsOfDatabase(Exception fault) =>
        fault is NpgsqlException or TimeoutException or IOException or SocketException;

    /// <summary>Why a connection could not be opened at the start, and what to do.</summary>
    public static JournalStartException Refusal(string connectionString, Exception fault)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var remedy = (fault as PostgresException)?.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "Correct Username and Password",
            PostgresErrorCodes.InvalidCatalogName =>
                "Create the database, then run 'migrate'; or correct Database",
            PostgresErrorCodes.InsufficientPrivilege =>
                "Give the user the rights to connect, and to read and write the journal's tables; or correct Username",
            PostgresErrorCodes.TooManyConnections =>
                "Raise max_connections of the server, or correct Host",
            _ => "Start the server, open the way to it, or correct Host and Port",
        };
        return new JournalStartException(
            $"The PostgreSQL database '{settings.Database}' at {settings.Host}:{settings.Port} cannot be opened as user " +
            $"'{settings.Username}': {fault.Message} {remedy} in {PostgreSqlSources.Setting}.",
            fault);
    }
}
