using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MVoting.Load.Casting;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Http;

/// <summary>
/// The operator's calls around an election: city, poll, opening, closing, results. Each is repeated while the server
/// is away or busy, for <paramref name="giveUp"/>; every one of them may safely be repeated.
/// </summary>
public sealed class ApiClient(Uri server, string key, TimeSpan giveUp) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http = new()
    {
        BaseAddress = server,
        // A close may take 20 s by the contract, an import of a large file a little longer.
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    public async Task PutCityAsync(string city, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["name"] = new JsonObject { ["en"] = "Load" },
            ["locales"] = new JsonArray("en"),
            ["timeZone"] = "UTC",
        };
        await SendAsync(HttpMethod.Put, $"/v1/cities/{city}", Json(body), cancellationToken, 200, 201);
    }

    /// <summary>The new poll, as the server answers it.</summary>
    public Task<JsonElement> CreatePollAsync(string city, JsonNode definition, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"/v1/cities/{city}/polls", Json(definition), cancellationToken, 201);

    /// <summary>The poll made from a Pabulib file, as the server answers it.</summary>
    public Task<JsonElement> ImportPollAsync(string city, byte[] file, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Post,
            $"/v1/cities/{city}/polls/import?format=pabulib",
            () => Content(file, "text/plain"),
            cancellationToken,
            201);

    public Task OpenAsync(PollAddress poll, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(poll);
        return SendAsync(HttpMethod.Post, $"{poll.Path}/open", null, cancellationToken, 200);
    }

    /// <summary>Closes, and waits until every box is sealed and the recount agrees.</summary>
    public async Task CloseAsync(PollAddress poll, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(poll);
        var started = Stopwatch.GetTimestamp();
        var answer = await SendAsync(HttpMethod.Post, $"{poll.Path}/close", null, cancellationToken, 200, 202);
        while (Member(answer, "state") is not ("closed" or "published"))
        {
            if (Stopwatch.GetElapsedTime(started) > giveUp)
            {
                throw new SetupException($"The poll is not closed after {giveUp.TotalSeconds} s.");
            }

            await Task.Delay(Pause, cancellationToken);
            answer = await SendAsync(HttpMethod.Get, poll.Path, null, cancellationToken, 200);
        }
    }

    public async Task<PollResults> ReadResultsAsync(PollAddress poll, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(poll);
        var answer = await SendAsync(HttpMethod.Get, $"{poll.Path}/results", null, cancellationToken, 200);
        return PollResults.Read(Encoding.UTF8.GetBytes(answer.GetRawText()));
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A text member of an answer; throws <see cref="SetupException"/> when it has none.</summary>
    public static string Member(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new SetupException($"The server's answer has no '{name}'.");

    private static Func<HttpContent> Json(JsonNode body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        return () => Content(bytes, "application/json");
    }

    private static ByteArrayContent Content(byte[] bytes, string type) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private async Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        Func<HttpContent>? content,
        CancellationToken cancellationToken,
        params int[] accepted)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var (status, body, fault) = await TryAsync(method, path, content, cancellationToken);
            if (accepted.Contains(status))
            {
                return Parse(body, method, path);
            }

            var away = status is 0 or 429 or 502 or 503 or 504;
            if (!away || Stopwatch.GetElapsedTime(started) > giveUp)
            {
                throw new SetupException(fault is null
                    ? $"{method} {path} was answered {status}: {OneLine(body)}"
                    : $"{method} {path} failed: {fault}");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<(int Status, byte[] Body, string? Fault)> TryAsync(
        HttpMethod method, string path, Func<HttpContent>? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content?.Invoke() };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return ((int)response.StatusCode, body, null);
        }
        catch (Exception fault) when (
            fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (0, [], fault.Message);
        }
    }

    private static JsonElement Parse(byte[] body, HttpMethod method, string path)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            throw new SetupException($"{method} {path} was not answered with JSON.");
        }
    }

    private static string OneLine(byte[] body) =>
        Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 600))).ReplaceLineEndings(" ");
}
