using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Health;

/// <summary>
/// Proves with the whole program that a journal which somebody deletes while it runs makes the node unready, and that
/// no ballot is acknowledged into a file which nobody will find again.
/// </summary>
public sealed class LostFileTests
{
    private const string Polls = "/v1/cities/seoul/polls";

    [Fact]
    public async Task A_journal_that_is_deleted_makes_the_node_unready_and_every_ballot_503()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete open files.");
        var folder = Directory.CreateTempSubdirectory("mvoting-lost-");
        try
        {
            await using var server = await WholeServer.StartAsync(folder.FullName);
            await server.ExpectAsync(201, "PUT", "/v1/cities/seoul", """{"name":"Seoul","locales":["en","ko"],"timeZone":"Asia/Seoul"}""");
            await server.ExpectAsync(201, "POST", Polls, Samples.Definition);
            await server.ExpectAsync(200, "POST", $"{Polls}/budget/open");
            await server.ExpectAsync(201, "POST", $"{Polls}/budget/ballots", Samples.Ballot("resident-1"));
            await server.ExpectAsync(200, "GET", "/health/ready");

            File.Delete(Path.Combine(folder.FullName, "mvoting.db"));
            for (var attempt = 0; attempt < 2; attempt++)
            {
                await server.ExpectAsync(503, "POST", $"{Polls}/budget/ballots", Samples.Ballot("resident-2"));
            }

            // Readiness may be answered from memory for a second.
            while ((await server.SendAsync("GET", "/health/ready")).Status != 503)
            {
                await Task.Yield();
            }

            await server.ExpectAsync(200, "GET", "/health/live");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
