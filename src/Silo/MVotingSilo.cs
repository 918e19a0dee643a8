using MVoting.Core.PollLife;
using MVoting.Grains.Boxes;
using MVoting.Grains.Clocks;
using MVoting.Journal;
using MVoting.Silo.Clocks;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Gateways;
using MVoting.Silo.Health;
using MVoting.Silo.Hosting;
using MVoting.Silo.Metrics;
using MVoting.Silo.Operators;
using MVoting.Silo.Processes;
using MVoting.Silo.Secrets;
using Orleans.Configuration;

namespace MVoting.Silo;

/// <summary>Puts the engine together inside a host: what both programs run, and the tests start.</summary>
public static class MVotingSilo
{
    private static readonly TimeSpan s_collectionAge = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_responseTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds the engine as the settings say: a silo alone, a silo that joins its cluster, or a client of one. An embedded
    /// silo makes or upgrades the database, the others require that it is made. When the host has started, the engine
    /// answers; when it has stopped and is disposed of, every answered ballot is durable and everything is closed.
    /// </summary>
    /// <exception cref="StartupException">The process cannot start as it was set up.</exception>
    public static TBuilder AddMVotingSilo<TBuilder>(this TBuilder builder, MVotingSettings settings)
        where TBuilder : IHostApplicationBuilder
    {
        QuietLogging.Configure(builder, settings.Mode);
        var database = Database.Of(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(new OperatorConsole(Console.Out));
        WireExceptions.Allow(builder.Services);
        if (settings.Mode == ClusterMode.Client)
        {
            AddStores(builder.Services, settings, database);
            builder.Services.AddSingleton(_ => new ServerSources((ServerDatabase)database));
            builder.UseOrleansClient(client => ClientCluster.Configure(client, s_responseTimeout));
        }
        else
        {
            // Before the silo takes calls: its clock is compared first. And after it has ended: what is made first is
            // stopped and disposed of last.
            AddClock(builder.Services);

            // Before the database is opened: what is wrong with a port is known at once.
            builder.UseOrleans(silo => ConfigureSilo(silo, settings, database));
            AddStores(builder.Services, settings, database);
            builder.Services.AddSingleton<IGatewayWatch, OwnSilo>();
            builder.Services.AddSingleton(new JournalWriterOptions());
            builder.Services.AddSingleton(new PollPatience());
            builder.Services.AddSingleton(new RecountSteps());
            builder.Services.AddSingleton<JournalWriter>();
            Telemetry.AddEngine(builder.Services);
        }

        // Behind the silo, and before the doors of a web host.
        builder.Services.AddHostedService<BootstrapKey>();
        builder.Services.AddHostedService<EventLoops>();
        return builder;
    }

    private static void AddClock(IServiceCollection services)
    {
        services.AddSingleton<ClockGuard>();
        services.AddSingleton<ISiloClock>(provider => provider.GetService<EmbeddedLease>() is { } lease
            ? new LeasedClock(provider.GetRequiredService<ClockGuard>(), lease)
            : provider.GetRequiredService<ClockGuard>());
        services.AddSingleton<INodeCheck, ClockCheck>();
        services.AddHostedService(provider =>
        {
            _ = provider.GetService<EmbeddedLease>();
            _ = provider.GetService<ProcessRow>();
            return provider.GetRequiredService<ClockGuard>();
        });
    }

    private static void AddStores(IServiceCollection services, MVotingSettings settings, Database database)
    {
        var faults = new JournalFaultLog();

        // A host is put together without awaiting; nothing else runs in the process yet.
        var journal = OpenAsync(services, settings, database, faults).GetAwaiter().GetResult();
        services.AddSingleton(provider =>
        {
            faults.Attach(provider.GetRequiredService<ILogger<JournalFaultLog>>());
            return journal;
        });
    }

    private static async Task<IJournalStore> OpenAsync(
        IServiceCollection services, MVotingSettings settings, Database database, JournalFaultLog faults)
    {
        if (settings.Mode != ClusterMode.Embedded)
        {
            // Several versions may be at work on it: only an operator knows when it is time.
            await database.VerifyAsync(CancellationToken.None);
        }
        else if (database is ServerDatabase)
        {
            await database.UpgradeAsync(plain: true, CancellationToken.None);
        }

        // If the start fails, nobody else ends what was begun. There is nothing under way to wait for.
        var undo = new List<IAsyncDisposable>();
        try
        {
            if (database is ServerDatabase server)
            {
                await ProcessSetup.AddAsync(services, settings, server, undo, CancellationToken.None);
            }
            else
            {
                services.AddSingleton<IDatabaseClock, JournalClock>();
            }

            // A client asks the journal's database for its clock, and writes nothing.
            var journal = settings.Mode == ClusterMode.Client
                ? await database.OpenJournalForReadingAsync(CancellationToken.None)
                : await database.OpenJournalAsync(faults.Write, CancellationToken.None);
            undo.Add(journal);
            services.AddSingleton(MasterSecretLoader.Load(
                settings, database, warning => Console.Error.WriteLine($"mvoting: {warning}")));
            return journal;
        }
        catch
        {
            for (var index = undo.Count - 1; index >= 0; index--)
            {
                await undo[index].DisposeAsync();
            }

            throw;
        }
    }

    private static void ConfigureSilo(ISiloBuilder silo, MVotingSettings settings, Database database)
    {
        if (settings.Mode == ClusterMode.Member)
        {
            MemberCluster.Configure(silo, settings);
        }
        else
        {
            EmbeddedCluster.Configure(silo);
        }

        GrainStorage.Configure(silo, database);
        ClusterDashboard.Configure(silo);
        silo.AddPlacementDirector<BoxPlacement, BoxPlacementDirector>();

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
