using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Results;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Results;

/// <summary>The stream of results: news arrives, one poller serves every listener, it ends with publication and with the server.</summary>
public sealed class StreamTests
{
    private const string Path = "/v1/cities/seoul/polls/budget/results/stream";

    [Fact]
    public async Task A_listener_hears_the_results_at_once_and_after_each_change()
    {
        await using var server = await DoorServer.OpenAsync();
        using var listener = await Listener.JoinAsync(server);
        Assert.Contains("\"ballots\":0", await listener.NextAsync(), StringComparison.Ordinal);
        using var cast = await server.CastAsync(Samples.Ballot());
        server.ThePoll.Version++;
        Assert.Contains("\"ballots\":1", await listener.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_listeners_share_one_poller()
    {
        await using var server = await DoorServer.OpenAsync();
        var listeners = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Listener.JoinAsync(server)));
        await Task.WhenAll(listeners.Select(listener => listener.NextAsync()));
        var before = server.ThePoll.ResultReads;
        for (var change = 1; change <= 4; change++)
        {
            server.ThePoll.Version++;
            await Task.WhenAll(listeners.Select(listener => listener.NextAsync()));
        }

        // Each round of news is one look, and at most a few looks found none; 50 pollers would have made 200.
        Assert.InRange(server.ThePoll.ResultReads - before, 4, 40);
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }
    }

    [Fact]
    public async Task The_stream_ends_after_the_event_that_tells_of_publication()
    {
        await using var server = await DoorServer.OpenAsync();
        using var listener = await Listener.JoinAsync(server);
        await listener.NextAsync();
        using var closed = await server.PostAsync("/v1/cities/seoul/polls/budget/close", null);
        using var published = await server.PostAsync("/v1/cities/seoul/polls/budget/publish", null);
        var last = "";
        while (await listener.NextAsync() is { } data)
        {
            last = data;
        }

        Assert.Contains("\"state\":\"published\"", last, StringComparison.Ordinal);
        using var late = await Listener.JoinAsync(server);
        Assert.Contains("\"state\":\"published\"", await late.NextAsync(), StringComparison.Ordinal);
        Assert.Null(await late.NextAsync());
    }

    [Fact]
    public async Task A_listener_who_leaves_ends_the_poller()
    {
        await using var server = await DoorServer.OpenAsync();
        using (var listener = await Listener.JoinAsync(server))
        {
            await listener.NextAsync();
        }

        using var other = await Listener.JoinAsync(server);
        Assert.NotNull(await other.NextAsync());
    }

    [Fact]
    public async Task Feeds_that_nobody_listens_to_are_not_kept()
    {
        var time = new SteppedTime();
        await using var server = await DoorServer.OpenAsync(null, time);
        var feeds = server.Services.GetRequiredService<ResultsFeeds>();
        for (var poll = 0; poll < 50; poll++)
        {
            feeds.Leave(feeds.TryJoin("seoul", $"poll-{poll}")!);
        }

        await time.AdvanceUntilAsync(DoorLimits.ResultsKeptMs, () => feeds.Count == 0);
    }

    [Fact]
    public async Task Head_of_the_stream_is_its_head_and_the_connection_goes_on()
    {
        await using var server = await DoorServer.OpenAsync();
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync($"HEAD {Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {DoorServer.OperatorKey}\r\n\r\n");
        var head = await raw.ReadHeadAsync();
        Assert.Contains("200 OK", head, StringComparison.Ordinal);
        Assert.Contains("text/event-stream", head, StringComparison.Ordinal);
        await raw.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.Contains("200 OK", await raw.ReadHeadAsync(), StringComparison.Ordinal);
    }

    // The process stood still: what the feed holds is old, and not what a new listener is shown.
    [Fact]
    public async Task A_new_listener_is_shown_what_was_read_after_it_came()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DoorServer.OpenAsync(null, time);
        using var early = await Listener.JoinAsync(server);
        Assert.Contains("\"ballots\":0", await early.NextAsync(), StringComparison.Ordinal);
        using var cast = await server.CastAsync(Samples.Ballot());
        server.ThePoll.Version++;

        // Only the clock that is read has gone on; the feed's own timer has not rung.
        time.AdjustTime(time.GetUtcNow().AddSeconds(10));
        using var late = await Listener.JoinAsync(server);
        Assert.Contains("\"ballots\":1", await late.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_end_when_the_server_stops()
    {
        await using var server = await DoorServer.OpenAsync();
        using var listener = await Listener.JoinAsync(server);
        await listener.NextAsync();
        var stopping = server.StopAsync();
        Assert.Null(await listener.NextAsync());
        await stopping;
    }

    [Fact]
    public async Task A_fault_of_storage_does_not_end_a_stream()
    {
        await using var server = await DoorServer.OpenAsync();
        using var listener = await Listener.JoinAsync(server);
        await listener.NextAsync();
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.ThePoll.BeforeRead = () =>
        {
            failed.TrySetResult();
            throw new TimeoutException();
        };
        await failed.Task.WaitAsync(TestContext.Current.CancellationToken);
        server.ThePoll.BeforeRead = () => Task.CompletedTask;
        server.ThePoll.Version++;
        Assert.NotNull(await listener.NextAsync());
    }

    private sealed class Listener(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        public static async Task<Listener> JoinAsync(DoorServer server)
        {
            var response = await server.Client.GetAsync(
                Path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
            return new Listener(
                response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        }

        /// <summary>The data of the next event; null: the stream has ended.</summary>
        public async Task<string?> NextAsync()
        {
            var isResults = false;
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                isResults |= line == "event: results";
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    Assert.True(isResults);
                    return line["data: ".Length..];
                }
            }

            return null;
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }
}
