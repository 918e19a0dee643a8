using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MVoting.Testing.Cluster;

namespace MVoting.Cluster;

/// <summary>A poll of two options in one box, and single ballots through one API process, without any retry.</summary>
internal sealed class SmallPoll : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http;
    private int _voters;

    private SmallPoll(Uri address, string key)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = s_patience };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>The poll through an API process; it exists already.</summary>
    public static SmallPoll Through(TestCluster cluster, int door) => new(cluster.Addresses[door], cluster.Key);

    /// <summary>Makes the city and the poll, and opens it.</summary>
    public static async Task<SmallPoll> OpenAsync(
        TestCluster cluster, int door, DateTimeOffset closesAt, CancellationToken cancellationToken)
    {
        var poll = Through(cluster, door);
        await poll.RequireAsync(
            HttpMethod.Put, "/v1/cities/harbour", """{"name":"Harbour","locales":["en"],"timeZone":"UTC"}""", cancellationToken);
        var closing = closesAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        await poll.RequireAsync(
            HttpMethod.Post,
            "/v1/cities/harbour/polls",
            $$"""
              {"id":"pier","title":{"en":"Pier"},"kind":"public","expectedVoters":100,"closesAt":"{{closing}}",
               "questions":[{"id":"q","text":{"en":"Which?"},"ballot":{"type":"single"},
                 "options":[{"id":"a","text":{"en":"A"} },{"id":"b","text":{"en":"B"} }]}]}
              """,
            cancellationToken);
        await poll.RequireAsync(HttpMethod.Post, "/v1/cities/harbour/polls/pier/open", null, cancellationToken);
        return poll;
    }

    /// <summary>Casts another voter's ballot; the status.</summary>
    public async Task<int> CastAsync(CancellationToken cancellationToken)
    {
        var (status, _) = await SendAsync(
            HttpMethod.Post,
            "/v1/cities/harbour/polls/pier/ballots",
            $$"""{"voter":"voter-{{++_voters}}","ballotId":"b","answers":{"q":["a"]} }""",
            cancellationToken);
        return status;
    }

    /// <summary>Casts until a ballot is counted. Every other answer on the way must be "try again".</summary>
    public async Task CastUntilCountedAsync(CancellationToken cancellationToken)
    {
        int status;
        while ((status = await CastAsync(cancellationToken)) != 201)
        {
            Assert.Equal(503, status);
            await Task.Delay(s_pause, cancellationToken);
        }
    }

    /// <summary>The poll's state, as soon as it is told.</summary>
    public async Task<string?> StateAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (status, text) = await SendAsync(HttpMethod.Get, "/v1/cities/harbour/polls/pier", null, cancellationToken);
            if (status == 200)
            {
                using var json = JsonDocument.Parse(text);
                return json.RootElement.GetProperty("state").GetString();
            }

            Assert.Equal(503, status);
            await Task.Delay(s_pause, cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task RequireAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        var (status, text) = await SendAsync(method, path, body, cancellationToken);
        Assert.True(status is 200 or 201, $"{method} {path}: {status} {text}");
    }

    private async Task<(int Status, string Text)> SendAsync(
        HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, cancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
