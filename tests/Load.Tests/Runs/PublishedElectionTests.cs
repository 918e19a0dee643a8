using MVoting.Load.Tests.Fakes;
using MVoting.Testing;

namespace MVoting.Load.Tests.Runs;

/// <summary>
/// Proves that real elections of every kind of ballot go through a replay, and that the count agrees with what their
/// cities published. The largest files are left to the product itself: the fake counts slowly.
/// </summary>
public sealed class PublishedElectionTests
{
    private const long FileSizeBytesMax = 60_000;

    [Fact]
    public async Task Every_small_published_election_replays_and_agrees_with_its_file()
    {
        var folder = Path.Combine(RepositoryRoot.Data, "pabulib");
        if (!Directory.Exists(folder))
        {
            Assert.Skip($"The published elections are not at '{folder}'.");
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.pb"))
        {
            if (new FileInfo(path).Length > FileSizeBytesMax)
            {
                continue;
            }

            using var runner = new Runner();
            await using var server = await FakeServer.StartAsync();

            var verdict = await runner.ReplayAsync(
                server, await File.ReadAllTextAsync(path, Runner.Cancel), duplicatesPercent: 10, batch: 100);

            Assert.True(verdict.Holds, $"{path}\n{runner.Output}");
            Assert.DoesNotContain("not compared", runner.Output.ToString(), StringComparison.Ordinal);
        }
    }
}
