using MVoting.Testing.Cluster.Faults;
using MVoting.Testing.Network;
using MVoting.Testing.PostgreSql;
using Npgsql;

namespace MVoting.Testing.Cluster;

/// <summary>A cluster's database: a PostgreSQL server of its own, and for each silo a way to it that can be disturbed.</summary>
internal sealed class ClusterDatabase : IAsyncDisposable
{
    /// <summary>Late, and still in time for everybody's patience.</summary>
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(200);

    /// <summary>An append carries a segment at least; what silos ask for besides is shorter.</summary>
    private const int AppendSizeBytes = 300;

    private readonly CuttingProxy[] _ways;
    private PostgresServer _server;
    private PostgresPair? _pair;

    private ClusterDatabase(PostgresServer server, PostgresPair? pair, int ways)
    {
        (_server, _pair) = (server, pair);
        _ways = [.. Enumerable.Range(0, ways).Select(_ => CuttingProxy.To(server.Port))];
        foreach (var way in _ways)
        {
            way.Delay = s_delay;
        }
    }

    /// <summary>The way that nobody disturbs.</summary>
    public string ConnectionString => _server.ConnectionString;

    /// <summary>Connections that were cut in the middle of a request.</summary>
    public int Cuts => _ways.Sum(way => way.Cuts);

    public static async Task<ClusterDatabase> StartAsync(int ways, bool hasStandby)
    {
        if (!hasStandby)
        {
            return new ClusterDatabase(await PostgresServer.StartAsync(), null, ways);
        }

        var pair = await PostgresPair.StartAsync();
        return new ClusterDatabase(pair.Primary, pair, ways);
    }

    /// <summary>The connection string of one silo; without ways of their own they all have the same.</summary>
    public string ConnectionStringOf(int way) => way >= _ways.Length
        ? ConnectionString
        : new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Port = _ways[way].Port }.ToString();

    /// <summary>Stops the server as a loss of power would, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await _server.StopImmediatelyAsync();
        await _server.StartAgainAsync();
    }

    /// <summary>Lets the standby catch up, and cuts it off.</summary>
    public async Task HoldStandbyAsync()
    {
        await _pair!.CatchUpAsync();
        await _pair.HoldStandbyAsync();
    }

    /// <summary>Fails over to the standby, leads every way there, and gives the new primary a standby of its own.</summary>
    public async Task FailOverAsync()
    {
        await _pair!.FailOverAsync();
        _server = _pair.Standby;
        foreach (var way in _ways)
        {
            way.LeadTo(_server.Port);
        }

        _pair = await _pair.ReplaceLostAsync();
    }

    /// <summary>Does it to every request, until the way is mended.</summary>
    public void Disturb(int way, CutKind kind) => _ways[way].Mode = ModeOf(kind);

    /// <summary>Does it to one append, and ends when that has met it. Not for the kinds that hang.</summary>
    public async Task StrikeAsync(int way, CutKind kind, TimeSpan limit)
    {
        var proxy = _ways[way];
        proxy.MinRequestBytes = AppendSizeBytes;
        try
        {
            await proxy.OnceAsync(ModeOf(kind)).WaitAsync(limit);
        }
        finally
        {
            proxy.MinRequestBytes = 1;
            proxy.Mode = CuttingMode.Pass;
        }
    }

    public void Mend(int way) => _ways[way].Mode = CuttingMode.Pass;

    public async ValueTask DisposeAsync()
    {
        foreach (var way in _ways)
        {
            await way.DisposeAsync();
        }

        await (_pair?.DisposeAsync() ?? _server.DisposeAsync());
    }

    private static CuttingMode ModeOf(CutKind kind) => kind switch
    {
        CutKind.Delay => CuttingMode.Delay,
        CutKind.CutBefore => CuttingMode.CutBefore,
        CutKind.CutAfter => CuttingMode.CutAfter,
        CutKind.Hang => CuttingMode.Hang,
        _ => CuttingMode.HangAfter,
    };
}
