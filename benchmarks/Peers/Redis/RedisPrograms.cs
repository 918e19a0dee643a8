using MVoting.Peers.Machine;

namespace MVoting.Peers.Redis;

/// <summary>Redis' programs on this machine.</summary>
internal sealed record RedisPrograms(string Server, string Client, string Benchmark)
{
    /// <summary>Null: one of them is missing.</summary>
    public static RedisPrograms? Find() =>
        ProgramFinder.Find("redis-server") is { } server
        && ProgramFinder.Find("redis-cli") is { } client
        && ProgramFinder.Find("redis-benchmark") is { } benchmark
            ? new RedisPrograms(server, client, benchmark)
            : null;
}
