using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MVoting.Core.Pabulib;
using MVoting.Load.Server;

namespace MVoting.Load.Tests.Fakes;

/// <summary>The HTTP contract on a loopback port, in memory, able to misbehave.</summary>
public sealed class FakeServer : IAsyncDisposable
{
    public const string Key = "the-operator's-key-of-the-fake-server";

    private readonly ConcurrentDictionary<string, FakePoll> _polls = new();
    private readonly WebApplication _app;
    private readonly FakeFaults _faults;
    private int _made;

    private FakeServer(WebApplication app, FakeFaults faults)
    {
        _app = app;
        _faults = faults;
    }

    public Target Target => new(new Uri(_app.Urls.Single()), Key);

    public IEnumerable<FakePoll> Polls => _polls.Values;

    /// <summary>Ballots on either route, repeats included.</summary>
    public int Requests { get; private set; }

    public static async Task<FakeServer> StartAsync(FakeFaults? faults = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FakeServer(app, faults ?? new FakeFaults());
        server.Map();
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Map()
    {
        _app.Use(async (context, next) =>
        {
            if (context.Request.Headers.Authorization == $"Bearer {Key}")
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = 401;
        });
        _app.MapPut("/v1/cities/{city}", () => Results.Json(new JsonObject { ["id"] = "load" }, statusCode: 201));
        _app.MapPost("/v1/cities/{city}/polls", async (HttpRequest request) =>
            Create((await JsonNode.ParseAsync(request.Body))!["questions"]![0]!.DeepClone().AsObject()));
        _app.MapPost("/v1/cities/{city}/polls/import", ImportAsync);
        const string poll = "/v1/cities/{city}/polls/{poll}";
        _app.MapGet(poll, (string poll) =>
        {
            _polls[poll].Look();
            return Results.Json(_polls[poll].ToJson());
        });
        _app.MapPost(poll + "/open", (string poll) =>
        {
            _polls[poll].Open();
            return Results.Json(_polls[poll].ToJson());
        });
        _app.MapPost(poll + "/close", Close);
        _app.MapGet(poll + "/results", (string poll) => Results.Json(_polls[poll].Results()));
        _app.MapPost(poll + "/ballots", CastAsync);
        _app.MapPost(poll + "/ballots/batch", CastBatchAsync);
    }

    private IResult Create(JsonObject question)
    {
        var id = $"poll-{Interlocked.Increment(ref _made)}";
        _polls[id] = new FakePoll(id, question, _faults);
        return Results.Json(_polls[id].ToJson(), statusCode: 201);
    }

    private async Task<IResult> ImportAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        var file = PabulibReader.Read(bytes.ToArray()).File!;
        var type = file.Meta.VoteType switch
        {
            PabulibVoteType.Cumulative => "cumulative",
            PabulibVoteType.Scoring => "score",
            PabulibVoteType.Ordinal => "ranked",
            _ => "approval",
        };
        return Create(new JsonObject
        {
            ["id"] = "q1",
            ["ballot"] = new JsonObject { ["type"] = type },
            ["options"] = new JsonArray(
                [.. file.Projects.Select(project => (JsonNode)new JsonObject { ["id"] = project.Id })]),
        });
    }

    private IResult Close(HttpContext context, string poll)
    {
        if (_faults.DiesOnClose)
        {
            context.Abort();
        }

        var isClosed = _polls[poll].Close();
        return Results.Json(_polls[poll].ToJson(), statusCode: isClosed ? 200 : 202);
    }

    private async Task CastAsync(HttpContext context, string poll)
    {
        Requests++;
        using var ballot = await JsonDocument.ParseAsync(context.Request.Body);
        if (_faults.TakesPerBallot > TimeSpan.Zero)
        {
            await Task.Delay(_faults.TakesPerBallot);
        }

        var answer = _polls[poll].Cast(ballot.RootElement);
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.Status == 503)
        {
            context.Response.Headers.RetryAfter = "0";
        }

        // Without a length Kestrel answers in chunks, with one in a piece: the client must read both.
        var body = Encoding.UTF8.GetBytes(answer.ToBody().ToJsonString());
        context.Response.ContentLength = Requests % 2 == 0 ? body.Length : null;
        await context.Response.Body.WriteAsync(body);
    }

    private async Task CastBatchAsync(HttpContext context, string poll)
    {
        context.Response.ContentType = "application/x-ndjson";
        using var reader = new StreamReader(context.Request.Body);
        for (var index = 0; await reader.ReadLineAsync() is { } line; index++)
        {
            Requests++;
            using var ballot = JsonDocument.Parse(line);
            var answer = _polls[poll].Cast(ballot.RootElement);
            if (answer.Status == 0)
            {
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            await context.Response.WriteAsync(answer.ToLine(index).ToJsonString() + "\n");
        }
    }
}
