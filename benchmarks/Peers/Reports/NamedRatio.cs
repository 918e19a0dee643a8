using MVoting.Peers.Contenders;
using MVoting.Peers.PostgreSql;
using MVoting.Peers.Product;
using MVoting.Peers.Redis;

namespace MVoting.Peers.Reports;

/// <summary>Two contenders whose ratio a reader asks for, though they are of different kinds or both the product's.</summary>
internal sealed record NamedRatio(string Name, string Id, string Through)
{
    private static readonly string s_sqlite = ProductContender.IdOf(isOnPostgreSql: false, ContenderKind.Batch);
    private static readonly string s_postgres = ProductContender.IdOf(isOnPostgreSql: true, ContenderKind.Batch);

    public static IReadOnlyList<NamedRatio> All { get; } =
    [
        new("single by wrk, SQLite, to a row and a counter", WrkContender.ContenderId, PgbenchContender.RowAndCounter),
        new("single by wrk, SQLite, to Redis, not pipelined", WrkContender.ContenderId, RedisContender.IdOf(pipeline: 1)),
        new("batches, SQLite, to a row and a counter for each ballot", s_sqlite, PgbenchContender.RowAndCounter),
        new("batches, PostgreSQL, to a row and a counter for each ballot", s_postgres, PgbenchContender.RowAndCounter),
        new("batches, PostgreSQL to SQLite", s_postgres, s_sqlite),
        new("batches, three silos to one", ClusterContender.IdOf(3), ClusterContender.IdOf(1)),
    ];

    /// <summary>One of each round that has both.</summary>
    public IReadOnlyList<double> Of(PeersReport report) =>
        [.. from round in report.Rounds
            where round.ContainsKey(Id) && round.ContainsKey(Through)
            select round[Id].PerSecond / round[Through].PerSecond];
}
