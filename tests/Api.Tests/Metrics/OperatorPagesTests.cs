using System.Net.Http.Headers;
using System.Text;
using MVoting.Api.Dashboard;
using MVoting.Api.Tests.Support;
using MVoting.Silo.Configuration;

namespace MVoting.Api.Tests.Metrics;

/// <summary>Metrics and the dashboard answer only when they are switched on, and only the operator's key.</summary>
[Collection(AloneCollection.Name)]
public sealed class OperatorPagesTests : IDisposable
{
    private const string On = "--MVoting:Metrics:Prometheus=true";

    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Metrics_are_not_there_until_they_are_switched_on()
    {
        await using var server = await DoorServer.StartAsync();
        using var answer = await server.GetAsync("/metrics");
        await ProblemAssert.IsAsync(answer, 404, "not-found");
    }

    [Fact]
    public async Task Metrics_answer_the_operators_key_alone()
    {
        await using var server = await DoorServer.StartAsync(null, On);
        await server.MakeCityAsync("seoul");
        using var nobody = server.MakeClient(null);
        using var city = server.MakeClient(await server.MakeKeyAsync("seoul", null, "ballots:cast", "polls:write"));
        using var unknown = await nobody.GetAsync("/metrics", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(unknown, 401, "unauthorized");
        Assert.Contains("Basic", unknown.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        using var forbidden = await city.GetAsync("/metrics", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(forbidden, 403, "forbidden");
        using var answer = await server.GetAsync("/metrics");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains("mvoting_lanes_waiting", await DoorServer.TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_may_send_the_operators_key_as_a_password_but_not_to_the_contracts_routes()
    {
        await using var server = await DoorServer.StartAsync(null, On);
        await server.MakeCityAsync("seoul");
        using var browser = server.MakeClient(null);
        browser.DefaultRequestHeaders.Authorization = BasicOf($"operator:{DoorServer.OperatorKey}");
        using var metrics = await browser.GetAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)metrics.StatusCode);
        using var contract = await browser.GetAsync("/v1/cities/seoul", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(contract, 401, "unauthorized");
        foreach (var wrong in new[] { $"operator:{DoorServer.OperatorKey}x", "operator", new string('a', 900) })
        {
            browser.DefaultRequestHeaders.Authorization = BasicOf(wrong);
            using var refused = await browser.GetAsync("/metrics", TestContext.Current.CancellationToken);
            await ProblemAssert.IsAsync(refused, 401, "unauthorized");
        }
    }

    [Fact]
    public async Task The_dashboard_shows_silos_to_the_operator_and_no_grains_state_to_anyone()
    {
        await using var server = await WholeServer.StartAsync(_folder, "--MVoting:Dashboard:Enabled=true");
        using var nobody = new HttpClient { BaseAddress = server.Client.BaseAddress };
        Assert.Equal(401, await StatusAsync(nobody, "/dashboard/"));
        Assert.Equal(401, await StatusAsync(nobody, "/dashboard/ClusterStats"));
        Assert.Equal(200, await StatusAsync(server.Client, "/dashboard/"));
        Assert.Equal(200, await StatusAsync(server.Client, "/dashboard/index.min.js"));
        Assert.Equal(200, await StatusAsync(server.Client, "/dashboard/DashboardCounters"));
        foreach (var hidden in new[] { "GrainState?grainId=seoul/budget&grainType=poll", "GrainTypes", "SiloCounters/x", "HistoricalStats/x", "Trace" })
        {
            Assert.Equal(403, await StatusAsync(server.Client, "/dashboard/" + hidden));
        }
    }

    [Theory]
    [InlineData("/dashboard", true)]
    [InlineData("/dashboard/fonts/a.woff", true)]
    [InlineData("/dashboard/SiloStats/S127.0.0.1:1:1", true)]
    [InlineData("/dashboard/GRAINSTATE", false)]
    [InlineData("/dashboard//GrainState", false)]
    [InlineData("/dashboard/what-a-later-version-adds", false)]
    [InlineData("/elsewhere", false)]
    public void Only_what_is_known_to_tell_no_count_goes_through(string path, bool isAllowed) =>
        Assert.Equal(isAllowed, DashboardRoute.IsAllowed(path));

    [Theory]
    [InlineData("MVoting:Metrics:Prometheus", "yes", "MVoting__Metrics__Prometheus")]
    [InlineData("MVoting:Dashboard:Enabled", "1", "MVoting__Dashboard__Enabled")]
    [InlineData("MVoting:Logs:Format", "xml", "MVoting__Logs__Format")]
    public void A_wrong_value_stops_the_start_and_is_named(string name, string value, string display)
    {
        var fault = Assert.Throws<StartupException>(
            () => WholeServer.Build(_folder, "http://127.0.0.1:0", $"--{name}={value}"));
        Assert.Contains(display, fault.Message, StringComparison.Ordinal);
    }

    private static AuthenticationHeaderValue BasicOf(string text) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
