using System.Globalization;
using MVoting.Load.Measure;
using MVoting.Load.Server;
using MVoting.Load.Verdicts;
using MVoting.Peers.Contenders;
using MVoting.Peers.PostgreSql;
using MVoting.Testing.Cluster;

namespace MVoting.Peers.Product;

/// <summary>
/// The product as a cluster: one API process that is a client of one silo or of several, over PostgreSQL. On one machine
/// more silos gain nothing; the figure tells what they cost.
/// </summary>
internal sealed class ClusterContender(int silos) : IContender
{
    private const int BallotsPerBatch = 1_000;
    /// <summary>Twelve ballot boxes, so that every silo has some.</summary>
    private const int ExpectedVoters = 3_000_000;

    public string Id => IdOf(silos);

    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"MVoting, batches, cluster of {silos} silo{(silos == 1 ? "" : "s")}");

    public ContenderKind Kind => ContenderKind.Batch;

    public string Durability => PostgresPeer.Durability;

    public string Driver => "HTTP";

    public BestDrive Drive { get; } = new(4, 8, 16);

    public static string IdOf(int silos) => string.Create(CultureInfo.InvariantCulture, $"mvoting-batch-{silos}-silos");

    public async Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken)
    {
        await using var cluster = await TestCluster.StartAsync(
            new ClusterSettings { Silos = silos, Doors = 1, WaysCanBeDisturbed = false }, cancellationToken);
        await using var target = new Target(cluster.Addresses[0], cluster.Key);
        var clients = await Drive.FindAsync(
            async tried => (await DriveAsync(tried, settings.Calibration, settings.Calibration)).Throughput.PerSecond);
        var (throughput, verdict) = await DriveAsync(clients, settings.Warmup, settings.Measured);
        return ContenderRun.Of(throughput, verdict);

        Task<(Throughput Throughput, Verdict Verdict)> DriveAsync(int driven, TimeSpan warmup, TimeSpan measured) =>
            new ProductRound(target, new LoopSettings(warmup, measured, driven, BallotsPerBatch), ExpectedVoters)
                .RunAsync(cancellationToken);
    }
}
