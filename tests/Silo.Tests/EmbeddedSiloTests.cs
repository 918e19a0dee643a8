using MVoting.Silo.Configuration;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves that an embedded silo keeps its files to itself and wakes its grains.</summary>
public sealed class EmbeddedSiloTests
{
    [Fact]
    public async Task A_second_process_on_the_same_files_is_refused_until_the_first_has_stopped()
    {
        using var folder = new TemporaryFolder();
        await using (await TestSilo.StartAsync(folder))
        {
            await Assert.ThrowsAsync<StartupException>(() => TestSilo.StartAsync(folder));
        }

        await using var next = await TestSilo.StartAsync(folder);
    }

    [Fact]
    public async Task A_start_with_another_master_secret_is_refused_and_leaves_the_files_free()
    {
        using var folder = new TemporaryFolder();
        await using (await TestSilo.StartAsync(folder))
        {
        }

        var other = Convert.ToBase64String(new byte[32]);
        var exception = await Assert.ThrowsAsync<StartupException>(
            () => TestSilo.StartAsync(TestSettings.In(folder, ("MVoting__Secrets__Master", other))));
        Assert.Contains("is not the one that the database", exception.Message, StringComparison.Ordinal);
        await using var next = await TestSilo.StartAsync(folder);
    }

    [Fact]
    public async Task Three_thousand_grains_may_write_at_once()
    {
        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        var writes = Enumerable.Range(0, 3_000)
            .Select(number => silo.Grains.GetGrain<ICounterGrain>($"city/{number}").AddAsync());
        Assert.All(await Task.WhenAll(writes), value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task A_reminder_is_listed_comes_and_can_be_removed()
    {
        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        var reminded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnReminded(string key)
        {
            if (key == "city/reminded")
            {
                reminded.TrySetResult();
            }
        }

        CounterGrain.Reminded += OnReminded;
        try
        {
            var grain = silo.Grains.GetGrain<ICounterGrain>("city/reminded");
            await grain.RemindAsync(TimeSpan.FromHours(1));
            await grain.RemindAsync(TimeSpan.FromMilliseconds(100));
            Assert.Equal(["wake"], await grain.ListRemindersAsync());
            await reminded.Task.WaitAsync(TestContext.Current.CancellationToken);
            await grain.ForgetReminderAsync();
            Assert.Empty(await grain.ListRemindersAsync());
        }
        finally
        {
            CounterGrain.Reminded -= OnReminded;
        }
    }

    [Fact]
    public async Task A_reminder_survives_the_process()
    {
        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        await silo.Grains.GetGrain<ICounterGrain>("city/later").RemindAsync(TimeSpan.FromHours(1));

        using var killed = folder.CopyAsKilled();
        await using var next = await TestSilo.StartAsync(killed);
        Assert.Equal(["wake"], await next.Grains.GetGrain<ICounterGrain>("city/later").ListRemindersAsync());
    }
}
