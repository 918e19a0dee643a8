using System.Data.Common;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using MVoting.Grains;
using MVoting.Silo.Databases;
using Orleans.Configuration;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace MVoting.Silo.Hosting;

/// <summary>Grains' states and reminders in the configured database, by Orleans' relational providers.</summary>
internal static class GrainStorage
{
    // Orleans' name for SQLite; it takes Microsoft.Data.Sqlite as its driver.
    private const string SqliteInvariant = "System.Data.SQLite";

    public static void Configure(ISiloBuilder silo, Database database)
    {
        if (database is SqliteDatabase sqlite)
        {
            silo.Services.AddSingleton(_ => new GrainsDataSource(sqlite.Files.Grains));
            Configure(
                silo,
                _ => SqliteInvariant,
                provider => provider.GetRequiredService<GrainsDataSource>(),
                provider => provider.GetRequiredService<GrainsDataSource>());
            return;
        }

        silo.Services.AddSingleton(_ => new ServerSources((ServerDatabase)database));
        silo.Services.AddSingleton(provider => new StateGate(
            ClusterLimits.StateConnections,
            TimeSpan.FromSeconds(ClusterLimits.StateTurnSeconds),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<StateGate>>()));
        Configure(
            silo,
            provider => provider.GetRequiredService<ServerSources>().Invariant,
            provider => provider.GetRequiredService<ServerSources>().States,
            provider => provider.GetRequiredService<ServerSources>().Reminders);
    }

    private static void Configure(
        ISiloBuilder silo,
        Func<IServiceProvider, string> invariant,
        Func<IServiceProvider, DbDataSource> states,
        Func<IServiceProvider, DbDataSource> reminders)
    {
        var services = silo.Services;
        services.AddSingleton<JsonSerializerContext>(GrainStateContext.Default);
        services.AddSingleton<StateSerializer>();
        services.AddOptions<AdoNetGrainStorageOptions>(GrainStorageNames.Default)
            .Configure<IServiceProvider, StateSerializer>((options, provider, serializer) =>
            {
                options.Invariant = invariant(provider);
                options.DataSource = states(provider);
                options.GrainStorageSerializer = serializer;
                options.HashPicker = new StorageHasherPicker([new OrleansDefaultHasher()]);
            });
        services.AddGrainStorage(
            GrainStorageNames.Default,
            (provider, name) => new TypedKeyStorage(
                AdoNetGrainStorageFactory.Create(provider, name), provider.GetService<StateGate>()));
        silo.UseAdoNetReminderService((OptionsBuilder<AdoNetReminderTableOptions> builder) =>
            builder.Configure<IServiceProvider>((options, provider) =>
            {
                options.Invariant = invariant(provider);
                options.DataSource = reminders(provider);
            }));
    }
}
