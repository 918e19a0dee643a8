using MVoting.Core;
using MVoting.Load.Measure;
using MVoting.Load.Server;
using MVoting.Peers.Contenders;
using MVoting.Peers.PostgreSql;

namespace MVoting.Peers.Product;

/// <summary>The product over HTTP, driven by the client that all its other benchmarks use.</summary>
/// <param name="peer">The server that keeps its journal; null: SQLite does.</param>
internal sealed class ProductContender(PostgresPeer? peer, ContenderKind kind, int connections) : IContender
{
    private const int BallotsPerBatch = 1_000;
    private const int Batches = 4;

    /// <summary>One ballot box: the peers have one hot poll too.</summary>
    private const int ExpectedVoters = Limits.VotersPerBox;

    public string Id => IdOf(peer is not null, kind);

    public string Name =>
        $"MVoting, {(kind == ContenderKind.Single ? "single" : $"batches of {BallotsPerBatch:N0}")}, " +
        (peer is null ? "SQLite" : "PostgreSQL");

    public ContenderKind Kind => kind;

    public string Durability => peer is null ? "journal_mode=WAL, synchronous=FULL" : PostgresPeer.Durability;

    public string Driver => "HTTP";

    public BestDrive Drive { get; } = new(kind == ContenderKind.Single ? connections : Batches);

    public static string IdOf(bool isOnPostgreSql, ContenderKind kind) =>
        $"mvoting-{(kind == ContenderKind.Single ? "single" : "batch")}-{(isOnPostgreSql ? "postgresql" : "sqlite")}";

    public Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken) => peer is null
        ? RunAsync(database: null, settings, cancellationToken)
        : peer.UseAsync(
            database => RunAsync(ServerDatabase.PostgreSql(database), settings, cancellationToken), cancellationToken);

    private async Task<ContenderRun> RunAsync(
        ServerDatabase? database, MeasureSettings settings, CancellationToken cancellationToken)
    {
        await using var server = await Target.StartAsync(
            keepsData: false, TextWriter.Null, cancellationToken, database);
        var loop = new LoopSettings(
            settings.Warmup,
            settings.Measured,
            Drive.Clients,
            kind == ContenderKind.Batch ? BallotsPerBatch : null);
        var (throughput, verdict) = await new ProductRound(server, loop, ExpectedVoters)
            .RunAsync(cancellationToken);
        return ContenderRun.Of(throughput, verdict);
    }
}
