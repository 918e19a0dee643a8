using Microsoft.Extensions.DependencyInjection;
using MVoting.Api.Health;
using MVoting.Api.Tests.Support;

namespace MVoting.Api.Tests.Health;

/// <summary>Readiness follows start, database, clock and drain; draining answers what is under way and takes nothing new.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_started_node_lives_and_is_ready()
    {
        await using var server = await DoorServer.StartAsync();
        Assert.Equal((200, 200), (await StatusAsync(server, "live"), await StatusAsync(server, "ready")));
    }

    [Theory]
    [InlineData(400, 200)]
    [InlineData(-400, 200)]
    [InlineData(5_000, 503)]
    [InlineData(-5_000, 503)]
    public async Task A_clock_that_is_off_the_databases_is_not_ready(int skewMs, int status)
    {
        await using var server = await DoorServer.StartAsync();
        server.Journal.Skew = TimeSpan.FromMilliseconds(skewMs);
        Assert.Equal(status, await StatusAsync(server, "ready"));
        Assert.Equal(200, await StatusAsync(server, "live"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_not_ready()
    {
        await using var server = await DoorServer.StartAsync();
        server.Journal.Skew = null;
        Assert.Equal(503, await StatusAsync(server, "ready"));
    }

    [Fact]
    public async Task A_node_that_can_reach_no_silo_is_not_ready_until_it_can()
    {
        var time = new ShiftedTime(isFrozen: true);
        await using var server = await DoorServer.StartAsync(time);
        server.Watch.IsReachable = false;
        Assert.Equal((200, 503), (await StatusAsync(server, "live"), await StatusAsync(server, "ready")));
        server.Watch.IsReachable = true;
        time.Shift += TimeSpan.FromMilliseconds(DoorLimits.ReadinessKeptMs);
        Assert.Equal(200, await StatusAsync(server, "ready"));
    }

    [Fact]
    public async Task A_draining_node_is_not_ready_and_takes_no_ballots()
    {
        await using var server = await DoorServer.OpenAsync();
        server.Services.GetRequiredService<Drain>().Begin();
        Assert.Equal((200, 503), (await StatusAsync(server, "live"), await StatusAsync(server, "ready")));
        using var ballot = await server.CastAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(ballot, 503, "try-again");
        Assert.True(ballot.Headers.ConnectionClose);
        using var batch = await server.CastBatchAsync(Samples.Ballot());
        await ProblemAssert.IsAsync(batch, 503, "try-again");
        Assert.Empty(server.TheBox.Counted);
    }

    [Fact]
    public async Task What_is_under_way_when_the_process_is_told_to_end_is_answered()
    {
        await using var server = await DoorServer.OpenAsync();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.TheBox.BeforeAnswer = async _ =>
        {
            begun.TrySetResult();
            await release.Task;
        };
        var casting = server.CastAsync(Samples.Ballot());
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        var stopping = server.StopAsync();
        var drain = server.Services.GetRequiredService<Drain>();
        while (!drain.IsDraining)
        {
            await Task.Yield();
        }

        Assert.False(stopping.IsCompleted);
        release.SetResult();
        using var answer = await casting;
        Assert.Equal(201, (int)answer.StatusCode);
        await stopping;
    }

    [Fact]
    public async Task A_batch_that_is_read_when_draining_begins_answers_what_it_took_and_says_where_it_ended()
    {
        await using var server = await DoorServer.OpenAsync();
        await using var raw = await RawClient.ConnectAsync(server.Address);
        await raw.SendAsync(RawClient.Head(
            DoorServer.OperatorKey, "Transfer-Encoding: chunked", "ballots/batch", "application/x-ndjson"));
        var first = Samples.Ballot("r0", "b0") + "\n";
        await raw.SendAsync($"{first.Length:x}\r\n{first}\r\n");
        await raw.ReadUntilAsync("\"index\":0,\"status\":201");
        server.Services.GetRequiredService<Drain>().Begin();
        Assert.Contains("\"index\":1,\"status\":503", await raw.ReadUntilAsync("\"index\":1,\"status\":503"), StringComparison.Ordinal);
        Assert.Single(server.TheBox.Counted);
    }

    private static async Task<int> StatusAsync(DoorServer server, string what)
    {
        using var anyone = server.MakeClient(null);
        using var response = await anyone.GetAsync($"/health/{what}", TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
