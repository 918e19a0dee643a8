using MVoting.Load.Casting;

namespace MVoting.Load.Reports;

/// <summary>The figures of a casting phase in a closed loop.</summary>
public static class CastFigures
{
    public static void Write(TextWriter output, CastLog log, Latencies latencies, TimeSpan took, int? batch)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(latencies);
        var perSecond = (log.Acknowledged + log.Repeats) / took.TotalSeconds;
        output.WriteFigure(
            "cast",
            $"{Figures.Seconds(took)}, {Figures.Count(log.Acknowledged)} acknowledged, " +
            $"{Figures.Count(log.Repeats)} deliberate repeats, {Figures.Count(perSecond)} ballots/s");
        output.WriteFigure(
            "latency",
            $"{(batch is null ? "of a ballot" : $"of a batch of {batch}")}: " +
            $"p50 {Figures.Ms(latencies.PercentileMs(50))}, p99 {Figures.Ms(latencies.PercentileMs(99))}, " +
            $"max {Figures.Ms(latencies.MaxMs)}");
        output.WriteFailures(log.Failures);
    }
}
