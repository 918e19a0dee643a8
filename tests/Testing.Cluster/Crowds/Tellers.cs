using System.Collections.Concurrent;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;

namespace MVoting.Testing.Cluster.Crowds;

/// <summary>The connections to every API process over one route: as many as calls are under way, kept for later calls.</summary>
internal sealed class Tellers : IAsyncDisposable
{
    private readonly IBallotSource _source;
    private readonly Doors[] _doors;
    private readonly ConcurrentBag<Teller>[] _idle;
    private int _turn;

    public Tellers(IReadOnlyList<PollAddress> addresses, IBallotSource source, int? batch, TimeSpan timeout)
    {
        _source = source;
        _doors = [.. addresses.Select(address => new Doors(address, source, batch, timeout))];
        _idle = [.. addresses.Select(_ => new ConcurrentBag<Teller>())];
    }

    /// <summary>The API process whose turn it is; whoever is not answered goes on to the one after it.</summary>
    public int NextTurn() => (int)((uint)Interlocked.Increment(ref _turn) % (uint)_doors.Length);

    public Teller Rent(int turn)
    {
        var process = turn % _doors.Length;
        return _idle[process].TryTake(out var teller) ? teller : new Teller(_doors[process].Open(), _source);
    }

    public void Return(int turn, Teller teller) => _idle[turn % _doors.Length].Add(teller);

    public async ValueTask DisposeAsync()
    {
        foreach (var teller in _idle.SelectMany(idle => idle))
        {
            await teller.DisposeAsync();
        }

        foreach (var doors in _doors)
        {
            doors.Dispose();
        }
    }
}
