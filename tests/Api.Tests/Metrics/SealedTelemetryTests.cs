using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
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

    // The box arms a timer for each commit. That it is on no page does not depend on the poll; a live one shows when the
    // timer has run.
    [Fact]
    public async Task The_dashboard_counts_no_timer_of_a_ballot_box()
    {
        await using var server = await StartAsync("live");

        // The profiler runs while somebody asks.
        await TextAsync(server, "/dashboard/DashboardCounters");
        for (var ballot = 1; ballot <= 3; ballot++)
        {
            await CastAsync(server, $"timer-{ballot}", 1);
            while ((await server.ExpectAsync(200, "GET", Poll + "/results")).GetProperty("ballots").GetInt64() < ballot)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }

        // Calls of another grain that came later are shown: so would be those before.
        string city;
        do
        {
            await server.ExpectAsync(200, "PUT", City, """{"name":{"en":"Seoul"},"locales":["en"],"timeZone":"UTC"}""");
            city = await TextAsync(server, "/dashboard/GrainStats/MVoting.Grains.Cities.CityGrain");
        }
        while (!city.Contains("PutAsync", StringComparison.Ordinal));
        foreach (var grain in new[] { "Boxes.BallotBoxGrain", "Polls.PollGrain" })
        {
            var page = await TextAsync(server, $"/dashboard/GrainStats/MVoting.Grains.{grain}");
            Assert.DoesNotContain("Async", page, StringComparison.Ordinal);
        }

        using var counters = JsonDocument.Parse(await TextAsync(server, "/dashboard/DashboardCounters"));
        var stats = counters.RootElement.GetProperty("simpleGrainStats").EnumerateArray()
            .Where(stat => stat.GetProperty("grainType").GetString()!.Contains("BallotBoxGrain", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(stats);
        Assert.All(stats, stat => Assert.Equal(0, stat.GetProperty("totalCalls").GetInt64()));
    }

    [Theory]
    [InlineData("/ballots")]
    [InlineData("/ballots/")]
    [InlineData("/Ballots")]
    [InlineData("/%62allots")]
    [InlineData("/ballots/batch/")]
    [InlineData("/ballots/%62atch")]
    [InlineData("/receipts/0123456789abcdef0123456789abcdef/")]
    public async Task No_spelling_of_a_ballots_path_leaves_a_span(string path)
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,

            // What an exporter takes: it leaves alone what is not recorded.
            ActivityStopped = activity =>
            {
                if (activity.Recorded)
                {
                    spans.Enqueue(activity.DisplayName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await DoorServer.OpenAsync();
        spans.Clear();
        using var request = new HttpRequestMessage(
            path.StartsWith("/receipts", StringComparison.Ordinal) ? HttpMethod.Get : HttpMethod.Post,
            new Uri($"{server.Address}v1/cities/seoul/polls/budget{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (request.Method == HttpMethod.Post)
        {
            request.Content = Samples.Json(Samples.Ballot());
        }

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains((int)answer.StatusCode, new[] { 201, 415, 404 });
        using var other = await server.GetAsync("/v1/cities/seoul/polls/budget");
        while (spans.IsEmpty)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        // The poll's own is there, so the listener works.
        Assert.DoesNotContain(spans, span => span.Contains("ballots", StringComparison.OrdinalIgnoreCase) || span.Contains("receipts", StringComparison.Ordinal));
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
