using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MVoting.Load.Http;
using MVoting.Load.Reports;
using MVoting.Load.Server;

namespace MVoting.Load.Runs;

/// <summary>
/// Makes many scheduled polls of one city with one opening moment. From that moment on it casts one ballot in each until it
/// is counted, and reads the list until it shows every poll as open. The moment is compared with this machine's clock.
/// </summary>
public sealed class OpeningsRun(OpeningsSettings settings, ProgressDisplay progress)
{
    private const int Calibration = 64;
    private const int PageSize = 200;

    // Time for the schedule itself: polls that become due while others are still made would measure something else.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan ListPause = TimeSpan.FromSeconds(1);
    private static readonly byte[] Ballot = """{"voter":"v","ballotId":"b","answers":{"q1":["a"]}}"""u8.ToArray();

    private readonly TextWriter _output = progress.Output;
    private readonly Latencies _counted = new();
    private readonly Latencies _answered = new();
    private readonly ConcurrentDictionary<int, TimeSpan> _firstSent = new();
    private readonly ConcurrentDictionary<string, long> _answers = new(StringComparer.Ordinal);
    private DateTimeOffset _opensAt;
    private TimeSpan? _listedAfter;
    private int _made;

    /// <summary>True: a ballot was counted in every poll, and the list shows every poll as open.</summary>
    public async Task<bool> RunAsync(Target target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var api = new ApiClient(target.Address, target.Key, settings.GiveUp);
        using var http = MakeClient(target);
        await api.PutCityAsync(settings.City, cancellationToken);
        await MakeAllAsync(api, http, cancellationToken);
        await WaitAsync(cancellationToken);
        var listing = WatchListAsync(http, cancellationToken);
        await progress.ShowAsync(
            "casting", settings.Polls, () => _counted.Count, () => CastAllAsync(http, cancellationToken));
        await listing;
        return await ConcludeAsync(http, cancellationToken);
    }

    private HttpClient MakeClient(Target target) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = settings.Connections + 1,
        AutomaticDecompression = DecompressionMethods.None,
    })
    {
        BaseAddress = target.Address,
        Timeout = TimeSpan.FromSeconds(40),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", target.Key) },
    };

    private async Task MakeAllAsync(ApiClient api, HttpClient http, CancellationToken cancellationToken)
    {
        var lead = settings.Lead ?? await CalibrateAsync(api, http, cancellationToken);
        _opensAt = DateTimeOffset.FromUnixTimeSeconds((DateTimeOffset.UtcNow + lead).ToUnixTimeSeconds());
        var started = Stopwatch.GetTimestamp();
        await progress.ShowAsync(
            "making",
            settings.Polls,
            () => Volatile.Read(ref _made),
            () => MakeAsync(http, settings.City, settings.Polls, _opensAt, cancellationToken));
        var left = _opensAt - DateTimeOffset.UtcNow;
        _output.WriteFigure(
            "made",
            $"{Figures.Count(settings.Polls)} polls in {Figures.Seconds(Stopwatch.GetElapsedTime(started))}, {Figures.Seconds(left)} before they open");
        if (left < TimeSpan.Zero)
        {
            throw new SetupException("The polls were made too slowly and opened meanwhile. Give a longer --lead.");
        }
    }

    // Drafts in another city: the rate at which polls are made decides how far away the opening must be.
    private async Task<TimeSpan> CalibrateAsync(ApiClient api, HttpClient http, CancellationToken cancellationToken)
    {
        var city = settings.City + "-drafts";
        await api.PutCityAsync(city, cancellationToken);
        var polls = Math.Min(settings.Polls, Calibration * 4);
        await MakeAsync(http, city, Math.Min(polls, Calibration), opensAt: null, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await MakeAsync(http, city, polls, DateTimeOffset.UtcNow.AddDays(1), cancellationToken, first: Calibration);
        var perPoll = Stopwatch.GetElapsedTime(started) / polls;
        Volatile.Write(ref _made, 0);
        return (2 * settings.Polls * perPoll) + Quiet;
    }

    private Task MakeAsync(
        HttpClient http, string city, int polls, DateTimeOffset? opensAt, CancellationToken cancellationToken, int first = 0)
    {
        var next = first - 1;
        return InParallelAsync(async () =>
        {
            int poll;
            while ((poll = Interlocked.Increment(ref next)) < first + polls)
            {
                await MustAsync(http, $"/v1/cities/{city}/polls", Definition(poll, opensAt), cancellationToken);
                if (opensAt is not null)
                {
                    await MustAsync(http, $"/v1/cities/{city}/polls/p{poll}/open", null, cancellationToken);
                }

                Interlocked.Increment(ref _made);
            }
        });
    }

    // Both calls may be repeated: a poll that is there already answers 409 with what it is.
    private async Task MustAsync(HttpClient http, string path, byte[]? body, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var (status, text) = await SendAsync(http, HttpMethod.Post, path, body, cancellationToken);
            if (status is 200 or 201 or 409)
            {
                return;
            }

            if (status is not (0 or 429 or 503) || Stopwatch.GetElapsedTime(started) > settings.GiveUp)
            {
                throw new SetupException($"POST {path} was answered {status}: {text}");
            }

            await Task.Delay(RetryPause, cancellationToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var left = _opensAt - DateTimeOffset.UtcNow;
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken);
        }
    }

    private Task CastAllAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var due = new ConcurrentQueue<(int Poll, TimeSpan NotBefore)>(
            Enumerable.Range(0, settings.Polls).Select(poll => (poll, TimeSpan.Zero)));
        return InParallelAsync(async () =>
        {
            while (due.TryDequeue(out var next) && SinceOpening < settings.GiveUp)
            {
                if (next.NotBefore > SinceOpening)
                {
                    await Task.Delay(next.NotBefore - SinceOpening, cancellationToken);
                }

                var path = $"/v1/cities/{settings.City}/polls/p{next.Poll}/ballots";
                var firstSent = _firstSent.GetOrAdd(next.Poll, SinceOpening);
                var (status, text) = await SendAsync(http, HttpMethod.Post, path, Ballot, cancellationToken);
                _answers.AddOrUpdate(Name(status, text), 1, (_, count) => count + 1);
                if (status is 200 or 201)
                {
                    _counted.Add(SinceOpening);
                    _answered.Add(SinceOpening - firstSent);
                }
                else
                {
                    due.Enqueue((next.Poll, SinceOpening + RetryPause));
                }
            }
        });
    }

    private async Task WatchListAsync(HttpClient http, CancellationToken cancellationToken)
    {
        while (SinceOpening < settings.GiveUp)
        {
            var begun = SinceOpening;
            var open = await ListAsync(http, "&state=open", cancellationToken);
            _output.WriteFigure(
                "listing",
                $"{(open is null ? "no answer" : $"{Figures.Count(open.Count)} open")}, read from {Figures.Seconds(begun)} to {Figures.Seconds(SinceOpening)}");
            if (open?.Count == settings.Polls)
            {
                _listedAfter = SinceOpening;
                return;
            }

            await Task.Delay(ListPause, cancellationToken);
        }
    }

    private async Task<bool> ConcludeAsync(HttpClient http, CancellationToken cancellationToken)
    {
        _output.WriteFigure(
            "answers",
            string.Join(", ", _answers.OrderBy(answer => answer.Key, StringComparer.Ordinal)
                .Select(answer => $"{Figures.Count(answer.Value)} × {answer.Key}")));
        _output.WriteFigure(
            "counted",
            $"first ballot of a poll after its opening: median {Figures.Ms(_counted.PercentileMs(50))}, p90 {Figures.Ms(_counted.PercentileMs(90))}, max {Figures.Ms(_counted.MaxMs)}; never {Figures.Count(settings.Polls - _counted.Count)}");
        _output.WriteFigure(
            "answered",
            $"since it was first sent: median {Figures.Ms(_answered.PercentileMs(50))}, p99 {Figures.Ms(_answered.PercentileMs(99))}, max {Figures.Ms(_answered.MaxMs)}; the last poll's was first sent after {Figures.Seconds(_firstSent.Values.DefaultIfEmpty().Max())}, with {Figures.Count(settings.Connections)} requests in flight at a time");
        _output.WriteFigure(
            "listed",
            _listedAfter is { } after ? $"all open after {Figures.Seconds(after)}" : $"NOT all open after {Figures.Seconds(settings.GiveUp)}");
        var states = await ListAsync(http, "", cancellationToken)
            ?? throw new NoVerdictException("No verdict: the list of polls cannot be read.");
        var byState = states.CountBy(poll => poll.State).OrderBy(state => state.Key, StringComparer.Ordinal);
        _output.WriteFigure(
            "list", string.Join(", ", byState.Select(state => $"{Figures.Count(state.Value)} {state.Key}")));
        var isRight = states.Count == settings.Polls
            && states.DistinctBy(poll => poll.Id).Count() == settings.Polls
            && states.TrueForAll(poll => poll.State == "open");
        var holds = isRight && _counted.Count == settings.Polls;
        _output.WriteLine();
        _output.WriteLine("Verdict");
        _output.WriteLine(holds ? "  Every poll is open, is listed so, and has counted its first ballot."
            : isRight ? "  The verdict is AGAINST the server: polls have counted no ballot."
            : "  The verdict is AGAINST the server: the list of polls is wrong.");
        return holds;
    }

    // Null: a page was not answered.
    private async Task<List<(string Id, string State)>?> ListAsync(
        HttpClient http, string filter, CancellationToken cancellationToken)
    {
        var polls = new List<(string, string)>();
        var cursor = "";
        while (true)
        {
            var path = $"/v1/cities/{settings.City}/polls?limit={PageSize}&cursor={Uri.EscapeDataString(cursor)}{filter}";
            var (status, text) = await SendAsync(http, HttpMethod.Get, path, null, cancellationToken);
            if (status != 200)
            {
                return null;
            }

            var page = JsonElement.Parse(text);
            foreach (var poll in page.GetProperty("items").EnumerateArray())
            {
                polls.Add((ApiClient.Member(poll, "id"), ApiClient.Member(poll, "state")));
            }

            if (!page.TryGetProperty("nextCursor", out var next) || next.ValueKind != JsonValueKind.String)
            {
                return polls;
            }

            cursor = next.GetString()!;
        }
    }

    private TimeSpan SinceOpening => DateTimeOffset.UtcNow - _opensAt;

    private Task InParallelAsync(Func<Task> work) =>
        Task.WhenAll(Enumerable.Range(0, settings.Connections).Select(_ => work()));

    private static async Task<(int Status, string Body)> SendAsync(
        HttpClient http, HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception fault) when (
            fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (0, fault.Message);
        }
    }

    // The status, with the problem's type where there is one.
    private static string Name(int status, string body)
    {
        if (status is 200 or 201)
        {
            return status.ToString(CultureInfo.InvariantCulture);
        }

        try
        {
            return $"{status} {ApiClient.Member(JsonElement.Parse(body), "type")}";
        }
        catch (Exception fault) when (fault is JsonException or SetupException)
        {
            return status == 0 ? "no answer" : status.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static byte[] Definition(int poll, DateTimeOffset? opensAt) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"p{poll}"),
        ["title"] = Text("Opening"),
        ["kind"] = "issue",
        ["opensAt"] = opensAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["questions"] = new JsonArray(new JsonObject
        {
            ["id"] = "q1",
            ["text"] = Text("Which?"),
            ["ballot"] = new JsonObject { ["type"] = "single" },
            ["options"] = new JsonArray(
                new JsonObject { ["id"] = "a", ["text"] = Text("A") },
                new JsonObject { ["id"] = "b", ["text"] = Text("B") }),
        }),
    }.ToJsonString());

    private static JsonObject Text(string text) => new() { ["en"] = text };
}
