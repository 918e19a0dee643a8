using System.Data.Common;
using System.Security.Cryptography;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>The database's memory of the master secret it was made with, so that a wrong one stops the start.</summary>
public static class MasterCheck
{
    /// <summary>Whether a master secret was ever used with this database. The schema is made already.</summary>
    public static bool IsKept(Database database)
    {
        using var connection = database.OpenForReading();
        return Read(database, connection) is not null;
    }

    /// <summary>Keeps the first master secret's check value; compares every later one with it.</summary>
    /// <exception cref="StartupException">It is another master secret.</exception>
    public static void Require(Database database, MasterSecret secret)
    {
        using var connection = database.OpenForWriting();
        if (Read(database, connection) is not { } kept)
        {
            kept = Keep(database, connection, secret.CheckValue.ToArray());
        }

        if (!CryptographicOperations.FixedTimeEquals(kept, secret.CheckValue.Span))
        {
            throw new StartupException(
                $"The master secret is not the one that the database {database.Name} was made with: set {SettingNames.Display(SettingNames.Master)} or {SettingNames.Display(SettingNames.MasterFile)} to that one.");
        }
    }

    // What is kept afterwards: of several first processes one wins.
    private static byte[] Keep(Database database, DbConnection connection, byte[] value)
    {
        using var keep = connection.TextCommand(database.Texts["keep-master-check"]);
        keep.Bind("@Value", value);
        try
        {
            keep.ExecuteNonQuery();
            return Read(database, connection)!;
        }
        catch (DbException) when (Read(database, connection) is not null)
        {
            return Read(database, connection)!;
        }
    }

    private static byte[]? Read(Database database, DbConnection connection)
    {
        using var command = connection.TextCommand(database.Texts["read-master-check"]);
        return (byte[]?)command.ExecuteScalar();
    }
}
