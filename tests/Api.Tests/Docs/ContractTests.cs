using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MVoting.Api.Problems;
using MVoting.Api.Routing;
using MVoting.Api.Tests.Support;
using MVoting.Testing;

namespace MVoting.Api.Tests.Docs;

/// <summary>
/// The contract does not change unnoticed: the OpenAPI document equals the kept one (run with
/// <c>MVOTING_ACCEPT_CONTRACT=1</c> to keep a new one), every route is in it, and nothing is needed from other servers to read it.
/// </summary>
public sealed class ContractTests
{
    private const string Kept = "tests/Api.Tests/Docs/openapi.v1.json";

    [Fact]
    public async Task The_document_equals_the_kept_one()
    {
        await using var server = await DoorServer.StartAsync();
        var document = Normalise(await ReadDocumentAsync(server));
        var path = Path.Combine(RepositoryRoot.Folder, Kept);
        if (Environment.GetEnvironmentVariable("MVOTING_ACCEPT_CONTRACT") == "1")
        {
            await File.WriteAllTextAsync(path, document, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), document);
    }

    [Fact]
    public async Task Every_route_of_the_contract_is_in_the_document()
    {
        await using var server = await DoorServer.StartAsync();
        using var document = JsonDocument.Parse(await ReadDocumentAsync(server));
        var described = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
            .ToHashSet();
        var mapped = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal))
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText}")
            .ToList();
        Assert.NotEmpty(mapped);
        Assert.All(mapped, route => Assert.Contains(route, described));
    }

    [Fact]
    public async Task Every_reference_in_the_document_leads_somewhere()
    {
        await using var server = await DoorServer.StartAsync();
        var text = await ReadDocumentAsync(server);
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        const string Prefix = "\"#/components/schemas/";
        var from = 0;
        var references = 0;
        while ((from = text.IndexOf(Prefix, from, StringComparison.Ordinal)) >= 0)
        {
            from += Prefix.Length;
            var name = text[from..text.IndexOf('"', from)];
            Assert.True(schemas.TryGetProperty(name, out _), name);
            references++;
        }

        Assert.True(references > 100);
    }

    [Fact]
    public void Every_problem_that_a_route_names_exists()
    {
        var slugs = ProblemKinds.All.Select(kind => kind.Slug).ToHashSet();
        var texts = typeof(RouteText).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(RouteText))
            .Select(field => (RouteText)field.GetValue(null)!);
        Assert.All(texts.SelectMany(text => text.Problems), slug => Assert.Contains(slug, slugs));
        Assert.Equal(slugs.Count, ProblemKinds.All.Count);
    }

    [Fact]
    public async Task Every_problem_has_its_page()
    {
        await using var server = await DoorServer.StartAsync();
        using var anyone = server.MakeClient(null);
        foreach (var kind in ProblemKinds.All)
        {
            using var page = await anyone.GetAsync(kind.Type, TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)page.StatusCode);
            Assert.Contains(kind.Title, await DoorServer.TextAsync(page), StringComparison.Ordinal);
        }

        using var unknown = await anyone.GetAsync("/problems/none", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(unknown, 404, "not-found");
    }

    [Fact]
    public async Task The_page_to_try_it_loads_nothing_from_other_servers()
    {
        await using var server = await DoorServer.StartAsync();
        using var anyone = server.MakeClient(null);
        using var page = await anyone.GetAsync("/docs", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)page.StatusCode);
        var html = await DoorServer.TextAsync(page);
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("connect-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var slash = await anyone.GetAsync("/docs/", TestContext.Current.CancellationToken);
        Assert.Equal("/docs", slash.RequestMessage!.RequestUri!.AbsolutePath);
        using var script = await anyone.GetAsync("/docs/reference/scalar.js", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)script.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/docs")]
    [InlineData("/problems/malformed")]
    [InlineData("/v1/cities/seoul/polls/budget")]
    [InlineData("/v1/cities/seoul/polls/budget/results")]
    public async Task What_can_be_read_answers_HEAD_with_the_same_head_and_no_body(string path)
    {
        await using var server = await DoorServer.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var get = await server.GetAsync(path);
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await DoorServer.TextAsync(head));
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "not-found")]
    [InlineData("GET", "/v1/nothing", 404, "not-found")]
    [InlineData("DELETE", "/v1/cities/seoul", 405, "method-not-allowed")]
    [InlineData("GET", "/v1/cities/seoul/polls/budget/ballots", 405, "method-not-allowed")]
    public async Task What_the_framework_refuses_is_a_problem_document_too(string method, string path, int status, string slug)
    {
        await using var server = await DoorServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, status, slug);
    }

    private static async Task<string> ReadDocumentAsync(DoorServer server)
    {
        using var anyone = server.MakeClient(null);
        using var response = await anyone.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return await DoorServer.TextAsync(response);
    }

    // Members by name, and no server's address: what is left is the contract.
    private static string Normalise(string text)
    {
        var node = JsonNode.Parse(text)!.AsObject();
        node.Remove("servers");
        return Sort(node).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    private static JsonNode Sort(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Sort(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Sort(item))]),
        _ => node.DeepClone(),
    };
}
