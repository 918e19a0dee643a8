using System.Data.Common;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>
/// Where the files of an embedded silo are. The journal and the grains' states have a file each: SQLite has one
/// writer a file, and the journal's is never to wait.
/// </summary>
public sealed class SqliteFiles
{
    private const string DataSourceKeyword = "Data Source";

    private SqliteFiles(string journal)
    {
        Journal = journal;
        Folder = Path.GetDirectoryName(journal)!;
        Grains = Path.ChangeExtension(journal, null) + ".grains.db";
        MasterSecret = Path.Combine(Folder, "master.secret");
    }

    /// <summary>The folder of all of them.</summary>
    public string Folder { get; }

    /// <summary>The journal, the file that was configured.</summary>
    public string Journal { get; }

    /// <summary>The grains' states and reminders: <c>mvoting.db</c> → <c>mvoting.grains.db</c>.</summary>
    public string Grains { get; }

    /// <summary>The master secret, when none was configured.</summary>
    public string MasterSecret { get; }

    /// <summary>Reads the connection string. It names a file and nothing else: the rest is what durability needs.</summary>
    /// <exception cref="StartupException">It is malformed, names no file on disk, or holds more than the file.</exception>
    public static SqliteFiles Of(MVotingSettings settings)
    {
        var setting = SettingNames.Display(SettingNames.ConnectionString);
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = settings.ConnectionString;
        }
        catch (ArgumentException)
        {
            throw new StartupException($"{setting} is not a connection string.");
        }

        if (parts.Count != 1 || !parts.TryGetValue(DataSourceKeyword, out var source))
        {
            throw new StartupException(
                $"{setting} for Sqlite is '{DataSourceKeyword}=<file>' and nothing else.");
        }

        var file = (string)source;
        if (file.StartsWith(':') || file.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException($"{setting} must name a file on disk: a ballot is kept for ever.");
        }

        return new SqliteFiles(Path.GetFullPath(file));
    }
}
