using MVoting.Peers.Machine;
using MVoting.Peers.Orleans;
using MVoting.Peers.PostgreSql;
using MVoting.Peers.Product;
using MVoting.Peers.Redis;
using MVoting.Testing.PostgreSql;

namespace MVoting.Peers.Contenders;

/// <summary>The contenders that this machine has the programs for, and what is missing for the others.</summary>
internal sealed class ContenderList(int connections) : IAsyncDisposable
{
    private const int Pipeline = 16;

    private readonly List<IContender> _contenders = [];
    private readonly List<string> _missing = [];
    private PostgresPeer? _postgres;

    public IReadOnlyList<IContender> Contenders => _contenders;

    /// <summary>Sentences that name what was looked for and left out.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <param name="connections">Of the product's single route and of Redis.</param>
    public static async Task<ContenderList> FindAsync(int connections, CancellationToken cancellationToken)
    {
        var list = new ContenderList(connections);
        await list.AddPostgresAsync(cancellationToken);
        list.AddRedis();
        list.Add(new DocumentedContender(peer: null));
        list.AddProduct(peer: null);
        if (ProgramFinder.Find("wrk") is { } wrk)
        {
            list.Add(new WrkContender(wrk, connections));
        }
        else
        {
            list._missing.Add("wrk is not on the PATH: the product is driven by its own client alone.");
        }

        return list;
    }

    public ValueTask DisposeAsync() => _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AddPostgresAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || PostgresPrograms.Folder is null)
        {
            _missing.Add($"PostgreSQL is left out. {PostgresPrograms.Reason}");
            return;
        }

        var postgres = _postgres = await PostgresPeer.StartAsync(cancellationToken);
        if (ProgramFinder.Find("pgbench") is { } pgbench)
        {
            Add(new PgbenchContender(
                postgres, pgbench, PgbenchContender.RowAndCounter, "PostgreSQL, row and counter", "count-counters.sql"));
            Add(new PgbenchContender(postgres, pgbench, "insert-only", "PostgreSQL, insert only", "count-rows.sql"));
        }
        else
        {
            _missing.Add("pgbench is not on the PATH: PostgreSQL is measured in batches alone.");
        }

        Add(new BatchContender(postgres));
        Add(new DocumentedContender(postgres));
        AddProduct(postgres);
        Add(new ClusterContender(silos: 1));
        Add(new ClusterContender(silos: 3));
    }

    private void AddRedis()
    {
        if (RedisPrograms.Find() is not { } programs)
        {
            _missing.Add("Redis is left out: redis-server, redis-cli and redis-benchmark are not all on the PATH.");
            return;
        }

        Add(new RedisContender(programs, connections, pipeline: 1));
        Add(new RedisContender(programs, connections, Pipeline));
    }

    private void AddProduct(PostgresPeer? peer)
    {
        Add(new ProductContender(peer, ContenderKind.Single, connections));
        Add(new ProductContender(peer, ContenderKind.Batch, connections));
    }

    private void Add(IContender contender) => _contenders.Add(contender);
}
