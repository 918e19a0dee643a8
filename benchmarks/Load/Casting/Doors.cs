using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>Makes the doors of one run: the single route, or the batch route when a batch size is given.</summary>
public sealed class Doors(PollAddress address, IBallotSource source, int? batch, TimeSpan timeout) : IDisposable
{
    private readonly HttpClient? _http = batch is null ? null : new HttpClient(new SocketsHttpHandler
    {
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        UseCookies = false,
        AllowAutoRedirect = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public int BallotsPerCall => batch ?? 1;

    public IDoor Open() => _http is null
        ? new SingleDoor(address, source, timeout)
        : new BatchDoor(_http, address, source, BallotsPerCall, timeout);

    public void Dispose() => _http?.Dispose();
}
