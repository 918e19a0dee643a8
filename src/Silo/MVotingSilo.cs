using MVoting.Grains.Polls;
using MVoting.Journal;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Hosting;
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

        // Behind the silo, and before the doors of a web host.
        builder.Services.AddHostedService<BootstrapKey>();
        return builder;
    }

    private static void AddStores(IServiceCollection services, MVotingSettings settings)
    {
        var database = Database.Of(settings);
        var faults = new JournalFaultLog();

        // A host is put together without awaiting; nothing else runs in the process yet.
        var journal = OpenAsync(services, settings, database, faults).GetAwaiter().GetResult();
        services.AddSingleton(database);
        services.AddSingleton<IJournalStore>(provider =>
        {
            faults.Attach(provider.GetRequiredService<ILogger<JournalFaultLog>>());
            return journal;
        });
        services.AddSingleton(new JournalWriterOptions());
        services.AddSingleton(new PollPatience());
        services.AddSingleton<JournalWriter>();
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

        var journal = await database.OpenJournalAsync(faults.Write, CancellationToken.None);
        try
        {
            services.AddSingleton(MasterSecretLoader.Load(
                settings, database, warning => Console.Error.WriteLine($"mvoting: {warning}")));
            return journal;
        }
        catch
        {
            // Nobody else will. There is nothing under way to wait for.
            await journal.DisposeAsync();
            throw;
        }
    }

    private static void ConfigureSilo(ISiloBuilder silo)
    {
        EmbeddedCluster.Configure(silo);
        SqliteGrainStorage.Configure(silo);

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
