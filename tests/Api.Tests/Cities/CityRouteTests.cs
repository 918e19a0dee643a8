using System.Text.Json;
using MVoting.Api.Access;
using MVoting.Api.Tests.Support;
using MVoting.Grains.Cities;

namespace MVoting.Api.Tests.Cities;

/// <summary>Cities and their keys over HTTP.</summary>
public sealed class CityRouteTests : IAsyncLifetime
{
    private DoorServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await DoorServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_city_is_201_when_made_and_200_when_changed()
    {
        using var made = await PutAsync("seoul", """{"name":{"ko":"서울","en":"Seoul"},"locales":["ko","en"],"timeZone":"Asia/Seoul"}""");
        Assert.Equal(201, (int)made.StatusCode);
        using var changed = await PutAsync("seoul", """{"name":"Seoul","locales":["ko"],"timeZone":"Asia/Seoul"}""");
        Assert.Equal(200, (int)changed.StatusCode);
        using var read = await _server.GetAsync("/v1/cities/seoul");
        Assert.Equal(
            """{"id":"seoul","name":"Seoul","locales":["ko"],"timeZone":"Asia/Seoul"}""", await DoorServer.TextAsync(read));
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("""{"name":"S","name":"T","locales":["ko"],"timeZone":"UTC"}""", "")]
    [InlineData("{}", "name", "locales", "timeZone")]
    [InlineData("""{"name":"S","locales":["ko"],"timeZone":"UTC","mayor":"x"}""", "mayor")]
    [InlineData("""{"name":7,"locales":"ko","timeZone":[]}""", "name", "locales", "timeZone")]
    [InlineData("""{"name":{},"locales":[],"timeZone":""}""", "name", "locales", "timeZone")]
    [InlineData("""{"name":{"ko":7},"locales":["not a tag"],"timeZone":"Mars/Olympus"}""", "name", "locales[0]", "timeZone")]
    [InlineData("""{"name":"\ud800","locales":["ko","ko"],"timeZone":"../etc/passwd"}""", "name", "locales[1]", "timeZone")]
    public async Task A_bad_description_is_400_and_names_the_fields(string body, params string[] fields)
    {
        using var response = await PutAsync("seoul", body);
        await ProblemAssert.IsAsync(response, 400, "malformed", fields);
    }

    [Theory]
    [InlineData("-seoul")]
    [InlineData("se%20oul")]
    [InlineData("%EC%84%9C%EC%9A%B8")]
    public async Task A_bad_id_is_400(string city)
    {
        using var response = await PutAsync(city, """{"name":"S","locales":["ko"],"timeZone":"UTC"}""");
        await ProblemAssert.IsAsync(response, 400, "malformed", "city");
    }

    [Fact]
    public async Task A_city_that_does_not_exist_is_404()
    {
        using var city = await _server.GetAsync("/v1/cities/atlantis");
        await ProblemAssert.IsAsync(city, 404, "not-found");
        using var keys = await _server.GetAsync("/v1/cities/atlantis/keys");
        await ProblemAssert.IsAsync(keys, 404, "not-found");
        using var key = await _server.PostAsync("/v1/cities/atlantis/keys", """{"name":"k","scopes":["polls:read"]}""");
        await ProblemAssert.IsAsync(key, 404, "not-found");
    }

    [Fact]
    public async Task A_key_works_shows_its_secret_once_and_can_be_removed()
    {
        await _server.MakeCityAsync("seoul");
        using var made = await _server.PostAsync("/v1/cities/seoul/keys", """{"name":"partner","scopes":["polls:read"],"expiresAt":"2999-01-01T00:00:00Z"}""");
        Assert.Equal(201, (int)made.StatusCode);
        Assert.Equal("no-store", made.Headers.CacheControl?.ToString());
        var key = await DoorServer.JsonAsync(made);
        var secret = key.GetProperty("secret").GetString()!;
        Assert.Equal("seoul", CityKeyText.CityOf(secret));
        Assert.InRange(secret.Length, 32, 128);

        using var client = _server.MakeClient(secret);
        using var allowed = await client.GetAsync("/v1/cities/seoul", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)allowed.StatusCode);

        using var list = await _server.GetAsync("/v1/cities/seoul/keys");
        var text = await DoorServer.TextAsync(list);
        Assert.Contains("partner", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", text, StringComparison.OrdinalIgnoreCase);

        var path = $"/v1/cities/seoul/keys/{key.GetProperty("id").GetString()}";
        using var removed = await _server.Client.DeleteAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)removed.StatusCode);
        using var again = await _server.Client.DeleteAsync(path, TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(again, 404, "not-found");
    }

    [Theory]
    [InlineData("{}", "name", "scopes")]
    [InlineData("""{"name":"k","scopes":[]}""", "scopes")]
    [InlineData("""{"name":"k","scopes":["polls:read","polls:read"]}""", "scopes[1]")]
    [InlineData("""{"name":"k","scopes":["world:rule"]}""", "scopes[0]")]
    [InlineData("""{"name":"k","scopes":["polls:read"],"expiresAt":"2001-01-01T00:00:00Z"}""", "expiresAt")]
    [InlineData("""{"name":"k","scopes":["polls:read"],"expiresAt":1893456000}""", "expiresAt")]
    [InlineData("""{"name":"k","scopes":["polls:read"],"secret":"mine"}""", "secret")]
    public async Task A_bad_key_is_400_and_names_the_fields(string body, params string[] fields)
    {
        await _server.MakeCityAsync("seoul");
        using var response = await _server.PostAsync("/v1/cities/seoul/keys", body);
        await ProblemAssert.IsAsync(response, 400, "malformed", fields);
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_is_503()
    {
        _server.Engine.CityOf("seoul").BeforePut = () => throw new TimeoutException();
        using var response = await PutAsync("seoul", """{"name":"Seoul","locales":["ko"],"timeZone":"Asia/Seoul"}""");
        await ProblemAssert.IsAsync(response, 503, "try-again");
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_defect_is_500_without_its_details()
    {
        _server.Engine.CityOf("seoul").BeforePut = () => throw new InvalidOperationException("secret detail");
        using var response = await PutAsync("seoul", """{"name":"Seoul","locales":["ko"],"timeZone":"Asia/Seoul"}""");
        await ProblemAssert.IsAsync(response, 500, "internal");
        Assert.DoesNotContain("secret", await DoorServer.TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_gives_only_scopes_that_it_has()
    {
        await _server.MakeCityAsync("seoul");
        using var maker = _server.MakeClient(await _server.MakeKeyAsync("seoul", null, Scopes.WriteKeys, Scopes.ReadPolls));
        using var more = await _server.PostAsync("/v1/cities/seoul/keys", """{"name":"k","scopes":["ballots:cast"]}""", maker);
        await ProblemAssert.IsAsync(more, 403, "forbidden");
        using var same = await _server.PostAsync("/v1/cities/seoul/keys", """{"name":"k","scopes":["polls:read"]}""", maker);
        Assert.Equal(201, (int)same.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await DoorServer.JsonAsync(same)).GetProperty("expiresAt").ValueKind);
    }

    private Task<HttpResponseMessage> PutAsync(string city, string json) => _server.Client.PutAsync(
        $"/v1/cities/{city}", Samples.Json(json), TestContext.Current.CancellationToken);
}
