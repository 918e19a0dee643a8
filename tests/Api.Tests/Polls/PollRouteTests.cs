using System.Text;
using System.Text.Json;
using MVoting.Api.Polls;
using MVoting.Api.Tests.Support;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;
using MVoting.Grains.Polls;

namespace MVoting.Api.Tests.Polls;

/// <summary>Making, reading, changing, listing and leading polls over HTTP.</summary>
public sealed class PollRouteTests : IAsyncLifetime
{
    private const string Polls = "/v1/cities/seoul/polls";
    private DoorServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DoorServer.StartAsync();
        await _server.MakeCityAsync(DoorServer.City);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_poll_is_201_with_location_and_etag_and_reads_back()
    {
        using var made = await _server.PostAsync(Polls, Samples.Definition);
        Assert.Equal(201, (int)made.StatusCode);
        Assert.Equal("/v1/cities/seoul/polls/budget", made.Headers.Location?.ToString());
        using var read = await _server.GetAsync(made.Headers.Location!.ToString());
        Assert.Equal(made.Headers.ETag, read.Headers.ETag);
        Assert.Equal(await DoorServer.TextAsync(made), await DoorServer.TextAsync(read));
        var json = await DoorServer.JsonAsync(read);
        Assert.Equal("budget", json.GetProperty("id").GetString());
        Assert.Equal("seoul", json.GetProperty("city").GetString());
        Assert.Equal("draft", json.GetProperty("state").GetString());
        Assert.Equal("예산", json.GetProperty("title").GetProperty("ko").GetString());
        Assert.Equal("40", json.GetProperty("questions")[0].GetProperty("options")[0].GetProperty("cost").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("opensAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("paperHash").ValueKind);
        Assert.Contains("예산", await DoorServer.TextAsync(read), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_made_when_the_caller_gives_none()
    {
        var definition = Samples.Definition.Replace("\"id\":\"budget\",", "", StringComparison.Ordinal);
        using var one = await _server.PostAsync(Polls, definition);
        using var two = await _server.PostAsync(Polls, definition);
        Assert.NotEqual(one.Headers.Location, two.Headers.Location);
        Assert.Matches("^[a-z2-7]{16}$", (await DoorServer.JsonAsync(one)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_id_that_is_taken_is_409()
    {
        await _server.MakePollAsync(Samples.Definition);
        using var again = await _server.PostAsync(Polls, Samples.Definition);
        await ProblemAssert.IsAsync(again, 409, "exists");
    }

    [Fact]
    public async Task A_city_that_does_not_exist_is_404()
    {
        using var response = await _server.PostAsync("/v1/cities/atlantis/polls", Samples.Definition);
        await ProblemAssert.IsAsync(response, 404, "not-found");
        using var list = await _server.GetAsync("/v1/cities/atlantis/polls");
        await ProblemAssert.IsAsync(list, 404, "not-found");
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "title")]
    [InlineData("""{"title":{"en":"T"},"kind":"war","questions":[]}""", "kind")]
    [InlineData("""{"title":{"en":"T"},"kind":"issue","questions":[],"color":"red"}""", "color")]
    [InlineData("""{"id":"no spaces","title":{"en":"T"},"kind":"issue","questions":[]}""", "id")]
    public async Task A_bad_definition_is_400_and_names_the_field(string definition, string field)
    {
        using var response = await _server.PostAsync(Polls, definition);
        await ProblemAssert.IsAsync(response, 400, "malformed", field);
    }

    [Fact]
    public async Task A_definition_above_4_MB_is_413()
    {
        // The server answers before it has read the body: a client that does not wait for its leave may be cut off.
        using var content = new StringContent(new string(' ', DoorLimits.DefinitionSizeBytes + 1), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Polls) { Content = content };
        request.Headers.ExpectContinue = true;
        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, 413, "body-too-large");
    }

    [Fact]
    public async Task Who_may_not_do_it_hears_so_also_with_a_large_body()
    {
        using var nobody = _server.MakeClient(null);
        using var response = await _server.PostAsync(Polls, new string(' ', 1_000_000), nobody);
        await ProblemAssert.IsAsync(response, 401, "unauthorized");
    }

    [Fact]
    public async Task A_chunked_definition_above_4_MB_is_413()
    {
        using var content = new StreamContent(new MemoryStream(new byte[DoorLimits.DefinitionSizeBytes + 2]));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Polls) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, 413, "body-too-large");
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        using var content = new StringContent(Samples.Definition, Encoding.UTF8, "application/xml");
        using var response = await _server.Client.PostAsync(Polls, content, TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_patch_changes_the_poll_under_its_etag()
    {
        await _server.MakePollAsync(Samples.Definition);
        using var read = await _server.GetAsync(Polls + "/budget");
        using var patched = await PatchAsync("""{"expectedVoters":500}""", read.Headers.ETag!.ToString());
        Assert.Equal(200, (int)patched.StatusCode);
        Assert.NotEqual(read.Headers.ETag, patched.Headers.ETag);
        Assert.Equal(500, (await DoorServer.JsonAsync(patched)).GetProperty("expectedVoters").GetInt32());
        using var late = await PatchAsync("""{"expectedVoters":600}""", read.Headers.ETag.ToString());
        await ProblemAssert.IsAsync(late, 412, "precondition-failed");
        using var strange = await PatchAsync("{}", "\"none-of-ours\"");
        await ProblemAssert.IsAsync(strange, 412, "precondition-failed");
        using var any = await PatchAsync("""{"expectedVoters":700}""", "*");
        Assert.Equal(200, (int)any.StatusCode);
    }

    [Fact]
    public void The_tag_of_a_poll_that_the_clock_opened_is_another_one_and_names_the_version_still()
    {
        static PollSnapshot Poll(PollState state) =>
            new("seoul", "budget", state, 7, [], null, 0, 0, null, null, null, null, null, null);

        Assert.Equal("\"7\"", PollJson.ETagOf(Poll(PollState.Scheduled)));
        Assert.Equal("\"7-opening\"", PollJson.ETagOf(Poll(PollState.Opening)));
        Assert.Equal("\"7-open\"", PollJson.ETagOf(Poll(PollState.Open)));
    }

    [Fact]
    public async Task A_caller_that_has_this_version_of_the_poll_hears_304_without_a_body()
    {
        await _server.MakePollAsync(Samples.Definition);
        using var read = await _server.GetAsync(Polls + "/budget");
        using var request = new HttpRequestMessage(HttpMethod.Get, Polls + "/budget");
        request.Headers.IfNoneMatch.Add(read.Headers.ETag!);
        using var again = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(read.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await DoorServer.TextAsync(again));
    }

    [Fact]
    public async Task A_patch_that_breaks_a_rule_is_400()
    {
        await _server.MakePollAsync(Samples.Definition);
        using var response = await PatchAsync("""{"expectedVoters":-1}""", null);
        await ProblemAssert.IsAsync(response, 400, "malformed", "expectedVoters");
    }

    [Theory]
    [InlineData(PollReplyKind.WrongState, 409, "wrong-state")]
    [InlineData(PollReplyKind.TryAgain, 503, "try-again")]
    [InlineData(PollReplyKind.NotFound, 404, "not-found")]
    public async Task What_a_poll_refuses_has_its_problem(PollReplyKind kind, int status, string slug)
    {
        await _server.MakePollAsync(Samples.Definition);
        _server.ThePoll.NextReply = kind;
        using var response = await _server.PostAsync(Polls + "/budget/open", null);
        await ProblemAssert.IsAsync(response, status, slug);
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_is_503_and_a_defect_is_500()
    {
        await _server.MakePollAsync(Samples.Definition);
        (Exception Fault, int Status, string Slug)[] cases =
        [
            (new TimeoutException(), 503, "try-again"),
            (new OrleansException("The storage is away."), 503, "try-again"),
            (new InvalidOperationException(), 500, "internal"),
        ];
        foreach (var (fault, status, slug) in cases)
        {
            _server.ThePoll.NextFault = fault;
            using var response = await _server.PostAsync(Polls + "/budget/pause", null);
            await ProblemAssert.IsAsync(response, status, slug);
        }
    }

    [Fact]
    public async Task Closing_that_goes_on_by_itself_is_202()
    {
        await _server.MakePollAsync(Samples.Definition);
        _server.ThePoll.NextReply = PollReplyKind.InProgress;
        using var response = await _server.PostAsync(Polls + "/budget/close", null);
        Assert.Equal(202, (int)response.StatusCode);
        Assert.Equal("budget", (await DoorServer.JsonAsync(response)).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("open", "open")]
    [InlineData("pause", "paused")]
    [InlineData("resume", "open")]
    [InlineData("close", "closed")]
    [InlineData("cancel", "cancelled")]
    [InlineData("publish", "published")]
    public async Task Each_step_of_a_polls_life_has_its_route(string action, string state)
    {
        await _server.MakePollAsync(Samples.Definition);
        using var response = await _server.PostAsync($"{Polls}/budget/{action}", null);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(state, (await DoorServer.JsonAsync(response)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_closing_moment_can_be_put_off_and_taken_away()
    {
        await _server.MakePollAsync(Samples.Definition);
        using var put = await _server.PostAsync(Polls + "/budget/reschedule", """{"closesAt":"2027-01-01T09:00:00+09:00"}""");
        Assert.Equal("2027-01-01T00:00:00.000Z", (await DoorServer.JsonAsync(put)).GetProperty("closesAt").GetString());
        using var none = await _server.PostAsync(Polls + "/budget/reschedule", """{"closesAt":null}""");
        Assert.Equal(JsonValueKind.Null, (await DoorServer.JsonAsync(none)).GetProperty("closesAt").ValueKind);
        using var missing = await _server.PostAsync(Polls + "/budget/reschedule", "{}");
        await ProblemAssert.IsAsync(missing, 400, "malformed", "closesAt");
        using var wrong = await _server.PostAsync(Polls + "/budget/reschedule", """{"closesAt":"tomorrow"}""");
        await ProblemAssert.IsAsync(wrong, 400, "malformed", "closesAt");
    }

    [Fact]
    public async Task A_page_of_polls_has_a_cursor_that_leads_to_the_next()
    {
        var entry = new PollEntry("budget", """{"en":"Budget"}""", PollKind.Public, PollState.Open, null, null, 3);
        _server.Engine.CityOf("seoul").Page = new PollPage([entry], "budget");
        using var first = await _server.GetAsync(Polls + "?state=open&kind=public&q=bud&limit=1");
        var json = await DoorServer.JsonAsync(first);
        Assert.Equal("budget", json.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(new PollQuery(PollState.Open, PollKind.Public, "bud", null, 1), _server.Engine.CityOf("seoul").LastQuery);
        using var next = await _server.GetAsync($"{Polls}?cursor={json.GetProperty("nextCursor").GetString()}");
        Assert.Equal(200, (int)next.StatusCode);
        Assert.Equal("budget", _server.Engine.CityOf("seoul").LastQuery?.After);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=%25%25", "cursor")]
    [InlineData("cursor=!!!", "cursor")]
    [InlineData("state=asleep", "state")]
    [InlineData("kind=war", "kind")]
    public async Task A_bad_query_is_400(string query, string field)
    {
        using var response = await _server.GetAsync($"{Polls}?{query}");
        await ProblemAssert.IsAsync(response, 400, "malformed", field);
    }

    [Fact]
    public async Task A_pb_file_becomes_a_poll_with_its_notes()
    {
        using var response = await ImportAsync(PabulibText);
        Assert.True((int)response.StatusCode == 201, await DoorServer.TextAsync(response));
        var json = await DoorServer.JsonAsync(response);
        Assert.Equal(2, json.GetProperty("questions")[0].GetProperty("options").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, json.GetProperty("import").GetProperty("notes").ValueKind);
        Assert.NotNull(response.Headers.Location);
    }

    [Fact]
    public async Task A_defective_pb_file_is_422_and_names_the_line()
    {
        using var response = await ImportAsync(PabulibText.Replace("num_votes;2", "num_votes;3", StringComparison.Ordinal));
        var problem = await ProblemAssert.IsAsync(response, 422, "invalid-pabulib");
        Assert.StartsWith("line ", problem.GetProperty("errors").EnumerateObject().First().Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_pb_file_is_422()
    {
        using var response = await ImportAsync("\u0000\u0001 not a file");
        await ProblemAssert.IsAsync(response, 422, "invalid-pabulib");
        using var format = await _server.PostAsync(Polls + "/import?format=excel", "{}");
        await ProblemAssert.IsAsync(format, 400, "malformed", "format");
    }

    private const string PabulibText = """
        META
        key;value
        description;Test election
        country;Poland
        unit;Test
        instance;2024
        num_projects;2
        num_votes;2
        budget;100
        vote_type;approval
        rule;greedy
        date_begin;01.05.2024
        date_end;15.05.2024
        currency;PLN
        language;pl
        PROJECTS
        project_id;cost;name;votes
        1;60;Park;2
        2;50;Road;1
        VOTES
        voter_id;vote
        1;1,2
        2;1
        """;

    private Task<HttpResponseMessage> ImportAsync(string file) => _server.Client.PostAsync(
        Polls + "/import?format=pabulib", new StringContent(file, Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> PatchAsync(string patch, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, Polls + "/budget") { Content = Samples.Json(patch) };
        request.Content.Headers.ContentType = new("application/merge-patch+json");
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
