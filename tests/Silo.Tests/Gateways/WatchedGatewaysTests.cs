using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MVoting.Silo.Gateways;
using MVoting.Silo.Hosting;
using Orleans.Messaging;

namespace MVoting.Silo.Tests.Gateways;

/// <summary>
/// The list that Orleans chooses from: the table's, without the silent ones, and never empty because all are silent; a
/// table that hangs or fails keeps nobody from leaving a silent gateway.
/// </summary>
public sealed class WatchedGatewaysTests : IDisposable
{
    private static readonly Uri s_one = new("gwy.tcp://127.0.0.1:30001/7");
    private static readonly Uri s_two = new("gwy.tcp://127.0.0.1:30002/7");
    private static readonly IPEndPoint s_oneAt = new(IPAddress.Loopback, 30_001);
    private static readonly IPEndPoint s_twoAt = new(IPAddress.Loopback, 30_002);

    private readonly FakeTimeProvider _time = new();
    private readonly FakeProbe _probe = new();
    private readonly Table _table = new();
    private readonly GatewayWatch _watch;
    private readonly WatchedGateways _gateways;

    public WatchedGatewaysTests()
    {
        _watch = new GatewayWatch(_probe, _time, NullLogger<GatewayWatch>.Instance);
        _gateways = new WatchedGateways(_table, _watch, _time);
    }

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task A_silent_gateway_is_left_out()
    {
        Assert.Equal([s_one, s_two], await _gateways.GetGateways());
        await SilenceAsync(s_twoAt);
        Assert.Equal([s_one], await _gateways.GetGateways());
    }

    [Fact]
    public async Task When_all_are_silent_all_are_named()
    {
        await _gateways.GetGateways();
        await SilenceAsync(s_oneAt);
        await SilenceAsync(s_twoAt);
        Assert.Equal([s_one, s_two], await _gateways.GetGateways());
    }

    [Fact]
    public async Task The_table_is_read_anew_after_its_time_and_not_before()
    {
        await _gateways.GetGateways();
        _table.Answer = () => Task.FromResult<IList<Uri>>([s_two]);
        Assert.Equal([s_one, s_two], await _gateways.GetGateways());
        Assert.Equal(1, _table.Reads);
        _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.GatewayRefreshMs));
        await _gateways.GetGateways();
        Assert.Equal([s_two], await _gateways.GetGateways());
        Assert.Equal(2, _table.Reads);
    }

    [Fact]
    public async Task A_table_that_hangs_keeps_nobody_waiting()
    {
        await _gateways.GetGateways();
        _table.Answer = () => new TaskCompletionSource<IList<Uri>>().Task;
        await SilenceAsync(s_twoAt);
        _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.GatewayRefreshMs));
        Assert.Equal([s_one], await _gateways.GetGateways());
        _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.GatewayRefreshMs));
        Assert.Equal([s_one], await _gateways.GetGateways());
        Assert.Equal(2, _table.Reads);
    }

    [Fact]
    public async Task A_table_that_fails_leaves_the_gateways_as_they_were_and_is_read_again()
    {
        await _gateways.GetGateways();
        _table.Answer = () => Task.FromException<IList<Uri>>(new TimeoutException());
        _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.GatewayRefreshMs));
        Assert.Equal([s_one, s_two], await _gateways.GetGateways());
        _time.Advance(TimeSpan.FromMilliseconds(ClusterLimits.GatewayRefreshMs));
        Assert.Equal([s_one, s_two], await _gateways.GetGateways());
        Assert.Equal(3, _table.Reads);
    }

    [Fact]
    public async Task A_start_without_a_gateway_says_so()
    {
        _table.Answer = () => Task.FromResult<IList<Uri>>([]);
        Assert.Empty(await _gateways.GetGateways());
        _table.Answer = () => Task.FromResult<IList<Uri>>([s_one]);
        Assert.Equal([s_one], await _gateways.GetGateways());
    }

    private async Task SilenceAsync(EndPoint gateway)
    {
        _probe.Silence(gateway);
        _watch.Doubt();
        while (!_watch.IsSilent(gateway))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }
    }

    private sealed class Table : IGatewayListProvider
    {
        public Func<Task<IList<Uri>>> Answer { get; set; } = () => Task.FromResult<IList<Uri>>([s_one, s_two]);

        public int Reads { get; private set; }

        public TimeSpan MaxStaleness => TimeSpan.Zero;

        [Obsolete("Orleans asks it no more.")]
        public bool IsUpdatable => true;

        public Task InitializeGatewayListProvider() => Task.CompletedTask;

        public Task<IList<Uri>> GetGateways()
        {
            Reads++;
            return Answer();
        }
    }
}
