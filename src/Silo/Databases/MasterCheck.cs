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
        using var connection = GrainsFile.OpenForReading(files.Grains);
        return Read(connection) is not null;
    }

    /// <summary>Keeps the first master secret's check value; compares every later one with it.</summary>
    /// <exception cref="StartupException">It is another master secret.</exception>
    public static void Require(SqliteFiles files, MasterSecret secret)
    {
        using var connection = GrainsFile.OpenForWriting(files.Grains);
        using (var keep = connection.Command(SqlTexts.Statement("keep-master-check")))
        {
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
        using var command = connection.Command(SqlTexts.Statement("read-master-check"));
        return (byte[]?)command.ExecuteScalar();
    }
}
