using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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
    // The server says that it goes on when it begins to read the body, and then the request has its place.
    private const string Held = "Content-Length: 1000\r\nExpect: 100-continue";

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
        const int Most = 100;
        await using var server = await DoorServer.StartAsync();
        var doors = new PollDoors(
            server.Engine, server.Master, TimeProvider.System, NullLogger<PollDoors>.Instance, Most);
        var definition = Encoding.UTF8.GetBytes(Samples.Definition);
        for (var poll = 0; poll <= Most; poll++)
        {
            var made = server.Engine.PollOf(DoorServer.City, $"p{poll}");
            await made.CreateAsync(definition);
            made.Freeze();
            Assert.NotNull((await doors.LookAsync(DoorServer.City, $"p{poll}")).Poll);
        }

        Assert.Equal(Most, doors.Ready.Count());
        var gone = Enumerable.Range(0, Most + 1).Single(poll => doors.Find(DoorServer.City, $"p{poll}") is null);
        Assert.NotNull((await doors.LookAsync(DoorServer.City, $"p{gone}")).Poll);
        Assert.Equal(Most, doors.Ready.Count());
    }

    [Fact]
    public async Task The_batch_beyond_a_citys_half_is_told_to_try_again_and_goes_when_another_has_ended()
    {
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await DoorServer.OpenAsync();
        server.TheBox.BeforeAnswer = _ => released.Task;
        var held = Enumerable.Range(0, DoorLimits.BatchesAtATime / 2)
            .Select(batch => server.CastBatchAsync(Samples.Ballot($"r{batch}", "b")))
            .ToList();

        // Some ballots are in the call that the box does not answer, the others wait behind it: each batch has its place.
        while (server.TheBox.Calls.Count == 0 || server.TheBox.Calls[0] + Waiting(server) < DoorLimits.BatchesAtATime / 2)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        using (var refused = await server.CastBatchAsync(Samples.Ballot("one too many", "b")))
        {
            await ProblemAssert.IsAsync(refused, 503, "try-again");
        }

        released.SetResult();
        foreach (var answer in await Task.WhenAll(held))
        {
            Assert.Equal(200, (int)answer.StatusCode);
            answer.Dispose();
        }

        using var again = await server.CastBatchAsync(Samples.Ballot("now", "b"));
        Assert.Equal(200, (int)again.StatusCode);
    }

    [Fact]
    public async Task Imports_whose_files_do_not_arrive_keep_nobody_waiting()
    {
        await using var server = await DoorServer.OpenAsync();
        var holders = new List<RawClient>();
        for (var place = 0; place < 4 * DoorLimits.ImportsAtATime; place++)
        {
            var holder = await RawClient.ConnectAsync(server.Address);
            await holder.SendAsync(Import(Held));
            Assert.StartsWith("HTTP/1.1 100", await holder.ReadHeadAsync(), StringComparison.Ordinal);
            holders.Add(holder);
        }

        Assert.StartsWith("HTTP/1.1 422", await AskAsync(server), StringComparison.Ordinal);
        foreach (var holder in holders)
        {
            await holder.DisposeAsync();
        }
    }

    private static async Task<string> AskAsync(DoorServer server)
    {
        await using var client = await RawClient.ConnectAsync(server.Address);
        await client.SendAsync(Import("Content-Length: 0"));
        return await client.ReadHeadAsync();
    }

    private static int Waiting(DoorServer server) => server.Services.GetRequiredService<PollDoors>()
        .Find(DoorServer.City, DoorServer.Poll)!
        .LaneOf(0)
        .Waiting;

    private static string Import(string header) =>
        $"POST /v1/cities/{DoorServer.City}/polls/import?format=pabulib HTTP/1.1\r\nHost: localhost\r\n"
        + $"Authorization: Bearer {DoorServer.OperatorKey}\r\nContent-Type: text/plain\r\n{header}\r\n\r\n";
}
