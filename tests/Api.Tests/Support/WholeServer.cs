using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace MVoting.Api.Tests.Support;

/// <summary>The whole program in this process: doors, silo, journal on SQLite in a folder of its own.</summary>
public sealed class WholeServer : IAsyncDisposable
{
    public const string OperatorKey = "operator-operator-operator-operator-1";

    private readonly WebApplication _app;

    private WholeServer(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OperatorKey);
    }

    public HttpClient Client { get; }

    /// <summary>Starts on a folder, which holds a database already or not.</summary>
    public static async Task<WholeServer> StartAsync(string folder, params string[] settings)
    {
        var app = Build(folder, "http://127.0.0.1:0", settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WholeServer(app);
    }

    /// <summary>The program, not started yet.</summary>
    public static WebApplication Build(string folder, string url, params string[] settings) => ApiHost.Build(
        [
            "--urls", url,
            $"--MVoting:Database:ConnectionString=Data Source={Path.Combine(folder, "mvoting.db")}",
            $"--MVoting:BootstrapKey={OperatorKey}",
            "--MVoting:Api:DrainGraceMs=0",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
            .. settings,
        ]);

    /// <summary>Sends a request and gives status and JSON.</summary>
    public async Task<(int Status, JsonElement Json)> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : Samples.Json(body);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text.Length == 0 ? "null" : text);
        return ((int)response.StatusCode, document.RootElement.Clone());
    }

    /// <summary>Sends a request that must end in this status.</summary>
    public async Task<JsonElement> ExpectAsync(int status, string method, string path, string? body = null)
    {
        var (found, json) = await SendAsync(method, path, body);
        Assert.True(status == found, $"{method} {path}: {found} {json}");
        return json;
    }

    /// <summary>Casts a batch and gives the status of each line.</summary>
    public async Task<List<int>> CastBatchAsync(string path, IEnumerable<string> ballots)
    {
        using var content = new StringContent(string.Join('\n', ballots), Encoding.UTF8, "application/x-ndjson");
        using var response = await Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == 200, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(StatusOf)];
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static int StatusOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("status").GetInt32();
    }
}
