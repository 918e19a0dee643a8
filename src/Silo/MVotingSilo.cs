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
    private static readonly TimeSpan _collectionAge = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _responseTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Prepares the data folder, the databases' schema and the master secret, and adds the silo. When the host has
    /// started, the engine answers and there is an operator's key.
    /// </summary>
    /// <exception cref="StartupException">The process cannot start as it was set up.</exception>
    public static TBuilder AddMVotingSilo<TBuilder>(this TBuilder builder, MVotingSettings settings)
        where TBuilder : IHostApplicationBuilder
    {
        var files = SqliteFiles.Of(settings);
        GrainsSchema.Upgrade(files);
        var secret = MasterSecretLoader.Load(settings, files, warning => Console.Error.WriteLine($"mvoting: {warning}"));

        QuietLogging.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(files);
        builder.Services.AddSingleton(secret);
        builder.UseOrleans(ConfigureSilo);

        // After the silo, so that it starts after it, and before the doors of a web host.
        builder.Services.AddSingleton(new OperatorConsole(Console.Out));
        builder.Services.AddHostedService<BootstrapKey>();
        return builder;
    }

    private static void ConfigureSilo(ISiloBuilder silo)
    {
        EmbeddedCluster.Configure(silo);
        SqliteGrainStorage.Configure(silo);

        // A box that nobody votes in and a poll that nobody reads give their memory back, and replay when they are
        // called again. Rebalancing and repartitioning, which would move them for other reasons, are never added.
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = _collectionAge);
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = _responseTimeout);

        // The doors admit and refuse; Orleans would shed only at gateways, which an embedded silo does not have.
        silo.Configure<LoadSheddingOptions>(options => options.LoadSheddingEnabled = false);
    }
}
