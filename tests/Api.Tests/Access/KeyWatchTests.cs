using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Access;

/// <summary>
/// A key that was removed, has expired, or cannot be looked at any more, ends what it has begun: its batches with a last
/// line that says so, its streams, within ten seconds, also while nothing but blanks is sent.
/// </summary>
public sealed class KeyWatchTests
{
    private const string Stream = "/v1/cities/seoul/polls/budget/results/stream";
    private static readonly string[] s_scopes = ["ballots:cast", "polls:read"];

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_line_that_is_sent_ten_seconds_after_its_key_was_removed_is_not_counted()
    {
        await using var server = await DoorServer.OpenAsync(null, _time);
        await using var batch = await BeginAsync(server, await server.MakeKeyAsync("seoul", null, s_scopes));
        await RemoveKeysAsync(server);
        _time.Advance(TimeSpan.FromSeconds(10));
        await batch.SendAsync(Chunk(Samples.Ballot("r1", "b1") + "\n"));
        var rest = await batch.ReadUntilAsync("}}\n");
        Assert.Contains("\"index\":1,\"status\":401", rest, StringComparison.Ordinal);
        Assert.Contains("/problems/unauthorized", rest, StringComparison.Ordinal);
        Assert.Single(server.TheBox.Counted);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("")]
    public async Task A_batch_that_sends_no_lines_ends_as_well(string fed)
    {
        await using var server = await DoorServer.OpenAsync(null, _time);
        await using var batch = await BeginAsync(server, await server.MakeKeyAsync("seoul", null, s_scopes));
        await RemoveKeysAsync(server);
        _time.Advance(TimeSpan.FromSeconds(10));
        if (fed.Length > 0)
        {
            await batch.SendAsync(Chunk(fed));
        }

        Assert.Contains("\"status\":401", await batch.ReadUntilAsync("\"status\":401"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_expires_ends_its_batch()
    {
        await using var server = await DoorServer.OpenAsync(null, _time);
        var expiresAtMs = _time.GetUtcNow().AddSeconds(5).ToUnixTimeMilliseconds();
        await using var batch = await BeginAsync(server, await server.MakeKeyAsync("seoul", expiresAtMs, s_scopes));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("\"status\":401", await batch.ReadUntilAsync("\"status\":401"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_looked_at_any_more_ends_its_batch_with_503()
    {
        var time = new SteppedTime();
        await using var server = await DoorServer.OpenAsync(null, time);
        await using var batch = await BeginAsync(server, await server.MakeKeyAsync("seoul", null, s_scopes));
        server.Engine.CityOf("seoul").BeforeFind = () => new TaskCompletionSource().Task;
        var rest = batch.ReadUntilAsync("\"index\":1");
        await time.AdvanceUntilAsync(500, () => rest.IsCompleted);
        Assert.Contains("\"index\":1,\"status\":503", await rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_good_goes_on_and_a_look_that_fails_once_is_no_harm()
    {
        await using var server = await DoorServer.OpenAsync(null, _time);
        await using var batch = await BeginAsync(server, await server.MakeKeyAsync("seoul", null, s_scopes));
        var city = server.Engine.CityOf("seoul");
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        city.BeforeFind = () =>
        {
            failed.TrySetResult();
            city.BeforeFind = () => Task.CompletedTask;
            throw new TimeoutException();
        };
        _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.CredentialFreshMs));
        await failed.Task.WaitAsync(TestContext.Current.CancellationToken);
        await batch.SendAsync(Chunk(Samples.Ballot("r1", "b1") + "\n"));
        Assert.Contains("\"index\":1,\"status\":201", await batch.ReadUntilAsync("\"index\":1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_removed_ends_its_streams()
    {
        await using var server = await DoorServer.OpenAsync(null, _time);
        using var client = server.MakeClient(await server.MakeKeyAsync("seoul", null, s_scopes));
        using var response = await client.GetAsync(
            Stream, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await RemoveKeysAsync(server);
        _time.Advance(TimeSpan.FromSeconds(10));
        await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<RawClient> BeginAsync(DoorServer server, string key)
    {
        var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(key, "Transfer-Encoding: chunked", "ballots/batch", "application/x-ndjson"));
        await raw.SendAsync(Chunk(Samples.Ballot("r0", "b0") + "\n"));
        Assert.Contains("\"index\":0,\"status\":201", await raw.ReadUntilAsync("\"index\":0"), StringComparison.Ordinal);
        return raw;
    }

    private static async Task RemoveKeysAsync(DoorServer server)
    {
        var city = server.Engine.CityOf("seoul");
        foreach (var key in await city.ListKeysAsync())
        {
            Assert.True(await city.RemoveKeyAsync(key.Id));
        }
    }

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";
}
