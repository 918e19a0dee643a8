using Microsoft.Extensions.DependencyInjection;
using MVoting.Grains.Boxes;
using MVoting.Grains.Clocks;
using MVoting.Grains.Polls;
using MVoting.Grains.Secrets;
using MVoting.Journal;
using MVoting.Journal.PostgreSql;
using MVoting.Testing;
using MVoting.Testing.PostgreSql;
using Orleans.Storage;
using Orleans.TestingHost;

namespace MVoting.Grains.Tests;

/// <summary>One silo in this process with the real grains, over a journal that fails as it is told and a clock that is set.</summary>
public sealed class Engine : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private readonly List<IAsyncDisposable> _behind = [];

    private Engine(
        InProcessTestCluster cluster, SetClock clock, SteadyClock siloClock, FaultyStore journal, MemoryStates states)
    {
        _cluster = cluster;
        Clock = clock;
        SiloClock = siloClock;
        Journal = journal;
        States = states;
    }

    public SetClock Clock { get; }

    /// <summary>The silo's clock, which shows <see cref="Clock"/>.</summary>
    public SteadyClock SiloClock { get; }

    public FaultyStore Journal { get; }

    /// <summary>What the journal writes into when it is in memory; null: it is in a database.</summary>
    public MemoryJournalStore? Rows { get; private init; }

    /// <summary>The grains' states, as a database would keep them.</summary>
    public MemoryStates States { get; }

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>An engine over a journal in memory: fast.</summary>
    public static Task<Engine> StartAsync()
    {
        var clock = new SetClock();
        return StartAsync(clock, new MemoryJournalStore(clock));
    }

    /// <summary>An engine over a journal in a PostgreSQL database of its own.</summary>
    public static async Task<Engine> StartOnPostgreSqlAsync()
    {
        var database = await PostgresDatabase.CreateAsync();
        var store = await PostgreSqlJournalStore.OpenAsync(
            new PostgreSqlJournalOptions(database.ConnectionString), TestContext.Current.CancellationToken);
        return await StartAsync(new SetClock(), store, store, database);
    }

    private static async Task<Engine> StartAsync(SetClock clock, IJournalStore store, params IAsyncDisposable[] behind)
    {
        var journal = new FaultyStore(store, TimeProvider.System);
        var siloClock = new SteadyClock(clock);
        var states = new MemoryStates();
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>(GrainStorageNames.Default, states);
            silo.UseInMemoryReminderService();
            silo.AddPlacementDirector<BoxPlacement, BoxPlacementDirector>();
            silo.Services.AddSingleton<TimeProvider>(clock);
            silo.Services.AddSingleton<ISiloClock>(siloClock);
            silo.Services.AddSingleton<IJournalStore>(journal);
            silo.Services.AddSingleton(new JournalWriter(journal, new JournalWriterOptions(), TimeProvider.System));
            silo.Services.AddSingleton(new PollPatience
            {
                // Long enough for a crowded machine, short enough to wait for its end.
                Change = TimeSpan.FromSeconds(2),
                Close = TimeSpan.FromSeconds(2),
                Attempt = TimeSpan.FromSeconds(2),
            });
            // A segment a step: every recount takes as many steps as its box has segments.
            silo.Services.AddSingleton(new RecountSteps { Longest = TimeSpan.Zero, PageSizeBytes = 1 });
            silo.Services.AddSingleton(new MasterSecret(new byte[32]));
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        var engine = new Engine(cluster, clock, siloClock, journal, states) { Rows = store as MemoryJournalStore };
        engine._behind.AddRange(behind);
        return engine;
    }

    public IPollGrain Poll(string poll) => Grains.GetGrain<IPollGrain>(GrainKeys.Poll("riverside", poll));

    /// <summary>Ends every activation, as a crash would: what is in memory alone is gone.</summary>
    public Task ForgetAllAsync() =>
        Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    /// <summary>Lets the poll's reminder come, as it does each minute until it is moved or removed.</summary>
    public Task RemindAsync(string poll) => Poll(poll).AsReference<IRemindable>().ReceiveReminder("schedule", default);

    /// <summary>Whether the poll has a reminder that would wake it after a crash.</summary>
    public async Task<bool> HasReminderAsync(string poll) =>
        (await _cluster.Silos[0].ServiceProvider.GetRequiredService<IReminderTable>().ReadRows(Poll(poll).GetGrainId()))
        .Reminders.Count > 0;

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        foreach (var what in _behind)
            await what.DisposeAsync();
    }
}
