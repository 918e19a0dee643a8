using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;
using MVoting.Journal;
using MVoting.Testing;
using Orleans.Storage;
using Orleans.TestingHost;

namespace MVoting.Grains.Tests;

/// <summary>One silo in this process with the real grains, over a journal that fails as it is told and a clock that is set.</summary>
public sealed class Engine : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private Engine(InProcessTestCluster cluster, SetClock clock, FaultyStore journal)
    {
        _cluster = cluster;
        Clock = clock;
        Journal = journal;
    }

    public SetClock Clock { get; }

    public FaultyStore Journal { get; }

    public IGrainFactory Grains => _cluster.Client;

    public static async Task<Engine> StartAsync()
    {
        var clock = new SetClock();
        var journal = new FaultyStore(new MemoryJournalStore(clock), TimeProvider.System);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorage(
                GrainStorageNames.Default, options => options.GrainStorageSerializer = new JsonStates());
            silo.UseInMemoryReminderService();
            silo.Services.AddSingleton<TimeProvider>(clock);
            silo.Services.AddSingleton<IJournalStore>(journal);
            silo.Services.AddSingleton(new JournalWriter(journal, new JournalWriterOptions(), TimeProvider.System));
            silo.Services.AddSingleton(new MasterSecret(new byte[32]));
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new Engine(cluster, clock, journal);
    }

    public IPollGrain Poll(string poll) => Grains.GetGrain<IPollGrain>(GrainKeys.Poll("riverside", poll));

    /// <summary>Ends every activation, as a crash would: what is in memory alone is gone.</summary>
    public Task ForgetAllAsync() =>
        Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>Writes the states as a silo does.</summary>
    private sealed class JsonStates : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) =>
            new(JsonSerializer.SerializeToUtf8Bytes(input, typeof(T), GrainStateContext.Default));

        public T? Deserialize<T>(BinaryData input) =>
            (T?)JsonSerializer.Deserialize(input, typeof(T), GrainStateContext.Default);
    }
}
