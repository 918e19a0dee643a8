using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MVoting.Api.Tests.Support;
using MVoting.Silo.Configuration;

namespace MVoting.Api.Tests.Whole;

/// <summary>
/// The whole way over HTTP with the real engine on SQLite at full durability: a poll's life, what holds across a
/// restart, and that whatever was answered 201 while the process was told to end is counted, once.
/// </summary>
public sealed class WholeTests : IDisposable
{
    private const string City = "/v1/cities/seoul";
    private const string Poll = City + "/polls/budget";

    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-api-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("final")]
    [InlineData("untilClose")]
    public async Task A_receipt_is_found_after_a_replacement_a_closing_and_a_restart(string revision)
    {
        var paths = new List<string>();
        await using (var server = await WholeServer.StartAsync(_folder))
        {
            await MakeAsync(server, Samples.Definition.Replace("\"kind\"", $"\"revision\":\"{revision}\",\"kind\"", StringComparison.Ordinal));
            await server.ExpectAsync(200, "POST", Poll + "/open");
            for (var ballot = 1; ballot <= 3; ballot++)
            {
                var voter = revision == "final" ? $"r{ballot}" : "r1";
                var answer = await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot(voter, $"b{ballot}"));
                var path = $"{Poll}/receipts/{answer.GetProperty("receipt").GetProperty("code").GetString()}";
                var check = await server.ExpectAsync(200, "GET", path);
                Assert.True(check.GetProperty("recorded").GetBoolean());
                Assert.Equal(answer.GetProperty("recordedAt").GetString(), check.GetProperty("recordedAt").GetString());
                paths.Add(path);
            }

            await server.ExpectAsync(200, "POST", Poll + "/close");
            await server.StopAsync();
        }

        await using var later = await WholeServer.StartAsync(_folder);
        foreach (var path in paths)
        {
            await later.ExpectAsync(200, "GET", path);
            await later.ExpectAsync(404, "GET", path[..^4] + (path.EndsWith("0000", StringComparison.Ordinal) ? "1111" : "0000"));
        }
    }

    [Fact]
    public async Task A_poll_is_made_opened_voted_in_closed_and_published()
    {
        await using var server = await WholeServer.StartAsync(_folder);
        await MakeAsync(server, Samples.Definition);
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot());
        await server.ExpectAsync(200, "POST", Poll + "/open");
        await server.ExpectAsync(200, "POST", Poll + "/open");
        var early = await server.ExpectAsync(200, "GET", Poll + "/results");
        Assert.Equal(JsonValueKind.String, early.GetProperty("asOf").ValueKind);
        var first = await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1"));
        var again = await server.ExpectAsync(200, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1", """["p2"]"""));
        Assert.Equal(first.GetRawText(), again.GetRawText());
        var broken = await server.ExpectAsync(200, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1", """["p9"]"""));
        Assert.Equal(first.GetRawText(), broken.GetRawText());
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot("r1", "b2"));
        await server.ExpectAsync(422, "POST", Poll + "/ballots", Samples.Ballot("r2", "b1", """["p9"]"""));

        await server.ExpectAsync(200, "POST", Poll + "/pause");
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot("r2", "b1"));
        await server.ExpectAsync(200, "POST", Poll + "/resume");
        string[] batch =
        [
            Samples.Ballot("r2", "b1"), "{", Samples.Ballot("r3", "b1", """["p2"]"""), Samples.Ballot("r1", "b1"), Samples.Ballot("r2", "other"),
        ];
        Assert.Equal([201, 400, 201, 200, 409], await server.CastBatchAsync(Poll + "/ballots/batch", batch));

        Assert.Equal("closed", (await server.ExpectAsync(200, "POST", Poll + "/close")).GetProperty("state").GetString());
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot("r4", "b1"));
        var late = await server.ExpectAsync(200, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1"));
        Assert.Equal(first.GetRawText(), late.GetRawText());
        await server.ExpectAsync(200, "POST", Poll + "/publish");
        var results = await server.ExpectAsync(200, "GET", Poll + "/results");
        Assert.True(results.GetProperty("final").GetBoolean());
        Assert.Equal(3, results.GetProperty("ballots").GetInt64());
        Assert.Equal([2, 1, 2, 0, 0], VotesOf(results));
        await server.ExpectAsync(409, "POST", Poll + "/resume");
        var page = await server.ExpectAsync(200, "GET", City + "/polls?state=published");
        Assert.Equal("budget", page.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_server_that_cannot_listen_says_so_in_one_line_for_its_operator()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var app = WholeServer.Build(_folder, $"http://127.0.0.1:{port}");
        var fault = await Assert.ThrowsAsync<StartupException>(() => ApiHost.RunAsync(app));
        Assert.Contains("address already in use", fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("--urls", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_and_the_tally_are_the_same_after_a_restart()
    {
        JsonElement receipt;
        await using (var server = await WholeServer.StartAsync(_folder))
        {
            await MakeAsync(server, Samples.Definition);
            await server.ExpectAsync(200, "POST", Poll + "/open");
            receipt = await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1"));
            var ballots = Enumerable.Range(100, 5_000).Select(voter => Samples.Ballot($"r{voter}", "b"));
            Assert.All(await server.CastBatchAsync(Poll + "/ballots/batch", ballots), status => Assert.Equal(201, status));
            await server.StopAsync();
        }

        await using var restarted = await WholeServer.StartAsync(_folder);
        var again = await restarted.ExpectAsync(200, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1"));
        Assert.Equal(receipt.GetRawText(), again.GetRawText());
        var results = await restarted.ExpectAsync(200, "GET", Poll + "/results");
        Assert.Equal(5_001, results.GetProperty("ballots").GetInt64());
    }

    [Fact]
    public async Task Every_ballot_answered_201_while_the_process_was_told_to_end_is_counted_once()
    {
        var counted = 0;
        await using (var server = await WholeServer.StartAsync(_folder))
        {
            await MakeAsync(server, Samples.Definition);
            await server.ExpectAsync(200, "POST", Poll + "/open");
            var voters = Enumerable.Range(0, 16).Select(async lane =>
            {
                for (var ballot = 0; ; ballot++)
                {
                    try
                    {
                        var (status, _) = await server.SendAsync("POST", Poll + "/ballots", Samples.Ballot($"{lane}-{ballot}", "b"));
                        if (status != 201)
                        {
                            Assert.Equal(503, status);
                            return;
                        }

                        Interlocked.Increment(ref counted);
                    }
                    catch (HttpRequestException)
                    {
                        // Not listening any more: nothing was promised.
                        return;
                    }
                }
            }).ToList();
            while (Volatile.Read(ref counted) < 200)
            {
                await Task.Yield();
            }

            await server.StopAsync();
            await Task.WhenAll(voters);
        }

        await using var restarted = await WholeServer.StartAsync(_folder);
        await restarted.ExpectAsync(200, "POST", Poll + "/close");
        var results = await restarted.ExpectAsync(200, "GET", Poll + "/results");

        // A ballot whose connection broke before its answer may have been counted; never fewer than were promised.
        Assert.InRange(results.GetProperty("ballots").GetInt64(), counted, counted + 16);
    }

    [Fact]
    public async Task A_ballot_that_is_replaced_until_close_counts_once_with_its_last_answers()
    {
        await using var server = await WholeServer.StartAsync(_folder);
        await MakeAsync(server, Samples.Definition.Replace("\"kind\":", "\"revision\":\"untilClose\",\"kind\":", StringComparison.Ordinal));
        await server.ExpectAsync(200, "POST", Poll + "/open");
        var first = await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1", """["p1"]"""));
        await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot("r1", "b2", """["p2"]"""));
        var late = await server.ExpectAsync(200, "POST", Poll + "/ballots", Samples.Ballot("r1", "b1", """["p1"]"""));
        Assert.Equal(first.GetRawText(), late.GetRawText());
        await server.ExpectAsync(200, "POST", Poll + "/close");
        Assert.Equal([0, 1, 0, 0, 0], VotesOf(await server.ExpectAsync(200, "GET", Poll + "/results")));
    }

    [Fact]
    public async Task Sealed_results_show_only_after_publication()
    {
        await using var server = await WholeServer.StartAsync(_folder);
        await MakeAsync(server, Samples.Definition.Replace("\"kind\":", "\"results\":\"sealed\",\"kind\":", StringComparison.Ordinal));
        await server.ExpectAsync(403, "GET", Poll + "/results");
        await server.ExpectAsync(200, "POST", Poll + "/open");
        await server.ExpectAsync(201, "POST", Poll + "/ballots", Samples.Ballot());
        await server.ExpectAsync(403, "GET", Poll + "/results");
        await server.ExpectAsync(403, "GET", Poll + "/results/stream");
        await server.ExpectAsync(403, "GET", Poll + "/outcome?question=q1&rule=greedy");
        await server.ExpectAsync(403, "GET", Poll + "/export?question=q1&format=csv");
        await server.ExpectAsync(200, "POST", Poll + "/close");
        await server.ExpectAsync(403, "GET", Poll + "/results");
        await server.ExpectAsync(403, "GET", Poll + "/outcome?question=q1&rule=greedy");
        await server.ExpectAsync(403, "GET", Poll + "/export?question=q1&format=csv");
        await server.ExpectAsync(200, "POST", Poll + "/publish");
        Assert.Equal(1, (await server.ExpectAsync(200, "GET", Poll + "/results")).GetProperty("ballots").GetInt64());
    }

    [Fact]
    public async Task A_poll_that_opens_later_is_scheduled_and_takes_no_ballots_yet()
    {
        await using var server = await WholeServer.StartAsync(_folder);
        await MakeAsync(server, Samples.Definition.Replace("\"kind\":", "\"opensAt\":\"2999-01-01T00:00:00Z\",\"kind\":", StringComparison.Ordinal));
        var poll = await server.ExpectAsync(200, "POST", Poll + "/open");
        Assert.Equal("scheduled", poll.GetProperty("state").GetString());
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot());
        await server.ExpectAsync(200, "POST", Poll + "/cancel");
        await server.ExpectAsync(409, "POST", Poll + "/ballots", Samples.Ballot());
    }

    [Fact]
    public async Task Keys_of_a_city_work_with_the_real_engine()
    {
        await using var server = await WholeServer.StartAsync(_folder);
        await MakeAsync(server, Samples.Definition);
        await server.ExpectAsync(200, "POST", Poll + "/open");
        var key = await server.ExpectAsync(201, "POST", City + "/keys", """{"name":"kiosk","scopes":["ballots:cast"]}""");
        using var kiosk = new HttpClient { BaseAddress = server.Client.BaseAddress };
        kiosk.DefaultRequestHeaders.Authorization = new("Bearer", key.GetProperty("secret").GetString());
        using var cast = await kiosk.PostAsync(Poll + "/ballots", Samples.Json(Samples.Ballot()), TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)cast.StatusCode);
        using var close = await kiosk.PostAsync(Poll + "/close", null, TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)close.StatusCode);
        using var elsewhere = await kiosk.GetAsync("/v1/cities/busan", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)elsewhere.StatusCode);
        var list = await server.ExpectAsync(200, "GET", City + "/keys");
        Assert.Equal("kiosk", list.GetProperty("items")[0].GetProperty("name").GetString());
    }

    private static async Task MakeAsync(WholeServer server, string definition)
    {
        await server.ExpectAsync(201, "PUT", City, """{"name":{"ko":"서울"},"locales":["ko"],"timeZone":"Asia/Seoul"}""");
        await server.ExpectAsync(201, "POST", City + "/polls", definition);
    }

    private static IEnumerable<int> VotesOf(JsonElement results) => results.GetProperty("questions")[0]
        .GetProperty("options").EnumerateArray().Select(option => option.GetProperty("votes").GetInt32());
}
