using System.Security.Cryptography;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Secrets;

/// <summary>
/// Finds the master secret: the setting, the configured file, or the file that an embedded silo keeps beside its
/// database, which is made on the first start and never again.
/// </summary>
public static class MasterSecretLoader
{
    private const UnixFileMode NotOwner =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The master secret of this database, which has its schema already.</summary>
    /// <param name="warn">Takes what the operator should mend, in one line.</param>
    /// <exception cref="StartupException">There is none, it is malformed, or it is not this database's.</exception>
    public static MasterSecret Load(MVotingSettings settings, Database database, Action<string> warn)
    {
        var secret = Find(settings, database, warn);
        MasterCheck.Require(database, secret);
        return secret;
    }

    private static MasterSecret Find(MVotingSettings settings, Database database, Action<string> warn)
    {
        if (settings.MasterSecret is { } text)
        {
            return Decode(text, SettingNames.Display(SettingNames.Master));
        }

        if (settings.MasterSecretFile is { } file)
        {
            return ReadFile(file, $"{SettingNames.Display(SettingNames.MasterFile)} ({file})", warn);
        }

        if (settings.Mode != ClusterMode.Embedded)
        {
            throw new StartupException(
                $"{SettingNames.Display(SettingNames.Master)} or {SettingNames.Display(SettingNames.MasterFile)} is missing: every process of a cluster has the same master secret; `openssl rand -base64 32` makes the first one.");
        }

        if (!File.Exists(database.MasterSecretFile))
        {
            Make(database);
        }

        return ReadFile(database.MasterSecretFile, database.MasterSecretFile, warn);
    }

    private static void Make(Database database)
    {
        // A new secret for an old database would be refused in a moment, and its file would hide what is missing.
        if (MasterCheck.IsKept(database))
        {
            throw new StartupException(
                $"The database {database.Name} was made with a master secret, and its file {database.MasterSecretFile} is gone: restore it.");
        }

        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterSecret.MinimumSizeBytes));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.MasterSecretFile)!);

            // False: another process made it in this moment; its secret counts.
            _ = DurableFile.TryCreate(database.MasterSecretFile, secret + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The master secret cannot be kept: {exception.Message}");
        }
    }

    private static MasterSecret ReadFile(string file, string name, Action<string> warn)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & NotOwner) != 0)
            {
                // No reason to stop: a container's mounted secrets cannot always have another mode.
                warn($"The master secret's file {file} can be read or written by others than its owner; chmod 600 it.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The master secret cannot be read: {exception.Message}");
        }

        return Decode(text.Trim(), name);
    }

    /// <summary>The secret of a text, which came from <paramref name="name"/>.</summary>
    /// <exception cref="StartupException">It is malformed.</exception>
    internal static MasterSecret Decode(string text, string name)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var sizeBytes) || sizeBytes < MasterSecret.MinimumSizeBytes)
        {
            throw new StartupException(
                $"{name} is not base64 of at least {MasterSecret.MinimumSizeBytes} bytes; `openssl rand -base64 32` makes one.");
        }

        return new MasterSecret(bytes.AsSpan(0, sizeBytes));
    }
}
