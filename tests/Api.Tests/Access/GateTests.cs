using MVoting.Api.Tests.Support;
using MVoting.Grains.Cities;

namespace MVoting.Api.Tests.Access;

/// <summary>Who may do what: 401 without a key, 404 in another city, 403 without the scope, 429 beyond the rate.</summary>
public sealed class GateTests
{
    private static readonly string[] s_allScopes = [.. Scopes.All];

    /// <summary>Every route of a city, with the scope it needs; null: any key of the city; "operator": only the operator's.</summary>
    public static TheoryData<string, string, string?> Routes => new()
    {
        { "PUT", "/v1/cities/seoul", "operator" },
        { "GET", "/v1/cities/seoul", null },
        { "POST", "/v1/cities/seoul/keys", Scopes.WriteKeys },
        { "GET", "/v1/cities/seoul/keys", Scopes.WriteKeys },
        { "DELETE", "/v1/cities/seoul/keys/x", Scopes.WriteKeys },
        { "POST", "/v1/cities/seoul/polls", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/import?format=pabulib", Scopes.WritePolls },
        { "GET", "/v1/cities/seoul/polls", null },
        { "GET", "/v1/cities/seoul/polls/budget", null },
        { "PATCH", "/v1/cities/seoul/polls/budget", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/open", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/pause", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/resume", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/close", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/cancel", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/publish", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/reschedule", Scopes.WritePolls },
        { "POST", "/v1/cities/seoul/polls/budget/ballots", Scopes.CastBallots },
        { "POST", "/v1/cities/seoul/polls/budget/ballots/batch", Scopes.CastBallots },
        { "GET", "/v1/cities/seoul/polls/budget/results", null },
        { "GET", "/v1/cities/seoul/polls/budget/results/stream", null },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Without_a_key_401_in_another_city_404_without_the_scope_403(string method, string path, string? scope)
    {
        await using var server = await DoorServer.OpenAsync();
        using var nobody = server.MakeClient(null);
        using var unauthorized = await SendAsync(nobody, method, path);
        await ProblemAssert.IsAsync(unauthorized, 401, "unauthorized");
        Assert.Equal("Bearer", unauthorized.Headers.WwwAuthenticate.ToString());

        using var stranger = server.MakeClient(await server.MakeKeyAsync("busan", null, s_allScopes));
        using var elsewhere = await SendAsync(stranger, method, path);
        await ProblemAssert.IsAsync(elsewhere, 404, "not-found");

        var others = s_allScopes.Where(other => other != scope).ToArray();
        using var poor = server.MakeClient(await server.MakeKeyAsync("seoul", null, others));
        using var forbidden = await SendAsync(poor, method, path);
        if (scope is null)
        {
            Assert.Equal(200, (int)forbidden.StatusCode);
            return;
        }

        await ProblemAssert.IsAsync(forbidden, 403, "forbidden");
        if (scope != "operator")
        {
            using var right = server.MakeClient(await server.MakeKeyAsync("seoul", null, scope));
            using var allowed = await SendAsync(right, method, path);
            Assert.DoesNotContain((int)allowed.StatusCode, new[] { 401, 403 });
            Assert.InRange((int)allowed.StatusCode, 200, 499);
        }
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("Bearer ")]
    [InlineData("Bearer short")]
    [InlineData("Bearer unknown-unknown-unknown-unknown-unknown")]
    [InlineData("Bearer mv_seoul.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer mv_no such city.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_known_key_is_401(string header)
    {
        await using var server = await DoorServer.OpenAsync();
        using var client = server.MakeClient(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        using var response = await client.GetAsync("/v1/cities/seoul/polls", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, 401, "unauthorized");
    }

    [Fact]
    public async Task A_key_that_names_a_city_but_is_another_ones_is_401()
    {
        await using var server = await DoorServer.OpenAsync();
        var key = await server.MakeKeyAsync("busan", null, s_allScopes);
        using var forged = server.MakeClient(key.Replace("busan", "seoul", StringComparison.Ordinal));
        using var response = await forged.GetAsync("/v1/cities/seoul/polls", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, 401, "unauthorized");
    }

    [Fact]
    public async Task A_key_is_looked_up_once_and_an_unknown_one_too()
    {
        await using var server = await DoorServer.OpenAsync();
        using var known = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
        using var unknown = server.MakeClient("unknown-unknown-unknown-unknown-unknown");
        for (var request = 0; request < 5; request++)
        {
            using var good = await known.GetAsync("/v1/cities/seoul/polls", TestContext.Current.CancellationToken);
            using var bad = await unknown.GetAsync("/v1/cities/seoul/polls", TestContext.Current.CancellationToken);
            Assert.Equal((200, 401), ((int)good.StatusCode, (int)bad.StatusCode));
        }

        Assert.Equal(1, server.Engine.CityOf("seoul").KeyReads);

        // The operator's hash, with which whatever no city was given is compared.
        Assert.Equal(1, server.Engine.OperatorReads);
    }

    [Fact]
    public async Task A_removed_key_is_refused_after_ten_seconds_and_an_expired_one_at_its_moment()
    {
        var time = new ShiftedTime();
        await using var server = await DoorServer.OpenAsync(null, time);
        var expiresAt = time.GetUtcNow().AddSeconds(5).ToUnixTimeMilliseconds();
        using var expiring = server.MakeClient(await server.MakeKeyAsync("seoul", expiresAt, s_allScopes));
        using var removed = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
        Assert.Equal(200, await StatusAsync(expiring));
        Assert.Equal(200, await StatusAsync(removed));
        foreach (var key in await server.Engine.CityOf("seoul").ListKeysAsync())
        {
            await server.Engine.CityOf("seoul").RemoveKeyAsync(key.Id);
        }

        Assert.Equal(200, await StatusAsync(removed));
        time.Shift += TimeSpan.FromSeconds(5);
        Assert.Equal(401, await StatusAsync(expiring));
        time.Shift += TimeSpan.FromMilliseconds(DoorLimits.CredentialKeptMs);
        Assert.Equal(401, await StatusAsync(removed));
    }

    [Fact]
    public async Task Storage_that_is_away_when_a_key_is_wanted_is_503()
    {
        await using var server = await DoorServer.OpenAsync();
        server.Engine.CityOf("seoul").BeforeFind = () => throw new TimeoutException();
        using var client = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
        using var response = await client.GetAsync("/v1/cities/seoul/polls", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(response, 503, "try-again");
    }

    [Fact]
    public async Task A_key_in_use_is_looked_at_again_while_it_is_believed_and_nobody_waits_for_storage_that_is_away()
    {
        var time = new ShiftedTime(isFrozen: true);
        await using var server = await DoorServer.OpenAsync(null, time);
        var city = server.Engine.CityOf("seoul");
        using var client = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
        Assert.Equal(200, await StatusAsync(client));
        time.Shift += TimeSpan.FromMilliseconds(DoorLimits.CredentialFreshMs);
        Assert.Equal(200, await StatusAsync(client));
        Assert.Equal(2, city.KeyReads);

        // Believed from the second look on; the looks that fail meanwhile are nobody's.
        city.BeforeFind = () => throw new TimeoutException();
        time.Shift += TimeSpan.FromMilliseconds(DoorLimits.CredentialKeptMs - 1);
        Assert.Equal(200, await StatusAsync(client));
        time.Shift += TimeSpan.FromMilliseconds(1);
        Assert.Equal(503, await StatusAsync(client));
        city.BeforeFind = () => Task.CompletedTask;
        Assert.Equal(200, await StatusAsync(client));
    }

    [Fact]
    public async Task A_key_beyond_its_rate_is_429_and_the_operator_is_not()
    {
        await using var server = await DoorServer.OpenAsync(null, new ShiftedTime(isFrozen: true), "--MVoting:Api:RequestsPerSecondPerCity=3");
        using var client = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
        for (var request = 0; request < 3; request++)
        {
            Assert.Equal(200, await StatusAsync(client));
        }

        using var refused = await client.GetAsync("/v1/cities/seoul/polls", TestContext.Current.CancellationToken);
        await ProblemAssert.IsAsync(refused, 429, "too-many-requests");
        Assert.NotNull(refused.Headers.RetryAfter);
        for (var request = 0; request < 10; request++)
        {
            Assert.Equal(200, await StatusAsync(server.Client));
        }
    }

    [Theory]
    [InlineData("guess-guess-guess-guess-guess-guess-")]
    [InlineData("mv_seoul.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("mv_nowhere.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Made_up_keys_cost_no_look_up_and_lock_nobody_out(string guess)
    {
        await using var server = await DoorServer.OpenAsync(null, new ShiftedTime(isFrozen: true));
        using var quiet = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
        for (var number = 10_000; number < 12_000; number++)
        {
            using var client = server.MakeClient(guess + number);
            Assert.Equal(401, await StatusAsync(client));
        }

        // Never seen before on this node, and in the middle of the flood.
        Assert.Equal(200, await StatusAsync(quiet));
        Assert.Equal(200, await StatusAsync(server.Client));
        Assert.Equal(1, server.Engine.CityOf("seoul").KeyReads);
        Assert.InRange(server.Engine.OperatorReads, 1, 2);
    }

    [Fact]
    public async Task The_keys_of_a_city_share_its_rate()
    {
        await using var server = await DoorServer.OpenAsync(null, new ShiftedTime(isFrozen: true), "--MVoting:Api:RequestsPerSecondPerCity=3");
        var statuses = new List<int>();
        for (var key = 0; key < 4; key++)
        {
            using var client = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_allScopes));
            statuses.Add(await StatusAsync(client));
        }

        Assert.Equal([200, 200, 200, 429], statuses);
    }

    private static async Task<int> StatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/v1/cities/seoul", TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST" or "PUT" or "PATCH")
        {
            request.Content = Samples.Json("{}");
        }

        // Only the head: a stream has no end.
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
