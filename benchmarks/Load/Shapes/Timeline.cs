using MVoting.Load.Casting;

namespace MVoting.Load.Shapes;

/// <summary>A trace, in steps of time.</summary>
public sealed class Timeline
{
    private readonly List<double>[] _latencies;

    public Timeline(CallTrace trace, double stepSeconds)
    {
        ArgumentNullException.ThrowIfNull(trace);
        StepSeconds = stepSeconds;
        var ends = Enumerable.Range(0, trace.Count)
            .Select(call => trace.DueSeconds(call) + (trace.TookMs(call) / 1e3))
            .DefaultIfEmpty()
            .Max();
        Steps = 1 + (int)(Math.Max(ends, trace.Seconds) / stepSeconds);
        Due = new double[Steps];
        Accepted = new double[Steps];
        Refused = new double[Steps];
        NotSent = new double[Steps];
        _latencies = [.. Enumerable.Range(0, Steps).Select(_ => new List<double>())];
        for (var call = 0; call < trace.Count; call++)
        {
            Add(trace, call);
        }

        foreach (var latencies in _latencies)
        {
            latencies.Sort();
        }
    }

    public double StepSeconds { get; }

    public int Steps { get; }

    /// <summary>Calls a second that fell due in each step.</summary>
    public double[] Due { get; }

    /// <summary>Calls a second whose acceptance came in each step.</summary>
    public double[] Accepted { get; }

    /// <summary>Calls a second whose refusal came in each step.</summary>
    public double[] Refused { get; }

    /// <summary>Calls a second that fell due in each step and were never sent.</summary>
    public double[] NotSent { get; }

    /// <summary>
    /// The latency that this share of the accepted calls due in a step did not exceed, in milliseconds; null: none was.
    /// </summary>
    public double? LatencyMs(int step, double share) =>
        _latencies[step] is { Count: > 0 } sorted
            ? sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)]
            : null;

    private void Add(CallTrace trace, int call)
    {
        var due = trace.DueSeconds(call);
        var end = (int)((due + (trace.TookMs(call) / 1e3)) / StepSeconds);
        var begin = (int)(due / StepSeconds);
        Due[begin] += 1 / StepSeconds;
        switch (trace.Outcome(call))
        {
            case CallOutcome.Accepted:
                Accepted[end] += 1 / StepSeconds;
                _latencies[begin].Add(trace.TookMs(call));
                break;
            case CallOutcome.Refused or CallOutcome.RefusedOtherwise:
                Refused[end] += 1 / StepSeconds;
                break;
            case CallOutcome.NotSent:
                NotSent[begin] += 1 / StepSeconds;
                break;
        }
    }
}
