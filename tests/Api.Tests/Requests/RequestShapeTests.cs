using System.Net.Http.Headers;
using System.Text;
using MVoting.Api.Tests.Support;
using MVoting.Grains.Cities;

namespace MVoting.Api.Tests.Requests;

/// <summary>What a route does not know is refused and changes nothing: parameters, bodies, encodings, names that are no text.</summary>
public sealed class RequestShapeTests : IAsyncLifetime
{
    private const string Poll = "/v1/cities/seoul/polls/budget";

    private DoorServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await DoorServer.OpenAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? body = null, string? encoding = null, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
            if (encoding is not null)
            {
                request.Content.Headers.ContentEncoding.Add(encoding);
            }

            if (isChunked)
            {
                request.Headers.TransferEncodingChunked = true;
            }
        }

        return await _server.Client.SendAsync(request, Cancel);
    }

    [Theory]
    [InlineData("GET", "/v1/cities/seoul/polls?stat=open", "stat")]
    [InlineData("GET", Poll + "?x=1", "x")]
    [InlineData("GET", Poll + "/results?at=now", "at")]
    [InlineData("HEAD", Poll + "/results?at=now", "at")]
    [InlineData("POST", Poll + "/pause?force=true", "force")]
    [InlineData("POST", Poll + "/ballots?dry=1", "dry")]
    [InlineData("POST", Poll + "/ballots/batch?dry=1", "dry")]
    [InlineData("GET", Poll + "/receipts/0123456789abcdef0123456789abcdef?full=1", "full")]
    [InlineData("GET", "/v1/cities/seoul/polls?state=open&state=closed", "state")]
    public async Task A_parameter_that_the_route_does_not_know_is_400(string method, string path, string field)
    {
        using var answer = await SendAsync(method, path, method == "POST" && path.Contains("ballots", StringComparison.Ordinal) ? "{}" : null);
        Assert.Equal(400, (int)answer.StatusCode);
        if (method != "HEAD")
        {
            await ProblemAssert.IsAsync(answer, 400, "malformed", field);
        }
    }

    [Theory]
    [InlineData("""{"opensAt":"2999-01-01T00:00:00Z"}""", false)]
    [InlineData("""{"opensAt":"2999-01-01T00:00:00Z"}""", true)]
    [InlineData("{{{", false)]
    [InlineData(" ", true)]
    public async Task A_body_where_none_belongs_is_400_and_the_step_is_not_taken(string body, bool isChunked)
    {
        using var answer = await SendAsync("POST", Poll + "/pause", body, isChunked: isChunked);
        await ProblemAssert.IsAsync(answer, 400, "malformed", "");
        using var read = await SendAsync("GET", Poll);
        Assert.Equal("open", (await DoorServer.JsonAsync(read)).GetProperty("state").GetString());
        using var deleted = await SendAsync("DELETE", "/v1/cities/seoul/keys/x", body, isChunked: isChunked);
        await ProblemAssert.IsAsync(deleted, 400, "malformed", "");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    public async Task An_empty_body_is_none(string body, bool isChunked)
    {
        using var answer = await SendAsync("POST", Poll + "/pause", body, isChunked: isChunked);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", Poll + "/ballots")]
    [InlineData("POST", Poll + "/ballots/batch")]
    [InlineData("POST", "/v1/cities/seoul/polls")]
    [InlineData("POST", Poll + "/reschedule")]
    public async Task A_body_with_a_content_encoding_is_415_and_says_which_is_taken(string method, string path)
    {
        using var answer = await SendAsync(method, path, "{}", encoding: "gzip");
        await ProblemAssert.IsAsync(answer, 415, "unsupported-media-type");
        Assert.Equal("identity", Assert.Single(answer.Headers.GetValues("Accept-Encoding")));
        using var plain = await SendAsync(method, path, "{}", encoding: "identity");
        Assert.False((int)plain.StatusCode == 415 && !path.EndsWith("batch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/v1/cities/busan", """{"locales":{}, "\ud800":true}""")]
    [InlineData("POST", "/v1/cities/seoul/keys", """{"\ud800name":"k","scopes":["polls:read"]}""")]
    [InlineData("POST", Poll + "/reschedule", """{"closesAt\ud800":null}""")]
    [InlineData("POST", Poll + "/reschedule", """{"closesAt":{"\udc00":1}}""")]
    [InlineData("POST", Poll + "/accept-loss", """{"\ud800\ud800":"x"}""")]
    [InlineData("POST", "/v1/cities/seoul/polls", """{"\ud800":"x"}""")]
    [InlineData("POST", Poll + "/ballots", """{"voter":"v","ballotId":"b","answers":{"\ud800":["a"]}}""")]
    public async Task Half_of_a_surrogate_pair_in_a_name_is_400_and_no_defect_of_ours(string method, string path, string body)
    {
        using var answer = await SendAsync(method, path, body);
        Assert.Contains((int)answer.StatusCode, new[] { 400, 422 });
    }

    [Fact]
    public async Task A_key_lives_no_longer_than_its_maker()
    {
        var end = TimeProvider.System.GetUtcNow().AddHours(1);
        using var maker = _server.MakeClient(
            await _server.MakeKeyAsync("seoul", end.ToUnixTimeMilliseconds(), [.. Scopes.All]));
        using var longer = await _server.PostAsync(
            "/v1/cities/seoul/keys", $$"""{"name":"k","scopes":["polls:read"],"expiresAt":"{{end.AddSeconds(2):yyyy-MM-ddTHH:mm:ssZ}}"}""", maker);
        await ProblemAssert.IsAsync(longer, 400, "malformed", "expiresAt");
        using var same = await _server.PostAsync("/v1/cities/seoul/keys", """{"name":"k","scopes":["polls:read"]}""", maker);
        Assert.Equal(201, (int)same.StatusCode);
        var made = (await DoorServer.JsonAsync(same)).GetProperty("expiresAt").GetDateTimeOffset();
        Assert.Equal(end.ToUnixTimeSeconds(), made.ToUnixTimeSeconds());
    }
}
