using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Measure;

namespace MVoting.Load.Tests.Measure;

/// <summary>Proves that a loop which nobody drives is refused, and not reported as 0 ballots a second.</summary>
public sealed class SaturatingLoopTests
{
    [Fact]
    public async Task A_loop_without_connections_is_refused_before_anything_is_written()
    {
        var ledger = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.tsv");
        var loop = new SaturatingLoop(
            new PollAddress(new Uri("http://127.0.0.1:1"), "key", "city", "poll"),
            new FloodBallots(voters: 10, options: 2, seed: 1),
            new LoopSettings(TimeSpan.Zero, TimeSpan.Zero, Connections: 0),
            serverProcess: null);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => loop.RunAsync(ledger, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(ledger));
    }
}
