using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests.Storage;

/// <summary>The contract on SQLite, and what a killed process leaves in its files.</summary>
public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<MVotingSettings> MakeDatabaseAsync() => Task.FromResult(TestSettings.In(_folder));

    protected override ValueTask DropDatabaseAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_killed_process_leaves_every_acknowledged_write()
    {
        var grain = Silo.Grains.GetGrain<ICounterGrain>("city/killed");
        for (var count = 0; count < 10; count++)
        {
            await grain.AddAsync();
        }

        using var killed = _folder.CopyAsKilled();
        await using var next = await TestSilo.StartAsync(killed);
        Assert.Equal(10, await next.Grains.GetGrain<ICounterGrain>("city/killed").GetAsync());
    }

    [Fact]
    public async Task The_kept_state_is_read_beside_the_running_silo_and_after_it()
    {
        await Silo.Grains.GetGrain<ICounterGrain>("city/kept").AddAsync();
        Assert.Equal(1, ReadKept(_folder, "city/kept")?.Value);
        Assert.Null(ReadKept(_folder, "city/other"));

        using var stopped = _folder.CopyAsKilled();
        Assert.Equal(1, ReadKept(stopped, "city/kept")?.Value);
    }

    private static CounterState? ReadKept(TemporaryFolder folder, string key) =>
        new KeptStateReader(TestSettings.DatabaseIn(folder))
            .Read("counter", key, "number", TestStateContext.Default.CounterState);
}
