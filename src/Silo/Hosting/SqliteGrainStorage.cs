using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using MVoting.Grains;
using MVoting.Silo.Databases;
using Orleans.Configuration;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace MVoting.Silo.Hosting;

/// <summary>Grains' states and reminders in the second SQLite file, by Orleans' relational providers.</summary>
internal static class SqliteGrainStorage
{
    // Orleans' name for SQLite; it takes Microsoft.Data.Sqlite as its driver.
    private const string Invariant = "System.Data.SQLite";

    public static void Configure(ISiloBuilder silo)
    {
        var services = silo.Services;
        services.AddSingleton<JsonSerializerContext>(GrainStateContext.Default);
        services.AddSingleton<StateSerializer>();
        services.AddSingleton(provider => new GrainsDataSource(
            ((SqliteDatabase)provider.GetRequiredService<Database>()).Files.Grains));
        services.AddOptions<AdoNetGrainStorageOptions>(GrainStorageNames.Default)
            .Configure<GrainsDataSource, StateSerializer>((options, source, serializer) =>
            {
                options.Invariant = Invariant;
                options.DataSource = source;
                options.GrainStorageSerializer = serializer;
                options.HashPicker = new StorageHasherPicker([new OrleansDefaultHasher()]);
            });
        services.AddGrainStorage(
            GrainStorageNames.Default,
            (provider, name) => new TypedKeyStorage(AdoNetGrainStorageFactory.Create(provider, name)));
        silo.UseAdoNetReminderService((OptionsBuilder<AdoNetReminderTableOptions> builder) =>
            builder.Configure<GrainsDataSource>((options, source) =>
            {
                options.Invariant = Invariant;
                options.DataSource = source;
            }));
    }
}
