using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MVoting.Peers.Contenders;
using MVoting.Peers.Reports;
using Npgsql;
using NpgsqlTypes;

namespace MVoting.Peers.PostgreSql;

/// <summary>A thousand ballots in one statement, their voters in a binary array: the database's way to be fast.</summary>
internal sealed class BatchContender(PostgresPeer peer) : IContender
{
    private const int BallotsPerBatch = 1_000;
    private const int Choices = 10;

    public string Id => "batch";

    public string Name => "PostgreSQL, 1,000 ballots a CTE";

    public ContenderKind Kind => ContenderKind.Batch;

    public string Durability => PostgresPeer.Durability;

    public string Driver => "Npgsql";

    public BestDrive Drive { get; } = new(1, 2, 4, 8);

    public Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken) =>
        peer.UseAsync(database => RunAsync(database, settings, cancellationToken), cancellationToken);

    private async Task<ContenderRun> RunAsync(
        string database, MeasureSettings settings, CancellationToken cancellationToken)
    {
        await PostgresPeer.ExecuteAsync(database, Resources.Read("schema.sql"), cancellationToken);
        await using var source = NpgsqlDataSource.Create(database);
        long acknowledged = 0, failures = 0;
        var clients = await Drive.FindAsync(async tried => (await DriveAsync(tried, settings.Calibration)).PerSecond);
        await DriveAsync(clients, settings.Warmup);
        var (perSecond, latencies) = await DriveAsync(clients, settings.Measured);
        var counted = await PostgresPeer.CountAsync(database, Resources.Read("count-counters.sql"), cancellationToken);
        var rows = await PostgresPeer.CountAsync(database, Resources.Read("count-rows.sql"), cancellationToken);
        // Rows without their counters would be a wrong tally too.
        return new ContenderRun(
            perSecond, latencies.At(0.5), latencies.At(0.99), acknowledged, Math.Min(counted, rows), failures);

        async Task<(double PerSecond, SortedLatencies Latencies)> DriveAsync(int driven, TimeSpan time)
        {
            var before = Volatile.Read(ref acknowledged);
            var started = Stopwatch.GetTimestamp();
            var took = new ConcurrentBag<double>();
            await Task.WhenAll(Enumerable.Range(0, driven).Select(_ => Task.Run(
                async () =>
                {
                    while (Stopwatch.GetElapsedTime(started) < time)
                    {
                        var sent = Stopwatch.GetTimestamp();
                        var (counted, failed) = await CastAsync(source, cancellationToken);
                        Interlocked.Add(ref acknowledged, counted);
                        Interlocked.Add(ref failures, failed);
                        took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    }
                },
                cancellationToken)));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            return ((Volatile.Read(ref acknowledged) - before) / seconds, new SortedLatencies(took));
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is this program's own.")]
    private static async Task<(long Counted, int Failed)> CastAsync(
        NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var voters = new Guid[BallotsPerBatch];
        var choices = new short[BallotsPerBatch];
        for (var i = 0; i < BallotsPerBatch; i++)
        {
            voters[i] = Guid.NewGuid();
            choices[i] = (short)(1 + (i % Choices));
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(s_statement, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = voters, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        command.Parameters.Add(new NpgsqlParameter { Value = choices, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint });
        try
        {
            await command.PrepareAsync(cancellationToken);
            var counted = await command.ExecuteScalarAsync(cancellationToken);
            return (Convert.ToInt64(counted, CultureInfo.InvariantCulture), 0);
        }
        catch (PostgresException)
        {
            return (0, 1);
        }
    }

    private static readonly string s_statement = Resources.Read("batch.sql");
}
