using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Grains.Cities;
using MVoting.Grains.Secrets;
using MVoting.Journal;
using MVoting.Silo.Gateways;

namespace MVoting.Api.Tests.Support;

/// <summary>The real doors on a real web server, port of the system's choice, in front of grains in memory.</summary>
public sealed class DoorServer : IAsyncDisposable
{
    public const string OperatorKey = "operator-operator-operator-operator-1";
    public const string City = "seoul";
    public const string Poll = "budget";

    private readonly WebApplication _app;

    private readonly RunningRequests _requests;

    private DoorServer(
        WebApplication app,
        FakeEngine engine,
        MasterSecret master,
        FakeJournal journal,
        FakeWatch watch,
        RunningRequests requests)
    {
        Watch = watch;
        _requests = requests;
        _app = app;
        Engine = engine;
        Master = master;
        Journal = journal;
        Address = new Uri(app.Urls.First());
        Client = MakeClient(OperatorKey);
    }

    public FakeEngine Engine { get; }

    public MasterSecret Master { get; }

    public FakeJournal Journal { get; }

    public FakeWatch Watch { get; }

    public Uri Address { get; }

    /// <summary>A client with the operator's key.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The poll and box that <c>OpenAsync</c> opens.</summary>
    public FakePoll ThePoll => Engine.PollOf(City, Poll);

    public FakeBox TheBox => Engine.BoxOf(City, Poll);

    public static Task<DoorServer> StartAsync(TimeProvider? time = null, params string[] settings) =>
        StartAsync(time, null, settings);

    private static async Task<DoorServer> StartAsync(
        TimeProvider? time, ConcurrentQueue<string>? log, params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--MVoting:Api:DrainGraceMs=0", .. settings]);
        KestrelSetup.Configure(builder);
        builder.Logging.ClearProviders();
        if (log is not null)
        {
            builder.Logging.AddProvider(new WarningLog(log));
        }

        var master = new MasterSecret(new byte[32]);
        var engine = new FakeEngine(master, OperatorKey);
        var journal = new FakeJournal(time ?? TimeProvider.System);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(master);
        builder.Services.AddSingleton<IJournalStore>(journal);
        var watch = new FakeWatch();
        builder.Services.AddSingleton<IGatewayWatch>(watch);
        ApiHost.AddDoors(builder);
        builder.Services.AddSingleton<IEngine>(engine);
        var app = builder.Build();
        var requests = new RunningRequests();
        app.Use(requests.CountAsync);
        ApiHost.MapDoors(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DoorServer(app, engine, master, journal, watch, requests);
    }

    /// <summary>A server with a city and an open poll in it.</summary>
    public static Task<DoorServer> OpenAsync(string? definition = null, TimeProvider? time = null, params string[] settings) =>
        OpenAsync(definition, time, null, settings);

    /// <summary>The same, with what is logged as a warning or worse.</summary>
    public static Task<DoorServer> OpenAsync(ConcurrentQueue<string> log) => OpenAsync(null, null, log);

    private static async Task<DoorServer> OpenAsync(
        string? definition, TimeProvider? time, ConcurrentQueue<string>? log, params string[] settings)
    {
        var server = await StartAsync(time, log, settings);
        await server.MakeCityAsync(City);
        await server.MakePollAsync(definition ?? Samples.Definition);
        using var opened = await server.PostAsync($"/v1/cities/{City}/polls/{Poll}/open", null);
        Assert.Equal(200, (int)opened.StatusCode);
        return server;
    }

    public HttpClient MakeClient(string? key)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }

    public async Task MakeCityAsync(string city)
    {
        using var response = await Client.PutAsync(
            $"/v1/cities/{city}", Samples.Json("""{"name":"A city","locales":["en"],"timeZone":"UTC"}"""), TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)response.StatusCode);
    }

    public async Task MakePollAsync(string definition)
    {
        using var response = await PostAsync($"/v1/cities/{City}/polls", definition);
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Created, await TextAsync(response));
    }

    /// <summary>A key of a city with these scopes, kept by the fake grain.</summary>
    public async Task<string> MakeKeyAsync(string city, long? expiresAtMs = null, params string[] scopes)
    {
        var secret = CityKeyText.Make(city, Master);
        await Engine.CityOf(city).AddKeyAsync(
            new CityKey(Guid.NewGuid().ToString("N"), "test", scopes, 0, expiresAtMs, Master.HashKey(secret.AsSpan())));
        return secret;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string? json, HttpClient? client = null) =>
        (client ?? Client).PostAsync(path, json is null ? null : Samples.Json(json), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> CastAsync(string json, HttpClient? client = null) =>
        PostAsync($"/v1/cities/{City}/polls/{Poll}/ballots", json, client);

    public Task<HttpResponseMessage> CastBatchAsync(string lines) => Client.PostAsync(
        $"/v1/cities/{City}/polls/{Poll}/ballots/batch",
        new StringContent(lines, Encoding.UTF8, "application/x-ndjson"),
        TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    public static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await TextAsync(response));
        return document.RootElement.Clone();
    }

    /// <summary>Requests that have begun since the start.</summary>
    public int RequestsBegun => _requests.Begun;

    /// <summary>Waits until so many requests have begun since the start.</summary>
    public Task UntilRequestsAsync(int begun) => _requests.UntilBegunAsync(begun);

    /// <summary>Waits until no request runs.</summary>
    public Task UntilNoRequestsAsync() => _requests.UntilNoneAsync();

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
