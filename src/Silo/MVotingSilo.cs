using MVoting.Grains.Polls;
using MVoting.Journal;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Hosting;
using MVoting.Silo.Metrics;
using MVoting.Silo.Operators;
using MVoting.Silo.Secrets;
using Orleans.Configuration;

namespace MVoting.Silo;

/// <summary>Puts the engine together inside a host: what <c>src/Api</c> embeds, and the tests start.</summary>
public static class MVotingSilo
{
    private static readonly TimeSpan s_collectionAge = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_responseTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Makes or upgrades the databases, finds the master secret, and adds the silo. The files are this process's from
    /// here on. When the host has started, the engine answers and there is an operator's key; when it has stopped and
    /// is disposed of, every answered ballot is durable and the files are closed.
    /// </summary>
    /// <exception cref="StartupException">The process cannot start as it was set up.</exception>
    public static TBuilder AddMVotingSilo<TBuilder>(this TBuilder builder, MVotingSettings settings)
        where TBuilder : IHostApplicationBuilder
    {
        QuietLogging.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new OperatorConsole(Console.Out));
        AddStores(builder.Services, settings);
        builder.UseOrleans(ConfigureSilo);

        Telemetry.AddEngine(builder.Services);

        // Behind the silo, and before the doors of a web host.
        builder.Services.AddHostedService<BootstrapKey>();
        return builder;
    }

    private static void AddStores(IServiceCollection services, MVotingSettings settings)
    {
        // The journal first: its lock turns a second process away before that one touches anything else.
        var files = SqliteFiles.Of(settings);
        var faults = new JournalFaultLog();
        var journal = JournalFile.OpenForWriting(files, faults.Write);
        try
        {
            GrainsSchema.Upgrade(files);
            services.AddSingleton(MasterSecretLoader.Load(
                settings, files, warning => Console.Error.WriteLine($"mvoting: {warning}")));
        }
        catch
        {
            // Nobody else will. There is nothing under way to wait for.
            journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }

        services.AddSingleton(files);
        services.AddSingleton<IJournalStore>(provider =>
        {
            faults.Attach(provider.GetRequiredService<ILogger<JournalFaultLog>>());
            return journal;
        });
        services.AddSingleton(new JournalWriterOptions());
        services.AddSingleton(new PollPatience());
        services.AddSingleton<JournalWriter>();
    }

    private static void ConfigureSilo(ISiloBuilder silo)
    {
        EmbeddedCluster.Configure(silo);
        SqliteGrainStorage.Configure(silo);
        ClusterDashboard.Configure(silo);

        // A box that nobody votes in and a poll that nobody reads give their memory back, and replay when they are
        // called again. Rebalancing and repartitioning, which would move them for other reasons, are never added.
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = s_collectionAge);
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = s_responseTimeout);

        // The doors admit and refuse; Orleans would shed only at gateways, which an embedded silo does not have.
        silo.Configure<LoadSheddingOptions>(options => options.LoadSheddingEnabled = false);

        // The container closes what it has made, and nothing else: asked for here, the journal is closed in its turn
        // also when nobody has voted.
        silo.AddStartupTask((provider, _) =>
        {
            provider.GetRequiredService<JournalWriter>();
            return Task.CompletedTask;
        });
    }
}
