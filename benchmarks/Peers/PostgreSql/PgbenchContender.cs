using System.Globalization;
using MVoting.Peers.Contenders;
using MVoting.Peers.Machine;
using MVoting.Peers.Reports;
using Npgsql;

namespace MVoting.Peers.PostgreSql;

/// <summary>A ballot a transaction over the native protocol, prepared, driven by PostgreSQL's own pgbench.</summary>
internal sealed class PgbenchContender(PostgresPeer peer, string pgbench, string id, string name, string count)
    : IContender
{
    /// <summary>The usual way: a row with a unique key and a counter's update for each ballot, in one transaction.</summary>
    public const string RowAndCounter = "row-and-counter";

    public string Id => id;

    public string Name => name;

    public ContenderKind Kind => ContenderKind.Single;

    public string Durability => PostgresPeer.Durability;

    public string Driver => "pgbench";

    public BestDrive Drive { get; } = new(8, 16, 32, 64, 128);

    public Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken) =>
        peer.UseAsync(database => RunAsync(database, settings, cancellationToken), cancellationToken);

    private async Task<ContenderRun> RunAsync(
        string database, MeasureSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mvoting-peers-").FullName;
        try
        {
            var script = Path.Combine(folder, "script.sql");
            await File.WriteAllTextAsync(script, Resources.Read($"{id}.sql"), cancellationToken);
            await PostgresPeer.ExecuteAsync(database, Resources.Read("schema.sql"), cancellationToken);
            long acknowledged = 0, failures = 0;
            var clients = await Drive.FindAsync(async tried => (await DriveAsync(tried, settings.Calibration)).PerSecond);
            await DriveAsync(clients, settings.Warmup);
            var measured = await DriveAsync(clients, settings.Measured);
            var latencies = new SortedLatencies(PgbenchOutput.ReadLatenciesMs(
                Directory.EnumerateFiles(folder, "log*").SelectMany(File.ReadLines)));
            var counted = await PostgresPeer.CountAsync(database, Resources.Read(count), cancellationToken);
            return new ContenderRun(
                measured.PerSecond, latencies.At(0.5), latencies.At(0.99), acknowledged, counted, failures);

            async Task<PgbenchOutput> DriveAsync(int driven, TimeSpan time)
            {
                foreach (var log in Directory.EnumerateFiles(folder, "log*"))
                {
                    File.Delete(log);
                }

                var text = await ChildProgram.RunAsync(
                    pgbench, Arguments(driven, time), cancellationToken, Environment(database), folder);
                var output = PgbenchOutput.Read(text);
                acknowledged += output.Processed;
                failures += output.Failed;
                return output;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A tenth of the transactions is logged: enough for a percentile, and too little to cost anything.</summary>
    private static string[] Arguments(int clients, TimeSpan time) =>
    [
        "--no-vacuum", "--protocol=prepared", "--file=script.sql", "--log", "--log-prefix=log", "--sampling-rate=0.1",
        string.Create(CultureInfo.InvariantCulture, $"--client={clients}"),
        string.Create(CultureInfo.InvariantCulture, $"--time={Math.Max(1, (int)Math.Round(time.TotalSeconds))}"),
    ];

    private static Dictionary<string, string> Environment(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return new Dictionary<string, string>
        {
            ["PGHOST"] = parts.Host!,
            ["PGPORT"] = parts.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = parts.Username!,
            ["PGPASSWORD"] = parts.Password!,
            ["PGDATABASE"] = parts.Database!,
        };
    }
}
