using System.Collections.Frozen;
using System.Data.Common;
using MVoting.Journal;
using MVoting.Journal.Scripts;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Databases;

/// <summary>
/// A database server, for one process or for a whole cluster: journal, grains' states, reminders and the silos' table
/// in one database.
/// </summary>
public abstract class ServerDatabase : Database
{
    private static readonly string s_setting = SettingNames.Display(SettingNames.ConnectionString);

    /// <summary>Orleans' name for the driver.</summary>
    public abstract string Invariant { get; }

    /// <inheritdoc/>
    public override string Name => Dialect.Name;

    /// <inheritdoc/>
    public override string MasterSecretFile => Path.GetFullPath("./data/master.secret");

    /// <summary>How the schema is made.</summary>
    internal abstract SchemaDialect Dialect { get; }

    /// <summary>How the tools look at the schema and read the grains' part: also on a standby, while there is no primary.</summary>
    internal virtual SchemaDialect ToolsDialect => Dialect;

    /// <summary>The scripts that stand in the register beside the journal's.</summary>
    protected FrozenSet<string> NamesOfTexts => Texts.Dated.Select(script => script.Name).ToFrozenSet();

    /// <summary>Connections for Orleans' providers, in a pool of their own. The caller disposes of it.</summary>
    /// <param name="connections">How many at most: a server has some hundred for all processes together.</param>
    /// <param name="connectSeconds">Seconds that a query may wait for a connection, a new one or one of the pool.</param>
    /// <param name="querySeconds">Seconds for a query.</param>
    public abstract DbDataSource MakeDataSource(int connections, int connectSeconds, int querySeconds);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> UpgradeAsync(bool plain, CancellationToken cancellationToken) =>
        AtStartAsync(() => SchemaBy(Dialect).RunAsync(plain, cancellationToken));

    /// <inheritdoc/>
    public override Task VerifyAsync(CancellationToken cancellationToken) => VerifyAsync(Dialect, cancellationToken);

    /// <inheritdoc/>
    internal override DbConnection OpenForReading() => OpenForWriting();

    /// <inheritdoc/>
    internal override DbConnection OpenForTools() => Open(ToolsDialect);

    /// <inheritdoc/>
    internal override DbConnection OpenForWriting() => Open(Dialect);

    /// <summary>As <see cref="VerifyAsync(CancellationToken)"/>, also on a standby.</summary>
    protected Task VerifyForToolsAsync(CancellationToken cancellationToken) =>
        VerifyAsync(ToolsDialect, cancellationToken);

    /// <summary>What a server or its journal is refused for becomes a line for the operator.</summary>
    protected static async Task<T> AtStartAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (JournalStartException fault)
        {
            throw new StartupException(fault.Message);
        }
        catch (JournalUnavailableException fault)
        {
            throw new StartupException($"{fault.Message} Check {s_setting}.");
        }
    }

    /// <summary>Reads a connection string with its driver's eyes. What the driver says of it may hold a password.</summary>
    /// <param name="parse">Makes the driver's builder.</param>
    /// <param name="isComplete">Whether server and database are named.</param>
    /// <param name="example">What it must look like.</param>
    protected static T Parse<T>(Func<T> parse, Func<T, bool> isComplete, string example)
        where T : DbConnectionStringBuilder
    {
        T parts;
        try
        {
            parts = parse();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new StartupException($"{s_setting} is not a connection string of this database; it looks like {example}.");
        }

        return isComplete(parts)
            ? parts
            : throw new StartupException($"{s_setting} must name the server and the database; it looks like {example}.");
    }

    private Task<bool> VerifyAsync(SchemaDialect dialect, CancellationToken cancellationToken) =>
        AtStartAsync(async () =>
        {
            await SchemaBy(dialect).VerifyAsync(cancellationToken);
            return true;
        });

    private SchemaUpgrade SchemaBy(SchemaDialect dialect) => new(dialect, [.. dialect.Statements.Dated, .. Texts.Dated]);

    private DbConnection Open(SchemaDialect dialect)
    {
        var connection = dialect.CreateConnection();
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception fault)
        {
            connection.Dispose();
            throw new StartupException($"The database {Name} cannot be reached: {fault.Message.TrimEnd('.')}. Check {s_setting}.");
        }
    }
}
