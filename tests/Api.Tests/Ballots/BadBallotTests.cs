using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Ballots;

/// <summary>
/// Every kind of bad input to the route of a ballot gets its own problem document, never a 5xx, and a good ballot
/// sent right after it on the same server counts.
/// </summary>
public sealed class BadBallotTests : IAsyncLifetime
{
    private DoorServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await DoorServer.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        using (var good = await _server.CastAsync(Samples.Ballot("neighbour", "neighbour")))
        {
            Assert.Equal(201, (int)good.StatusCode);
        }

        Assert.Single(_server.TheBox.Counted);
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}},}""")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}}} {}""")]
    public Task Malformed_json_is_400(string body) => RefusedAsync(body, 400, "malformed", "");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    public Task A_body_that_is_no_object_is_400(string body) => RefusedAsync(body, 400, "malformed", "");

    [Fact]
    public Task An_unknown_member_is_400() => RefusedAsync(
        """{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}},"weight":2}""", 400, "malformed", "weight");

    [Fact]
    public Task A_member_given_twice_is_400() => RefusedAsync(
        """{"voter":"a","voter":"c","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}}}""", 400, "malformed", "voter");

    [Fact]
    public Task Missing_members_are_400_and_all_named() => RefusedAsync("{}", 400, "malformed", "voter", "ballotId", "answers");

    [Theory]
    [InlineData("""{"voter":7,"ballotId":"b","answers":{"q1":[],"q2":{"m1":1}}}""", "voter")]
    [InlineData("""{"voter":"a","ballotId":["b"],"answers":{"q1":[],"q2":{"m1":1}}}""", "ballotId")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":[]}""", "answers")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":{"p1":1},"q2":{"m1":1}}}""", "answers.q1")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[1],"q2":{"m1":1}}}""", "answers.q1[0]")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":"1"}}}""", "answers.q2.m1")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1.5}}}""", "answers.q2.m1")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}},"channel":"pigeon"}""", "channel")]
    [InlineData("""{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}},"attributes":[]}""", "attributes")]
    public Task Wrong_types_are_400(string body, string field) => RefusedAsync(body, 400, "malformed", field);

    [Theory]
    [InlineData("99999999999999999999999999")]
    [InlineData("1e400")]
    [InlineData("-99999999999")]
    public async Task Huge_numbers_are_refused(string number)
    {
        using var response = await _server.CastAsync(
            """{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":NUMBER}}}""".Replace("NUMBER", number, StringComparison.Ordinal));
        Assert.InRange((int)response.StatusCode, 400, 422);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public Task Deep_nesting_is_400() =>
        RefusedAsync(string.Concat(Enumerable.Repeat("[", 5_000)), 400, "malformed", "");

    [Fact]
    public Task Deep_nesting_inside_a_member_is_400() => RefusedAsync(
        """{"voter":"a","ballotId":"b","answers":{"q1":DEEP}}""".Replace("DEEP", new string('[', 200) + new string(']', 200), StringComparison.Ordinal),
        400,
        "malformed",
        "");

    [Fact]
    public Task An_over_long_voter_is_400() => RefusedAsync(Samples.Ballot(new string('v', 129)), 400, "malformed", "voter");

    [Fact]
    public Task An_over_long_ballot_id_is_400() =>
        RefusedAsync(Samples.Ballot(ballotId: new string('b', 65)), 400, "malformed", "ballotId");

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("")]
    [InlineData("a\\u0000b")]
    [InlineData("e\\u0301")]
    [InlineData("\\ud800")]
    public Task A_voter_that_is_not_plain_text_is_400(string voter) => RefusedAsync(Samples.Ballot(voter), 400, "malformed", "voter");

    [Fact]
    public async Task Invalid_utf8_is_400()
    {
        var body = Encoding.UTF8.GetBytes(Samples.Ballot("resident-X"));
        body[Array.IndexOf(body, (byte)'X')] = 0xFF;
        using var response = await PostAsync(Samples.Json(body));
        await ProblemAssert.IsAsync(response, 400, "malformed");
    }

    [Fact]
    public Task Unknown_options_are_422() =>
        RefusedAsync(Samples.Ballot(projects: """["p1","p99"]"""), 422, "invalid-ballot", "answers.q1[1]");

    [Fact]
    public Task An_unknown_question_is_422() => RefusedAsync(
        """{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1},"q9":[]}}""", 422, "invalid-ballot", "answers.q9");

    [Fact]
    public Task A_missing_question_is_422() => RefusedAsync(
        """{"voter":"a","ballotId":"b","answers":{"q1":[]}}""", 422, "invalid-ballot", "answers.q2");

    [Fact]
    public Task An_option_named_twice_is_422() =>
        RefusedAsync(Samples.Ballot(projects: """["p1","p1"]"""), 422, "invalid-ballot", "answers.q1[1]");

    [Fact]
    public Task Too_many_options_are_422() =>
        RefusedAsync(Samples.Ballot(projects: """["p1","p3","p4","p5"]"""), 422, "invalid-ballot", "answers.q1");

    [Fact]
    public Task More_than_the_budget_is_422() =>
        RefusedAsync(Samples.Ballot(projects: """["p1","p2","p3"]"""), 422, "invalid-ballot", "answers.q1");

    [Theory]
    [InlineData("""{"m1":11}""")]
    [InlineData("""{"m1":6,"m2":5}""")]
    [InlineData("""{"m1":-1}""")]
    [InlineData("{}")]
    public async Task Wrong_points_are_422(string points)
    {
        using var response = await _server.CastAsync(
            """{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":POINTS}}""".Replace("POINTS", points, StringComparison.Ordinal));
        await ProblemAssert.IsAsync(response, 422, "invalid-ballot");
    }

    [Theory]
    [InlineData("""{"district":"west"}""")]
    [InlineData("""{"income":"high"}""")]
    public async Task Undeclared_attributes_are_422(string attributes)
    {
        using var response = await _server.CastAsync(
            """{"voter":"a","ballotId":"b","answers":{"q1":[],"q2":{"m1":1}},"attributes":ATTRIBUTES}""".Replace("ATTRIBUTES", attributes, StringComparison.Ordinal));
        await ProblemAssert.IsAsync(response, 422, "invalid-ballot");
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        using var content = new StringContent(Samples.Ballot(), Encoding.UTF8, "text/plain");
        using var response = await PostAsync(content);
        await ProblemAssert.IsAsync(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task Another_charset_is_415()
    {
        using var content = Samples.Json(Samples.Ballot());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=iso-8859-1");
        using var response = await PostAsync(content);
        await ProblemAssert.IsAsync(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_without_media_type_is_415()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Samples.Ballot()));
        using var response = await PostAsync(content);
        await ProblemAssert.IsAsync(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_above_16_KB_is_413()
    {
        using var response = await _server.CastAsync(new string(' ', DoorLimits.BodySizeBytes + 1));
        await ProblemAssert.IsAsync(response, 413, "body-too-large");
    }

    [Fact]
    public async Task A_body_of_exactly_16_KB_counts()
    {
        var ballot = Samples.Ballot("exact", "exact").PadRight(DoorLimits.BodySizeBytes);
        using var response = await _server.CastAsync(ballot);
        Assert.Equal(201, (int)response.StatusCode);
        _server.TheBox.Counted.Clear();
    }

    [Fact]
    public async Task A_chunked_body_that_never_ends_is_413()
    {
        await using var raw = await RawClient.ConnectAsync(_server.Address);
        await raw.SendAsync(RawClient.Head(DoorServer.OperatorKey, "Transfer-Encoding: chunked"));
        var chunk = $"1000\r\n{new string(' ', 0x1000)}\r\n";
        for (var sent = 0; sent <= DoorLimits.BodySizeBytes; sent += 0x1000)
        {
            await raw.SendAsync(chunk);
        }

        Assert.Contains("HTTP/1.1 413", await raw.ReadHeadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_badly_chunked_body_is_400()
    {
        await using var raw = await RawClient.ConnectAsync(_server.Address);
        await raw.SendAsync(RawClient.Head(DoorServer.OperatorKey, "Transfer-Encoding: chunked"));
        await raw.SendAsync("zz\r\n");
        Assert.Contains("HTTP/1.1 400", await raw.ReadHeadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_harms_nobody()
    {
        await using (var raw = await RawClient.ConnectAsync(_server.Address))
        {
            await raw.SendAsync(RawClient.Head(DoorServer.OperatorKey, "Content-Length: 500"));
            await raw.SendAsync("""{"voter":"a",""");
        }
    }

    [Fact]
    public async Task A_body_in_many_small_pieces_counts()
    {
        await using var raw = await RawClient.ConnectAsync(_server.Address);
        var ballot = Samples.Ballot("slow", "slow");
        await raw.SendAsync(RawClient.Head(DoorServer.OperatorKey, $"Content-Length: {ballot.Length}"));
        foreach (var piece in ballot.Chunk(20))
        {
            await raw.SendAsync(new string(piece));
        }

        Assert.Contains("HTTP/1.1 201", await raw.ReadHeadAsync(), StringComparison.Ordinal);
        _server.TheBox.Counted.Clear();
    }

    [Fact]
    public async Task A_body_that_spans_the_connections_buffers_counts()
    {
        var ballot = $"{new string(' ', 9_000)}{Samples.Ballot("wide", "wide")}";
        using var response = await _server.CastAsync(ballot);
        Assert.Equal(201, (int)response.StatusCode);
        _server.TheBox.Counted.Clear();
    }

    [Fact]
    public async Task A_body_that_trickles_for_ever_is_408()
    {
        var time = new FakeTimeProvider();
        await using var server = await DoorServer.OpenAsync(null, time);
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(DoorServer.OperatorKey, "Content-Length: 500") + "{");
        var answer = raw.ReadHeadAsync();
        while (!answer.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("HTTP/1.1 408", await answer, StringComparison.Ordinal);
        Assert.Empty(server.TheBox.Counted);
    }

    private async Task RefusedAsync(string body, int status, string slug, params string[] fields)
    {
        using var response = await _server.CastAsync(body);
        await ProblemAssert.IsAsync(response, status, slug, fields);
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent content) => _server.Client.PostAsync(
        $"/v1/cities/{DoorServer.City}/polls/{DoorServer.Poll}/ballots", content, TestContext.Current.CancellationToken);
}
