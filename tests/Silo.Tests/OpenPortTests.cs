using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that an embedded silo opens no port and stands beside another one. Alone in the process: members of clusters, which
/// other tests start in it, do open ports.
/// </summary>
[CollectionDefinition(nameof(OpenPortTests), DisableParallelization = true)]
[Collection(nameof(OpenPortTests))]
public sealed class OpenPortTests
{
    [Fact]
    public async Task Two_silos_in_one_process_have_nothing_to_collide_on_and_no_port_is_open()
    {
        using var firstFolder = new TemporaryFolder();
        using var secondFolder = new TemporaryFolder();
        await using var first = await TestSilo.StartAsync(firstFolder);
        await using var second = await TestSilo.StartAsync(secondFolder);
        await first.Grains.GetGrain<ICounterGrain>("city").AddAsync();
        Assert.Equal(0, await second.Grains.GetGrain<ICounterGrain>("city").GetAsync());
        if (OperatingSystem.IsLinux())
        {
            Assert.Empty(ListeningSockets.OfThisProcess());
        }
    }
}
