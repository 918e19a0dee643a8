using System.Net;
using MVoting.Silo.Hosting;
using Orleans.Messaging;

namespace MVoting.Silo.Gateways;

/// <summary>
/// The gateways that Orleans may choose: those which the silos' table names, without those which the watch found
/// silent. Orleans asks several times a second, so that it leaves a silent one soon; the table is read less often, and
/// nobody waits for it.
/// </summary>
internal sealed class WatchedGateways(IGatewayListProvider table, GatewayWatch watch, TimeProvider time)
    : IGatewayListProvider
{
    private IList<Uri> _all = [];
    private long _readAt;
    private Task _reading = Task.CompletedTask;

    /// <summary>For how long a gateway is avoided to which Orleans could not connect.</summary>
    public TimeSpan MaxStaleness => TimeSpan.FromMilliseconds(ClusterLimits.GatewayRefreshMs);

    /// <inheritdoc/>
    [Obsolete("Orleans asks it no more.")]
    public bool IsUpdatable => true;

    /// <inheritdoc/>
    public Task InitializeGatewayListProvider() => table.InitializeGatewayListProvider();

    /// <inheritdoc/>
    public async Task<IList<Uri>> GetGateways()
    {
        if (_all.Count == 0)
        {
            await ReadAsync();
        }
        else if (_reading.IsCompleted && time.GetElapsedTime(_readAt).TotalMilliseconds >= ClusterLimits.GatewayRefreshMs)
        {
            _reading = ReadAgainAsync();
        }

        // When all are silent one may be as good as another: Orleans goes on trying.
        var answering = _all.Where(gateway => !watch.IsSilent(AddressOf(gateway))).ToList();
        return answering.Count > 0 ? answering : _all;
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (Exception)
        {
            // A database that is away is told by readiness; the gateways are where they were.
        }
    }

    private async Task ReadAsync()
    {
        _readAt = time.GetTimestamp();
        _all = await table.GetGateways();
        watch.Know(_all.Select(AddressOf));
    }

    // gwy.tcp://address:port/generation
    private static IPEndPoint AddressOf(Uri gateway) =>
        new(IPAddress.Parse(gateway.DnsSafeHost), gateway.Port);
}
