using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>
/// Where every connection to PostgreSQL comes from, the journal's and all others: each leads to the server that its use
/// needs, and its session has the settings that its use rests on.
/// </summary>
public static class PostgreSqlSources
{
    /// <summary>The setting that a refusal names.</summary>
    internal const string Setting = "MVoting__Database__ConnectionString";

    /// <summary>Bytes of a connection's buffers: a flush of megabytes in some hundred system calls, not in thousands.</summary>
    private const int BufferSizeBytes = 128 * 1024;

    /// <summary>
    /// Seconds in which one of several hosts must accept a connection: one that is gone without a word must not keep
    /// the next one from being tried. Npgsql has one time for that and for the wait for a connection of the pool.
    /// </summary>
    private const int MostSecondsPerHost = 5;

    private const string OpenReader = "open-reader";
    private const string OpenSession = "open-session";

    /// <summary>
    /// Connections whose commits are durable, or which only read, for everything but the journal's own. The caller
    /// disposes of the source.
    /// </summary>
    /// <param name="settings">The connection string, with the limits that the caller has set. It is changed.</param>
    /// <param name="target">Which server they lead to. With <see cref="PostgreSqlTarget.PreferPrimary"/> they only read.</param>
    /// <exception cref="ArgumentException">The connection string cannot be used.</exception>
    public static NpgsqlDataSource Make(NpgsqlConnectionStringBuilder settings, PostgreSqlTarget target)
    {
        // A reset would take the session's settings away, each time that a connection goes back to the pool.
        settings.NoResetOnClose = true;
        settings.Timeout = PerHost(settings, settings.Timeout);
        return Build(settings, target, target == PostgreSqlTarget.Primary ? OpenSession : OpenReader);
    }

    /// <summary>
    /// The writer's: each opening is a new connection, and none is handed on. One that broke in the middle of an
    /// append is gone with all that was under way on it.
    /// </summary>
    internal static NpgsqlDataSource ForWriting(PostgreSqlJournalOptions options) =>
        Build(options, options.AppendTimeout, PostgreSqlTarget.Primary, null, builder =>
        {
            builder.ApplicationName = "mvoting journal writer";
            builder.Pooling = false;
        });

    /// <summary>The readers': a bounded pool whose sessions may only read, and keep their statements prepared.</summary>
    internal static NpgsqlDataSource ForReading(PostgreSqlJournalOptions options) =>
        Build(
            options, options.ReadTimeout,
            options.AcceptsStandby ? PostgreSqlTarget.PreferPrimary : PostgreSqlTarget.Primary, OpenReader, builder =>
            {
                builder.ApplicationName = "mvoting journal reader";
                builder.Pooling = true;
                builder.MinPoolSize = 0;
                builder.MaxPoolSize = options.Readers;
                PostgreSqlPools.GiveBackSoon(builder);
                builder.NoResetOnClose = true;
            });

    private static NpgsqlDataSource Build(
        PostgreSqlJournalOptions options, TimeSpan commandTimeout, PostgreSqlTarget target, string? openScript,
        Action<NpgsqlConnectionStringBuilder> set)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrWhiteSpace(settings.Host))
                throw new ArgumentException("It names no Host.");
            settings.Timeout = PerHost(settings, Seconds(options.ConnectTimeout));
            settings.CommandTimeout = Seconds(commandTimeout);
            settings.WriteBufferSize = BufferSizeBytes;
            settings.ReadBufferSize = BufferSizeBytes;
            settings.Multiplexing = false;
            settings.MaxAutoPrepare = 0;
            settings.TcpKeepAlive = true;

            // After a time-out or a cancellation the connection is broken at once: nobody waits for its answer any more.
            settings.CancellationTimeout = -1;
            set(settings);
            return Build(settings, target, openScript);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or InvalidOperationException)
        {
            throw new JournalStartException(
                $"The connection string of the journal's PostgreSQL database cannot be used: {fault.Message} Set " +
                $"{Setting} as in 'Host=db.example;Port=5432;Database=mvoting;Username=mvoting;Password=…'.",
                fault);
        }
    }

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder settings, PostgreSqlTarget target, string? openScript)
    {
        // Npgsql would first ask for encryption by Kerberos, hide a cancellation in that, and then ask for TLS.
        if (settings.GssEncryptionMode != GssEncryptionMode.Require)
            settings.GssEncryptionMode = GssEncryptionMode.Disable;

        // Nothing here is ever part of a caller's transaction; and the use decides on the server, whatever the string says.
        settings.Enlist = false;
        settings.TargetSessionAttributes = null;
        var builder = new NpgsqlDataSourceBuilder(settings.ToString());
        if (openScript is not null)
            builder.UsePhysicalConnectionInitializer(
                connection => connection.ExecuteScript(openScript),
                connection => connection.ExecuteScriptAsync(openScript, CancellationToken.None));
        return NamesSeveralHosts(settings)
            ? builder.BuildMultiHost().WithTargetSession(
                target == PostgreSqlTarget.Primary ? TargetSessionAttributes.Primary : TargetSessionAttributes.PreferPrimary)
            : builder.Build();
    }

    private static bool NamesSeveralHosts(NpgsqlConnectionStringBuilder settings) =>
        settings.Host?.Contains(',', StringComparison.Ordinal) == true;

    /// <summary>The part of the seconds that each of several hosts may take.</summary>
    private static int PerHost(NpgsqlConnectionStringBuilder settings, int seconds)
    {
        var hosts = NamesSeveralHosts(settings) ? settings.Host!.Split(',').Length : 1;
        return hosts == 1 ? seconds : Math.Clamp((seconds + hosts - 1) / hosts, 1, MostSecondsPerHost);
    }

    /// <summary>Npgsql counts in whole seconds, and takes 0 for no limit.</summary>
    private static int Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));
}
