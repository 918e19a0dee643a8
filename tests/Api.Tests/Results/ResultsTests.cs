using System.Net.Http.Headers;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Results;

/// <summary>Results on request: their shape, their ETag, how often the poll is asked, and that sealed ones show nowhere.</summary>
public sealed class ResultsTests
{
    private const string Poll = "/v1/cities/seoul/polls/budget";
    private const string Path = Poll + "/results";
    private static readonly string s_sealed = Samples.Definition.Replace("\"kind\":", "\"results\":\"sealed\",\"kind\":", StringComparison.Ordinal);

    [Fact]
    public async Task The_tally_is_shown_as_the_contract_has_it()
    {
        await using var server = await DoorServer.OpenAsync();
        using var one = await server.CastAsync(Samples.Ballot("r1", "b1"));
        using var two = await server.CastAsync(Samples.Ballot("r2", "b2", """["p1"]"""));
        using var response = await server.GetAsync(Path);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        var json = await DoorServer.JsonAsync(response);
        Assert.Equal("budget", json.GetProperty("poll").GetString());
        Assert.Equal("open", json.GetProperty("state").GetString());
        Assert.False(json.GetProperty("final").GetBoolean());
        Assert.Equal(2, json.GetProperty("ballots").GetInt64());
        Assert.Equal(0.02m, json.GetProperty("turnout").GetDecimal());
        Assert.Equal("2026-09-21T14:13:20.000Z", json.GetProperty("asOf").GetString());
        var options = json.GetProperty("questions")[0].GetProperty("options");
        Assert.Equal([2, 0, 1, 0, 0], options.EnumerateArray().Select(option => option.GetProperty("votes").GetInt32()));
        var mottos = json.GetProperty("questions")[1].GetProperty("options");
        Assert.Equal([14, 6, 0], mottos.EnumerateArray().Select(option => option.GetProperty("points").GetInt32()));
    }

    [Fact]
    public async Task Ranked_options_have_a_count_for_each_rank()
    {
        await using var server = await DoorServer.OpenAsync("""
            {"id":"budget","title":{"en":"T"},"kind":"issue","questions":[{"id":"q1","text":{"en":"?"},"ballot":{"type":"ranked","max":2},
             "options":[{"id":"a","text":{"en":"A"}},{"id":"b","text":{"en":"B"}},{"id":"c","text":{"en":"C"}}]}]}
            """);
        using var cast = await server.CastAsync("""{"voter":"v","ballotId":"b","answers":{"q1":["b","a"]}}""");
        Assert.Equal(201, (int)cast.StatusCode);
        using var response = await server.GetAsync(Path);
        var options = (await DoorServer.JsonAsync(response)).GetProperty("questions")[0].GetProperty("options");
        Assert.Equal(["[0,1]", "[1,0]", "[0,0]"], options.EnumerateArray().Select(option => option.GetProperty("rankings").GetRawText()));
        Assert.Equal([0, 1, 0], options.EnumerateArray().Select(option => option.GetProperty("votes").GetInt32()));
    }

    [Fact]
    public async Task Whoever_has_this_version_hears_304()
    {
        await using var server = await DoorServer.OpenAsync();
        using var first = await server.GetAsync(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await DoorServer.TextAsync(again));
    }

    [Fact]
    public async Task Many_readers_cost_one_look_a_quarter_second()
    {
        var time = new ShiftedTime(isFrozen: true);
        await using var server = await DoorServer.OpenAsync(null, time);
        for (var reader = 0; reader < 20; reader++)
        {
            using var response = await server.GetAsync(Path);
            Assert.Equal(200, (int)response.StatusCode);
        }

        Assert.Equal(1, server.ThePoll.ResultReads);
        time.Shift += TimeSpan.FromMilliseconds(DoorLimits.ResultsKeptMs);
        using var later = await server.GetAsync(Path);
        Assert.Equal(2, server.ThePoll.ResultReads);
    }

    [Fact]
    public async Task Sealed_results_are_403_on_every_route_until_publication_and_then_at_once_shown()
    {
        await using var server = await DoorServer.OpenAsync(s_sealed);
        using var cast = await server.CastAsync(Samples.Ballot());
        Assert.Equal(201, (int)cast.StatusCode);
        string[] paths =
        [
            Path, Path + "/stream", Poll + "/outcome?question=q1&rule=greedy", Poll + "/outcome?question=q2&rule=score",
            Poll + "/export?question=q1&format=pabulib", Poll + "/export?question=q1&format=csv", Poll + "/export?question=q2&format=ndjson",
        ];
        foreach (var path in paths)
        {
            using var refused = await server.GetAsync(path);
            var problem = await ProblemAssert.IsAsync(refused, 403, "results-sealed");
            Assert.False(problem.TryGetProperty("ballots", out _));
            Assert.Null(refused.Headers.ETag);
        }

        using var poll = await server.GetAsync("/v1/cities/seoul/polls/budget");
        Assert.DoesNotContain("votes", await DoorServer.TextAsync(poll), StringComparison.OrdinalIgnoreCase);
        using var closed = await server.PostAsync("/v1/cities/seoul/polls/budget/close", null);
        foreach (var path in paths)
        {
            using var still = await server.GetAsync(path);
            await ProblemAssert.IsAsync(still, 403, "results-sealed");
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(403, (int)head.StatusCode);
        }

        Assert.Equal(0, server.Engine.BallotReads);
        using var published = await server.PostAsync("/v1/cities/seoul/polls/budget/publish", null);
        using var shown = await server.GetAsync(Path);
        Assert.Equal(200, (int)shown.StatusCode);
        Assert.True((await DoorServer.JsonAsync(shown)).GetProperty("final").GetBoolean());
        foreach (var path in paths.Skip(2))
        {
            using var opened = await server.GetAsync(path);
            Assert.Equal(200, (int)opened.StatusCode);
        }
    }

    [Fact]
    public async Task A_poll_that_is_made_later_is_not_missing_any_more()
    {
        await using var server = await DoorServer.StartAsync();
        await server.MakeCityAsync(DoorServer.City);
        using var missing = await server.GetAsync(Path);
        await ProblemAssert.IsAsync(missing, 404, "not-found");
        await server.MakePollAsync(Samples.Definition);
        using var draft = await server.GetAsync(Path);
        Assert.Equal(200, (int)draft.StatusCode);
        Assert.Equal(0, (await DoorServer.JsonAsync(draft)).GetProperty("ballots").GetInt64());
    }

    [Fact]
    public async Task Storage_that_is_away_is_503()
    {
        await using var server = await DoorServer.OpenAsync();
        server.ThePoll.BeforeRead = () => throw new TimeoutException();
        using var response = await server.GetAsync(Path);
        await ProblemAssert.IsAsync(response, 503, "try-again");
    }
}
