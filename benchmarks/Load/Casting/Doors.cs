using MVoting.Load.Ballots;
using MVoting.Load.Http;

namespace MVoting.Load.Casting;

/// <summary>Makes the doors of one run: the single route, or the batch route when a batch size is given.</summary>
public sealed class Doors : IDisposable
{
    private readonly Func<IDoor> _open;
    private readonly HttpClient? _http;

    public Doors(PollAddress address, IBallotSource source, int? batch, TimeSpan timeout)
    {
        BallotsPerCall = batch ?? 1;
        if (batch is null)
        {
            _open = SingleDoors([address], source, timeout);
            return;
        }

        var http = _http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _open = () => new BatchDoor(http, address, source, BallotsPerCall, timeout);
    }

    /// <summary>Doors to several polls of one server: ballot n is cast in poll n modulo their number.</summary>
    public Doors(IReadOnlyList<PollAddress> polls, IBallotSource source, TimeSpan timeout)
    {
        BallotsPerCall = 1;
        _open = SingleDoors(polls, source, timeout);
    }

    public int BallotsPerCall { get; }

    public IDoor Open() => _open();

    public void Dispose() => _http?.Dispose();

    private static Func<IDoor> SingleDoors(
        IReadOnlyList<PollAddress> polls, IBallotSource source, TimeSpan timeout)
    {
        var endpoint = new RawHttpEndpoint(polls[0].Server);
        var heads = polls.Select(poll => SingleDoor.HeadOf(endpoint, poll)).ToList();
        return () => new SingleDoor(endpoint, heads, source, timeout);
    }
}
