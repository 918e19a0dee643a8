using Npgsql;

namespace MVoting.Journal.PostgreSql;

/// <summary>Where connections come from, with the settings that the journal's promises rest on.</summary>
internal static class PostgreSqlSources
{
    /// <summary>The setting that a refusal names.</summary>
    public const string Setting = "MVoting__Database__ConnectionString";

    /// <summary>Bytes of a connection's buffers: a flush of megabytes in some hundred system calls, not in thousands.</summary>
    private const int BufferSizeBytes = 128 * 1024;

    /// <summary>
    /// The writer's: each opening is a new connection, and none is handed on. One that broke in the middle of an
    /// append is gone with all that was under way on it.
    /// </summary>
    public static NpgsqlDataSource ForWriting(PostgreSqlJournalOptions options) =>
        Build(options, options.AppendTimeout, builder =>
        {
            builder.ApplicationName = "mvoting journal writer";
            builder.Pooling = false;
        });

    /// <summary>The readers': a bounded pool whose sessions may only read, and keep their statements prepared.</summary>
    public static NpgsqlDataSource ForReading(PostgreSqlJournalOptions options) =>
        Build(options, options.ReadTimeout, builder =>
        {
            builder.ApplicationName = "mvoting journal reader";
            builder.Pooling = true;
            builder.MinPoolSize = 0;
            builder.MaxPoolSize = options.Readers;
            PostgreSqlPools.GiveBackSoon(builder);
            builder.NoResetOnClose = true;
        });

    private static NpgsqlDataSource Build(
        PostgreSqlJournalOptions options, TimeSpan commandTimeout, Action<NpgsqlConnectionStringBuilder> set)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrWhiteSpace(settings.Host))
                throw new ArgumentException("It names no Host.");
            settings.Timeout = Seconds(options.ConnectTimeout);
            settings.CommandTimeout = Seconds(commandTimeout);
            settings.WriteBufferSize = BufferSizeBytes;
            settings.ReadBufferSize = BufferSizeBytes;
            settings.Multiplexing = false;
            settings.Enlist = false;
            settings.MaxAutoPrepare = 0;
            settings.TcpKeepAlive = true;

            // Npgsql would first ask for encryption by Kerberos, hide a cancellation in that, and then ask for TLS.
            if (settings.GssEncryptionMode != GssEncryptionMode.Require)
                settings.GssEncryptionMode = GssEncryptionMode.Disable;

            // After a time-out or a cancellation the connection is broken at once: nobody waits for its answer any more.
            settings.CancellationTimeout = -1;
            settings.TargetSessionAttributes = null;
            set(settings);
            return Build(settings, options.ReadOnly);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or InvalidOperationException)
        {
            throw new JournalStartException(
                $"The connection string of the journal's PostgreSQL database cannot be used: {fault.Message} Set " +
                $"{Setting} as in 'Host=db.example;Port=5432;Database=mvoting;Username=mvoting;Password=…'.",
                fault);
        }
    }

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder settings, bool readOnly)
    {
        var builder = new NpgsqlDataSourceBuilder(settings.ToString());
        if (settings.Pooling)
            builder.UsePhysicalConnectionInitializer(
                connection => connection.ExecuteScript("open-reader"),
                connection => connection.ExecuteScriptAsync("open-reader", CancellationToken.None));
        return settings.Host!.Contains(',', StringComparison.Ordinal)
            ? builder.BuildMultiHost().WithTargetSession(
                readOnly ? TargetSessionAttributes.Any : TargetSessionAttributes.Primary)
            : builder.Build();
    }

    /// <summary>Npgsql counts in whole seconds, and takes 0 for no limit.</summary>
    private static int Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));
}
