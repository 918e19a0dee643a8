using System.Diagnostics;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Ledgers;
using MVoting.Load.Reports;

namespace MVoting.Load.Measure;

/// <summary>As many ballots as the server takes: a warm-up, then the measured time, with the same client for all.</summary>
/// <param name="serverProcess">Whose processor time is told; null: nobody's.</param>
/// <param name="readAllocated">Asks the server for the bytes that it has allocated; null: it cannot tell.</param>
public sealed class SaturatingLoop(
    PollAddress address,
    FloodBallots source,
    LoopSettings settings,
    int? serverProcess,
    Func<CancellationToken, Task<long>>? readAllocated = null)
{
    private static readonly RetryPolicy Retries = new(TimeSpan.FromSeconds(60));

    /// <summary>Casts, and writes what was acknowledged to a new ledger.</summary>
    public async Task<(Throughput Throughput, CastLog Log)> RunAsync(
        string ledgerPath, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Connections, 1);
        var header = new LedgerHeader(
            address.City, address.Poll, new LedgerFlood(source.Count, source.Options, source.Seed));
        await using var ledger = LedgerWriter.Create(ledgerPath, header);
        var log = new CastLog(ledger);
        using var doors = new Doors(address, source, settings.Batch, LoopSettings.RequestTimeout);
        var warm = await RunAsync(doors, log, first: 0, settings.Warmup, cancellationToken);
        return (await RunAsync(doors, log, warm.Next, settings.Measured, cancellationToken), log);
    }

    private async Task<Throughput> RunAsync(
        Doors doors, CastLog log, int first, TimeSpan duration, CancellationToken cancellationToken)
    {
        var before = log.Acknowledged + log.Refused;
        var queue = new TimedQueue(source, first, duration);
        var latencies = new Latencies();
        var loop = new ClosedLoop(doors, source, queue, log, Retries, latencies);
        using var server = serverProcess is { } process ? Process.GetProcessById(process) : null;
        var allocated = await ReadAllocatedAsync(cancellationToken);
        var busy = server?.TotalProcessorTime ?? TimeSpan.Zero;
        var started = Stopwatch.GetTimestamp();
        await loop.RunAsync(settings.Connections, cancellationToken);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        server?.Refresh();
        busy = (server?.TotalProcessorTime ?? TimeSpan.Zero) - busy;
        allocated = await ReadAllocatedAsync(cancellationToken) - allocated;
        var answers = log.Acknowledged + log.Refused - before;
        return new Throughput(
            answers / took,
            busy.TotalMicroseconds / Math.Max(1, answers),
            latencies.PercentileMs(50),
            latencies.PercentileMs(99),
            log.Failures,
            queue.Next,
            (double?)allocated / Math.Max(1, answers));
    }

    private async Task<long?> ReadAllocatedAsync(CancellationToken cancellationToken) =>
        readAllocated is null ? null : await readAllocated(cancellationToken);
}
