using System.Text.RegularExpressions;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Metrics;

/// <summary>
/// Invariant 6 for what an operator reads: while a sealed poll is open, no count at <c>/metrics</c> moves with its
/// ballots, nothing there or in the log or on the dashboard is the number of them; and the same way round, that a
/// live poll's are counted exactly, so that the first half does not hold for want of any count.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed partial class SealedTelemetryTests : IDisposable
{
    private const string City = "/v1/cities/seoul";
    private const string Poll = City + "/polls/budget";

    // Odd enough to be nobody else's number.
    private const int Singles = 37;
    private const int Batch = 1_319;

    // What a process takes of its machine moves with everything it does; it is no count of anything.
    private static readonly string[] s_resources = ["dotnet_process_cpu_time", "dotnet_gc_pause_time"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-sealed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nothing_that_an_operator_reads_counts_the_ballots_of_a_sealed_poll()
    {
        var console = Console.Out;
        using var log = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(log));
        try
        {
            await using var server = await StartAsync("sealed");
            await CastAsync(server, "first", 3);
            var before = await ScrapeAsync(server);
            await CastAsync(server, "then", Singles);
            var between = await ScrapeAsync(server);
            await CastBatchAsync(server, "last", Batch);
            var after = await ScrapeAsync(server);

            Assert.Empty(Moved(between, before));
            Assert.Empty(Moved(after, before));
            Assert.DoesNotContain(after.Samples.Keys, sample => sample.Contains("ballots\"", StringComparison.Ordinal));
            Assert.DoesNotContain(after.Samples.Keys, sample => sample.Contains("budget", StringComparison.Ordinal));
            AssertNotTold(after, before, Singles + Batch);
            AssertNotTold(after, between, Batch);
            var dashboard = await TextAsync(server, "/dashboard/DashboardCounters")
                + await TextAsync(server, "/dashboard/TopGrainMethods");
            Assert.DoesNotContain("CastAsync", dashboard, StringComparison.Ordinal);
            Assert.DoesNotContain("ReportAsync", dashboard, StringComparison.Ordinal);
            await server.ExpectAsync(403, "GET", Poll + "/results");
            await server.ExpectAsync(200, "POST", Poll + "/close");
            await server.ExpectAsync(403, "GET", Poll + "/outcome?question=q1&rule=greedy");
            await server.ExpectAsync(403, "GET", Poll + "/export?question=q1&format=csv");
            await server.StopAsync();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.DoesNotContain(
            Number().Matches(log.ToString()).Select(match => match.Value),
            number => number is "37" or "1319" or "1356" or "1359");
    }

    [Fact]
    public async Task The_ballots_of_a_live_poll_are_counted_exactly_by_what_became_of_them()
    {
        await using var server = await StartAsync("live");
        await CastAsync(server, "first", 3);
        var before = await ScrapeAsync(server);
        await CastAsync(server, "then", Singles);
        await CastBatchAsync(server, "last", Batch);
        await server.ExpectAsync(200, "POST", Poll + "/ballots", Samples.Ballot("then-1", "b"));
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot("then-1", "other"));
        await server.ExpectAsync(422, "POST", Poll + "/ballots", Samples.Ballot("new", "b", """["p9"]"""));
        var after = await ScrapeAsync(server);

        Assert.Equal(Singles + Batch, Grown(after, before, "mvoting_ballots_admitted_total"));
        Assert.Equal(1, Grown(after, before, "mvoting_ballots_repeated_total"));
        Assert.Equal(2, Grown(after, before, "mvoting_ballots_refused_total"));
        Assert.Equal(Singles + Batch, Grown(after, before, "mvoting_segment_ballots_sum"));
        Assert.True(Grown(after, before, "mvoting_segment_commit_duration_seconds_count") > 0);
        Assert.Contains(after.Samples.Keys, sample => sample.Contains("reason=\"already-voted\"", StringComparison.Ordinal));
        Assert.Equal(0, after.Sum("mvoting_lanes_waiting"));
        Assert.Equal(0, after.Sum("mvoting_journal_fenced_total"));
        Assert.Contains(after.Samples.Keys, sample => sample.StartsWith("orleans_", StringComparison.Ordinal));
        Assert.Contains(after.Samples.Keys, sample => sample.Contains("http_server_request_duration", StringComparison.Ordinal)
            && sample.Contains("/ballots\"", StringComparison.Ordinal));

        // What other tests have left in the process does not move.
        await server.ExpectAsync(200, "POST", Poll + "/pause");
        var paused = await ScrapeAsync(server);
        Assert.Equal((-1, 1), (Grown(paused, after, "mvoting_polls", "open"), Grown(paused, after, "mvoting_polls", "paused")));
    }

    private async Task<WholeServer> StartAsync(string results)
    {
        var server = await WholeServer.StartAsync(
            _folder,
            "--MVoting:Metrics:Prometheus=true",
            "--MVoting:Dashboard:Enabled=true",
            "--Logging:LogLevel:Default=Information",
            "--Logging:LogLevel:MVoting=Debug");
        await server.ExpectAsync(201, "PUT", City, """{"name":{"en":"Seoul"},"locales":["en"],"timeZone":"UTC"}""");
        await server.ExpectAsync(
            201,
            "POST",
            City + "/polls",
            Samples.Definition.Replace("\"kind\"", $"\"results\":\"{results}\",\"kind\"", StringComparison.Ordinal));
        await server.ExpectAsync(200, "POST", Poll + "/open");
        return server;
    }

    private static async Task CastAsync(WholeServer server, string name, int ballots)
    {
        for (var voter = 0; voter < ballots; voter++)
        {
            await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot($"{name}-{voter}", "b"));
        }
    }

    private static async Task CastBatchAsync(WholeServer server, string name, int ballots)
    {
        var lines = Enumerable.Range(0, ballots).Select(voter => Samples.Ballot($"{name}-{voter}", "b"));
        Assert.All(await server.CastBatchAsync(Poll + "/ballots/batch", lines), status => Assert.Equal(201, status));
    }

    // Scrapes count themselves, under the route of their own.
    private static IEnumerable<string> Moved(Scrape now, Scrape before) => now.CountsMovedSince(before)
        .Where(sample => !s_resources.Any(name => sample.StartsWith(name, StringComparison.Ordinal)))
        .Where(sample => !sample.Contains("http_route=\"/metrics\"", StringComparison.Ordinal));

    private static void AssertNotTold(Scrape now, Scrape before, int ballots) => Assert.DoesNotContain(
        now.Samples,
        sample => sample.Value == ballots
            || sample.Value - before.Samples.GetValueOrDefault(sample.Key) == ballots);

    private static double Grown(Scrape now, Scrape before, string name, string label = "") =>
        now.Sum(name, label) - before.Sum(name, label);

    private static async Task<Scrape> ScrapeAsync(WholeServer server) => new(await TextAsync(server, "/metrics"));

    private static async Task<string> TextAsync(WholeServer server, string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == 200, $"{path}: {response.StatusCode} {text}");
        return text;
    }

    [GeneratedRegex(@"(?<![\d.:])\d+(?![\d.:])")]
    private static partial Regex Number();
}
