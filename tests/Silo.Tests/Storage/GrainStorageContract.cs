using Microsoft.Extensions.DependencyInjection;
using MVoting.Grains;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;
using Orleans.Storage;

namespace MVoting.Silo.Tests.Storage;

/// <summary>
/// Proves the storage that the grains' states rest on: of any number of writers with the same knowledge one wins,
/// the others are told; states never meet in one row; what was written is there after a kill.
/// </summary>
public abstract class GrainStorageContract : IAsyncLifetime
{
    private const int RacingWriters = 16;

    private MVotingSettings _settings = null!;

    protected TestSilo Silo { get; private set; } = null!;

    private IGrainStorage Storage =>
        Silo.Services.GetRequiredKeyedService<IGrainStorage>(GrainStorageNames.Default);

    /// <summary>Settings of an embedded silo on a database of this test's own.</summary>
    protected abstract Task<MVotingSettings> MakeDatabaseAsync();

    protected abstract ValueTask DropDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        _settings = await MakeDatabaseAsync();
        Silo = await TestSilo.StartAsync(_settings);
    }

    public async ValueTask DisposeAsync()
    {
        // None: the database is missing on this machine.
        if (Silo is not null)
        {
            await Silo.DisposeAsync();
        }

        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    private static GrainState<CounterState> Number(int value, string? etag = null) =>
        new() { State = new CounterState { Value = value }, ETag = etag };

    private async Task<GrainState<CounterState>> ReadAsync(GrainId grain)
    {
        var state = new GrainState<CounterState>();
        await Storage.ReadStateAsync("number", grain, state);
        return state;
    }

    [Theory]
    [InlineData("lodz/2022")]
    [InlineData("lodz")]
    [InlineData("2026")]
    [InlineData("abc+def")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task Of_racing_first_writes_one_succeeds_and_the_others_are_told(string key)
    {
        var grain = GrainId.Create("race", key);
        await RaceAsync(grain, etag: null);
        Assert.Equal("1", (await ReadAsync(grain)).ETag);
    }

    [Fact]
    public async Task Of_racing_changes_one_succeeds_and_the_others_are_told()
    {
        var grain = GrainId.Create("race", "city/poll");
        await Storage.WriteStateAsync("number", grain, Number(0));
        await RaceAsync(grain, etag: "1");
        Assert.Equal("2", (await ReadAsync(grain)).ETag);
    }

    private async Task RaceAsync(GrainId grain, string? etag)
    {
        using var gate = new Barrier(RacingWriters);
        var writers = Enumerable.Range(0, RacingWriters).Select(number => Task.Factory.StartNew(
            async () =>
            {
                gate.SignalAndWait();
                try
                {
                    await Storage.WriteStateAsync("number", grain, Number(number, etag));
                    return true;
                }
                catch (InconsistentStateException)
                {
                    return false;
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()).ToArray();
        var won = await Task.WhenAll(writers);
        Assert.Single(won, true);
        Assert.Equal(Array.IndexOf(won, true), (await ReadAsync(grain)).State?.Value);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var grain = GrainId.Create("stale", "city/poll");
        var first = Number(1);
        await Storage.WriteStateAsync("number", grain, first);
        await Storage.WriteStateAsync("number", grain, Number(2, first.ETag));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("number", grain, Number(3, first.ETag)));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.ClearStateAsync("number", grain, Number(0, first.ETag)));
        Assert.Equal(2, (await ReadAsync(grain)).State?.Value);
    }

    [Fact]
    public async Task A_version_of_a_row_that_is_not_there_is_refused()
    {
        var grain = GrainId.Create("stale", "city/nothing");
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("number", grain, Number(3, "1")));
        Assert.False((await ReadAsync(grain)).RecordExists);
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_its_versions_do_not_begin_again()
    {
        var grain = GrainId.Create("cleared", "city/poll");
        var state = Number(1);
        await Storage.WriteStateAsync("number", grain, state);
        await Storage.ClearStateAsync("number", grain, state);
        Assert.False((await ReadAsync(grain)).RecordExists);
        Assert.Equal("2", (await ReadAsync(grain)).ETag);
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("number", grain, Number(1)));
    }

    [Fact]
    public async Task Keys_that_read_as_the_same_number_are_different_grains()
    {
        await Silo.Grains.GetGrain<ICounterGrain>("abc").AddAsync();
        foreach (var key in new[] { "ABC", "0abc", "Abc" })
        {
            Assert.Equal(0, await Silo.Grains.GetGrain<ICounterGrain>(key).GetAsync());
        }
    }

    [Fact]
    public async Task Grains_of_different_types_never_share_a_state()
    {
        await Silo.Grains.GetGrain<ICounterGrain>("city/poll").AddAsync();
        Assert.Equal(0, await Silo.Grains.GetGrain<IOtherCounterGrain>("city/poll").GetAsync());
    }

    [Fact]
    public async Task A_grain_finds_its_state_again_after_it_was_deactivated()
    {
        var grain = Silo.Grains.GetGrain<ICounterGrain>("city/again");
        await grain.AddAsync();
        await grain.AddAsync();
        await grain.ForgetAsync();
        Assert.Equal(2, await grain.GetAsync());
    }

    [Fact]
    public async Task Three_hundred_grains_may_write_at_once()
    {
        var writes = Enumerable.Range(0, 300)
            .Select(number => Silo.Grains.GetGrain<ICounterGrain>($"crowd/{number}").AddAsync());
        Assert.All(await Task.WhenAll(writes), value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task The_kept_state_is_read_beside_the_running_silo()
    {
        await Silo.Grains.GetGrain<ICounterGrain>("city/kept").AddAsync();
        var reader = new KeptStateReader(Database.Of(_settings));
        Assert.Equal(1, reader.Read("counter", "city/kept", "number", TestStateContext.Default.CounterState)?.Value);
        Assert.Null(reader.Read("counter", "city/other", "number", TestStateContext.Default.CounterState));
    }

    [Fact]
    public async Task A_reminder_is_kept_changed_and_removed()
    {
        var grain = Silo.Grains.GetGrain<ICounterGrain>("city/reminded");
        await grain.RemindAsync(TimeSpan.FromHours(1));
        await grain.RemindAsync(TimeSpan.FromHours(2));
        Assert.Equal(["wake"], await grain.ListRemindersAsync());
        await grain.ForgetReminderAsync();
        Assert.Empty(await grain.ListRemindersAsync());
    }

    [Fact]
    public async Task A_state_that_no_context_declares_fails_at_its_first_write() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Storage.WriteStateAsync(
            "undeclared",
            GrainId.Create("undeclared", "city/poll"),
            new GrainState<List<Version>> { State = [] }));
}
