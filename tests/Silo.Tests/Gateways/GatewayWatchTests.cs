using System.Net;
using Microsoft.Extensions.Time.Testing;
using MVoting.Silo.Gateways;
using MVoting.Silo.Hosting;

namespace MVoting.Silo.Tests.Gateways;

/// <summary>
/// The watch over a client's gateways: a connection that closes is told at once, a gateway that gives no sign of life is
/// left out until it gives one, nothing is asked while nobody doubts, and a long outage is two lines in the log.
/// </summary>
public sealed class GatewayWatchTests : IDisposable
{
    private static readonly IPEndPoint s_one = new(IPAddress.Loopback, 30_001);
    private static readonly IPEndPoint s_two = new(IPAddress.Loopback, 30_002);

    private readonly FakeTimeProvider _time = new();
    private readonly FakeProbe _probe = new();
    private readonly LinesLogger<GatewayWatch> _log = new();
    private readonly GatewayWatch _watch;

    public GatewayWatchTests()
    {
        _watch = new GatewayWatch(_probe, _time, _log);
        _watch.Know([s_one, s_two]);
    }

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task A_connection_that_closes_is_told_to_whoever_waits_and_once()
    {
        var before = _watch.NextLoss;
        _watch.NoteClosed();
        await UntilAsync(() => before.IsCancellationRequested);
        Assert.False(_watch.NextLoss.IsCancellationRequested);
    }

    [Fact]
    public async Task A_gateway_that_gives_no_sign_of_life_is_left_out_until_it_gives_one()
    {
        _probe.Silence(s_two);
        _watch.Doubt();
        await UntilAsync(() => _watch.IsSilent(s_two));
        Assert.False(_watch.IsSilent(s_one));
        _probe.Wake(s_two);
        await UntilAsync(() => !_watch.IsSilent(s_two), advances: true);
    }

    [Fact]
    public async Task A_closed_connection_is_a_doubt()
    {
        _probe.Silence(s_one);
        _watch.NoteClosed();
        await UntilAsync(() => _watch.IsSilent(s_one));
    }

    [Fact]
    public async Task Nothing_is_asked_while_nobody_doubts()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, _probe.Looks);
        _watch.Doubt();
        await UntilAsync(() => _probe.Looks == 2);
        await AdvanceAsync(20);
        Assert.Equal(2, _probe.Looks);
    }

    [Fact]
    public async Task A_doubt_that_comes_during_a_look_is_looked_into()
    {
        _watch.Doubt();
        await UntilAsync(() => _probe.Looks == 2);
        _probe.Silence(s_two);
        _watch.Doubt();
        await UntilAsync(() => _watch.IsSilent(s_two), advances: true);
    }

    [Fact]
    public async Task A_long_silence_is_one_line_when_it_begins_and_one_when_it_ends()
    {
        _probe.Silence(s_two);
        _watch.Doubt();
        for (var look = 0; look < 20; look++)
        {
            await AdvanceAsync(1);
            _watch.Doubt();
        }

        _probe.Wake(s_two);
        await UntilAsync(() => !_watch.IsSilent(s_two), advances: true);
        Assert.Equal(
            [
                "Warning: The gateway 127.0.0.1:30002 does not answer; calls go by the others.",
                "Information: The gateway 127.0.0.1:30002 answers again.",
            ],
            _log.Lines);
    }

    [Fact]
    public async Task A_gateway_that_has_left_the_cluster_is_asked_no_more()
    {
        _probe.Silence(s_two);
        _watch.Doubt();
        await UntilAsync(() => _watch.IsSilent(s_two));
        _watch.Know([s_one]);
        Assert.False(_watch.IsSilent(s_two));
        Assert.Equal("Information: The gateway 127.0.0.1:30002 has left the cluster.", _log.Lines.Last());
        await AdvanceAsync(5);
        var looks = _probe.Looks;
        await AdvanceAsync(20);
        Assert.Equal(looks, _probe.Looks);
    }

    [Fact]
    public async Task A_cluster_can_be_reached_while_one_gateway_answers()
    {
        Assert.True(await _watch.IsAnyReachableAsync());
        _probe.Silence(s_one);
        Assert.True(await _watch.IsAnyReachableAsync());
        _probe.Silence(s_two);
        Assert.False(await _watch.IsAnyReachableAsync());
    }

    private async Task AdvanceAsync(int looks)
    {
        for (var look = 0; look < looks; look++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.LookAgainMs));
            await Task.Yield();
        }
    }

    private async Task UntilAsync(Func<bool> isSo, bool advances = false)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await AdvanceAsync(advances ? 1 : 0);
            await Task.Yield();
        }
    }
}
