using System.Diagnostics;

namespace MVoting.Ladder.Rungs;

/// <summary>Measures a rung of this process. The clocks stand while a portion is made.</summary>
internal static class RungMeter
{
    /// <summary>Throughput, processor time and allocation of the portions after a warm-up.</summary>
    public static async Task<RungFigures> MeasureAsync(
        IRung rung, TimeSpan warmup, TimeSpan measured, CancellationToken cancellationToken)
    {
        var seen = new Portion(TimeSpan.Zero, TimeSpan.Zero, 0, 0);
        while (seen.Took < warmup)
        {
            seen += await RunAsync(rung, cancellationToken);
        }

        var total = new Portion(TimeSpan.Zero, TimeSpan.Zero, 0, 0);
        while (total.Took < measured)
        {
            total += await RunAsync(rung, cancellationToken);
        }

        return new RungFigures(
            total.Ballots / total.Took.TotalSeconds,
            total.Busy.TotalMicroseconds / total.Ballots,
            (double)total.AllocatedBytes / total.Ballots);
    }

    /// <summary>
    /// Bytes allocated for a ballot: the least of some portions. Whatever else the process does only adds, and so do the
    /// smaller calls of a portion that met a busy machine; what a ballot itself needs stands in every portion.
    /// </summary>
    public static async Task<double> MeasureAllocationAsync(
        IRung rung, int warmup, int portions, CancellationToken cancellationToken)
    {
        for (var portion = 0; portion < warmup; portion++)
        {
            await RunAsync(rung, cancellationToken);
        }

        var bytes = new List<double>();
        for (var portion = 0; portion < portions; portion++)
        {
            var run = await RunAsync(rung, cancellationToken);
            bytes.Add((double)run.AllocatedBytes / run.Ballots);
        }

        return bytes.Min();
    }

    private static async Task<Portion> RunAsync(IRung rung, CancellationToken cancellationToken)
    {
        await rung.PrepareAsync(cancellationToken);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var busy = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var ballots = await rung.RunAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        busy = Environment.CpuUsage.TotalTime - busy;
        return new Portion(took, busy, GC.GetTotalAllocatedBytes(precise: true) - allocated, ballots);
    }

    private readonly record struct Portion(TimeSpan Took, TimeSpan Busy, long AllocatedBytes, long Ballots)
    {
        public static Portion operator +(Portion left, Portion right) => new(
            left.Took + right.Took,
            left.Busy + right.Busy,
            left.AllocatedBytes + right.AllocatedBytes,
            left.Ballots + right.Ballots);
    }
}
