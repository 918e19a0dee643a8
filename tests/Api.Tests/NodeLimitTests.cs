using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MVoting.Api.Ballots;
using MVoting.Api.Results;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests;

/// <summary>
/// Invariant 8 for what many requests reach together: a whole node's limits hold, the one too many is told so, and
/// there is room again when one has gone.
/// </summary>
public sealed class NodeLimitTests
{
    [Fact]
    public async Task The_web_server_has_the_limits_of_the_doors()
    {
        await using var server = await DoorServer.StartAsync();
        var limits = server.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(DoorLimits.Connections, limits.MaxConcurrentConnections);
        Assert.Equal(DoorLimits.HeadersPerRequest, limits.MaxRequestHeaderCount);
        Assert.Equal(DoorLimits.HeadersSizeBytes, limits.MaxRequestHeadersTotalSize);
        Assert.Equal(DoorLimits.RequestLineSizeBytes, limits.MaxRequestLineSize);
        Assert.Equal(TimeSpan.FromSeconds(DoorLimits.HeadTimeoutSeconds), limits.RequestHeadersTimeout);
        Assert.Equal(TimeSpan.FromSeconds(DoorLimits.KeepAliveSeconds), limits.KeepAliveTimeout);
        Assert.Equal(DoorLimits.BatchSizeBytes + 1, limits.MaxRequestBodySize);
        Assert.Equal(DoorLimits.DataRateBytesPerSecond, limits.MinRequestBodyDataRate!.BytesPerSecond);
        Assert.Equal(DoorLimits.DataRateBytesPerSecond, limits.MinResponseDataRate!.BytesPerSecond);
    }

    [Fact]
    public async Task The_listener_too_many_is_told_to_try_again_and_there_is_room_when_one_has_gone()
    {
        await using var server = await DoorServer.OpenAsync();
        var feeds = server.Services.GetRequiredService<ResultsFeeds>();
        var joined = Enumerable.Range(0, DoorLimits.Listeners)
            .Select(_ => feeds.TryJoin(DoorServer.City, DoorServer.Poll))
            .ToList();
        Assert.DoesNotContain(null, joined);

        var stream = $"/v1/cities/{DoorServer.City}/polls/{DoorServer.Poll}/results/stream";
        using (var refused = await server.Client.GetAsync(stream, TestContext.Current.CancellationToken))
        {
            Assert.Equal(503, (int)refused.StatusCode);
            Assert.True(refused.Headers.Contains("Retry-After"));
        }

        feeds.Leave(joined[0]!);
        var again = feeds.TryJoin(DoorServer.City, DoorServer.Poll);
        Assert.NotNull(again);
        Assert.Null(feeds.TryJoin(DoorServer.City, DoorServer.Poll));
        foreach (var feed in joined.Skip(1).Append(again))
        {
            feeds.Leave(feed!);
        }
    }

    [Fact]
    public async Task A_node_keeps_no_more_polls_ready_than_it_may_and_finds_the_others_again()
    {
        await using var server = await DoorServer.StartAsync();
        var doors = server.Services.GetRequiredService<PollDoors>();
        var definition = Encoding.UTF8.GetBytes(Samples.Definition);
        for (var poll = 0; poll <= DoorLimits.PollsAtTheDoor; poll++)
        {
            var made = server.Engine.PollOf(DoorServer.City, $"p{poll}");
            await made.CreateAsync(definition);
            made.Freeze();
            Assert.NotNull((await doors.LookAsync(DoorServer.City, $"p{poll}")).Poll);
        }

        Assert.Equal(DoorLimits.PollsAtTheDoor, doors.Ready.Count());
        var gone = Enumerable.Range(0, DoorLimits.PollsAtTheDoor + 1)
            .Single(poll => doors.Find(DoorServer.City, $"p{poll}") is null);
        Assert.NotNull((await doors.LookAsync(DoorServer.City, $"p{gone}")).Poll);
        Assert.Equal(DoorLimits.PollsAtTheDoor, doors.Ready.Count());
    }

    [Fact]
    public async Task The_batch_too_many_is_told_to_try_again_and_goes_when_another_has_ended()
    {
        await using var server = await DoorServer.OpenAsync();
        await HoldAndCheckAsync(
            server,
            DoorLimits.BatchesAtATime,
            RawClient.Head(DoorServer.OperatorKey, "Content-Length: 1000", "ballots/batch", "application/x-ndjson"),
            RawClient.Head(DoorServer.OperatorKey, "Content-Length: 0", "ballots/batch", "application/x-ndjson"),
            accepted: "HTTP/1.1 200");
    }

    [Fact]
    public async Task The_import_too_many_is_told_to_try_again_and_goes_when_another_has_ended()
    {
        await using var server = await DoorServer.OpenAsync();
        await HoldAndCheckAsync(
            server,
            DoorLimits.ImportsAtATime,
            Import("Content-Length: 1000"),
            Import("Content-Length: 0"),
            accepted: "HTTP/1.1 422");
    }

    private static string Import(string header) =>
        $"POST /v1/cities/{DoorServer.City}/polls/import?format=pabulib HTTP/1.1\r\nHost: localhost\r\n"
        + $"Authorization: Bearer {DoorServer.OperatorKey}\r\nContent-Type: text/plain\r\n{header}\r\n\r\n";

    // Requests whose bodies do not come keep all places taken. Which of them have theirs is not to be seen from here,
    // so one that has its whole body asks until it is refused, and after one has gone until it is taken.
    private static async Task HoldAndCheckAsync(
        DoorServer server, int places, string held, string whole, string accepted)
    {
        var holders = new List<RawClient>();
        for (var place = 0; place < places; place++)
        {
            var holder = await RawClient.ConnectAsync(server.Address);
            await holder.SendAsync(held);
            holders.Add(holder);
        }

        var refused = await AskUntilAsync(server, whole, "HTTP/1.1 503");
        Assert.Contains("Retry-After", refused, StringComparison.OrdinalIgnoreCase);
        await holders[0].DisposeAsync();
        await AskUntilAsync(server, whole, accepted);
        foreach (var holder in holders)
        {
            await holder.DisposeAsync();
        }
    }

    private static async Task<string> AskUntilAsync(DoorServer server, string request, string expected)
    {
        while (true)
        {
            await using var client = await RawClient.ConnectAsync(server.Address);
            await client.SendAsync(request);
            var head = await client.ReadHeadAsync();
            if (head.StartsWith(expected, StringComparison.Ordinal))
            {
                return head;
            }
        }
    }
}
