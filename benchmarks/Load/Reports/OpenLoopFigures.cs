using System.Globalization;

namespace MVoting.Load.Reports;

/// <summary>The figures of an open loop, and the check of them by Little's law.</summary>
public sealed class OpenLoopFigures
{
    /// <summary>How far sampled concurrency and rate × latency may part before the figures are doubted.</summary>
    public const double LittleTolerance = 0.1;

    /// <summary>Below so many calls at a time on average, a few samples' chance exceeds the tolerance.</summary>
    public const double LittleSlackCalls = 0.5;

    private TimeSpan _took;
    private int _calls;
    private double _sampledConcurrency;

    /// <summary>Calls that got a final answer for each of their ballots.</summary>
    public Latencies Answered { get; } = new();

    /// <summary>The others: refused for now, timed out, cut.</summary>
    public Latencies NotAnswered { get; } = new();

    /// <summary>Waits of those that were never sent, for want of a free connection in time.</summary>
    public Latencies NotSent { get; } = new();

    /// <summary>How late calls began: the generator's own share, and waiting for a connection.</summary>
    public Latencies Lateness { get; } = new();

    /// <summary>Mean concurrency by Little's law: the rate of calls × their mean latency.</summary>
    public double LittleConcurrency =>
        (Answered.MeanMs * Answered.Count + NotAnswered.MeanMs * NotAnswered.Count + NotSent.MeanMs * NotSent.Count)
        / _took.TotalMilliseconds;

    public bool LittleHolds => Math.Abs(_sampledConcurrency - LittleConcurrency)
        <= Math.Max(LittleSlackCalls, LittleTolerance * LittleConcurrency);

    public void End(TimeSpan took, int calls, double sampledConcurrency)
    {
        _took = took;
        _calls = calls;
        _sampledConcurrency = sampledConcurrency;
    }

    public void Write(TextWriter output, double intendedRate, long ballots, int? batch)
    {
        output.WriteFigure(
            "rate",
            $"{Figures.Count(intendedRate)} ballots/s intended, " +
            $"{Figures.Count(ballots / _took.TotalSeconds)} achieved in {Figures.Seconds(_took)}");
        output.WriteFigure(
            "latency",
            $"of the answered, from the intended start {(batch is null ? "of a ballot" : $"of a batch of {batch}")}: " +
            string.Join(", ", new[] { 50, 90, 99, 99.9 }.Select(Percentile)) + $", max {Figures.Ms(Answered.MaxMs)}");
        output.WriteFigure(
            "generator",
            $"began its calls late by p50 {Figures.Ms(Lateness.PercentileMs(50))}, " +
            $"p99 {Figures.Ms(Lateness.PercentileMs(99))} (within the latency)");
        if (NotSent.Count > 0)
        {
            output.WriteFigure(
                "not sent",
                $"{Figures.Count(NotSent.Count)} for which no connection was free within their patience: in no latency here, and sent again before the verdict");
        }

        output.WriteFigure(
            "Little",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_calls / _took.TotalSeconds:F1} calls/s × mean latency = {LittleConcurrency:F2} under way, ") +
            string.Create(
                CultureInfo.InvariantCulture,
                $"sampled {_sampledConcurrency:F2}: {(LittleHolds ? "agrees" : "DOES NOT AGREE, doubt the latencies")}"));
    }

    private string Percentile(double percentile) => string.Create(
        CultureInfo.InvariantCulture, $"p{percentile} {Figures.Ms(Answered.PercentileMs(percentile))}");
}
