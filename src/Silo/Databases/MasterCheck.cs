using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>The database's memory of the master secret it was made with, so that a wrong one stops the start.</summary>
public static class MasterCheck
{
    /// <summary>Whether a master secret was ever used with this database. The schema is made already.</summary>
    public static bool IsKept(SqliteFiles files)
    {
        using var connection = Open(files);
        return Read(connection) is not null;
    }

    /// <summary>Keeps the first master secret's check value; compares every later one with it.</summary>
    /// <exception cref="StartupException">It is another master secret.</exception>
    public static void Require(SqliteFiles files, MasterSecret secret)
    {
        using var connection = Open(files);
        using (var keep = connection.CreateCommand())
        {
            keep.CommandText = SqlTexts.SqliteQuery("keep-master-check");
            keep.Parameters.AddWithValue("@Value", secret.CheckValue.ToArray());
            keep.ExecuteNonQuery();
        }

        if (!CryptographicOperations.FixedTimeEquals(Read(connection), secret.CheckValue.Span))
        {
            throw new StartupException(
                $"The master secret is not the one that the database {files.Grains} was made with.");
        }
    }

    private static byte[]? Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlTexts.SqliteQuery("read-master-check");
        return (byte[]?)command.ExecuteScalar();
    }

    private static SqliteConnection Open(SqliteFiles files)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = files.Grains,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
        return connection;
    }
}
