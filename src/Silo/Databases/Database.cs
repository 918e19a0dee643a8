using System.Data.Common;
using MVoting.Journal;
using MVoting.Journal.Scripts;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>The configured database, as the programs use it beside Orleans.</summary>
public abstract class Database
{
    /// <summary>The database as an operator knows it, without any secret.</summary>
    public abstract string Name { get; }

    /// <summary>Where an embedded silo keeps the master secret that nobody has configured.</summary>
    public abstract string MasterSecretFile { get; }

    /// <summary>The texts of the grains' part.</summary>
    internal abstract SqlScripts Texts { get; }

    /// <summary>The database of these settings; nothing is opened yet.</summary>
    /// <exception cref="StartupException">The connection string is not one of this database.</exception>
    public static Database Of(MVotingSettings settings) => settings.Provider switch
    {
        DatabaseProvider.PostgreSql => new PostgreSqlDatabase(settings.ConnectionString),
        DatabaseProvider.SqlServer => new SqlServerDatabase(settings.ConnectionString),
        _ => new SqliteDatabase(SqliteFiles.Of(settings)),
    };

    /// <summary>Makes or upgrades the schema. May be run again, and by many at once.</summary>
    /// <returns>The names of the scripts that this call has applied.</returns>
    /// <exception cref="StartupException">It cannot be made, or is newer than this program.</exception>
    public abstract Task<IReadOnlyList<string>> UpgradeAsync(bool plain, CancellationToken cancellationToken);

    /// <summary>Looks whether the schema is this program's, and changes nothing.</summary>
    /// <exception cref="StartupException">It is not; the message names the remedy.</exception>
    public abstract Task VerifyAsync(CancellationToken cancellationToken);

    /// <summary>Opens the journal for writing.</summary>
    /// <exception cref="StartupException">It cannot be used.</exception>
    public abstract Task<IJournalStore> OpenJournalAsync(Action<Exception> onFault, CancellationToken cancellationToken);

    /// <summary>
    /// Opens the journal for the tools: for reading, also beside processes that write it, and also on a standby, which
    /// may lag behind what was acknowledged.
    /// </summary>
    /// <exception cref="StartupException">It is not there or cannot be used.</exception>
    public abstract Task<IJournalStore> OpenJournalForReadingAsync(CancellationToken cancellationToken);

    /// <summary>Opens the journal for a process that writes nothing, but whose answers must be those of the present.</summary>
    /// <exception cref="StartupException">It is not there or cannot be used.</exception>
    public abstract Task<IJournalStore> OpenJournalForClientAsync(CancellationToken cancellationToken);

    /// <summary>An open connection to the grains' part, for the tools: for reading, also on a standby.</summary>
    internal abstract DbConnection OpenForTools();

    /// <summary>An open connection to the grains' part, for reading.</summary>
    internal abstract DbConnection OpenForReading();

    /// <summary>An open connection to the grains' part, fully durable.</summary>
    internal abstract DbConnection OpenForWriting();
}
