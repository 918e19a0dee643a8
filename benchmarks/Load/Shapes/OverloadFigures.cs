using MVoting.Load.Casting;

namespace MVoting.Load.Shapes;

/// <summary>The facts about a part of a trace.</summary>
/// <param name="AcceptedPerSecond">Acceptances that came within the part.</param>
/// <param name="P50Ms">Of the accepted calls that were due in it; null: none was accepted.</param>
/// <param name="P99Ms">Likewise.</param>
/// <param name="Due">Calls that were due in it.</param>
/// <param name="Refused">Of those: answered 503 with Retry-After.</param>
/// <param name="RefusedOtherwise">Of those: refused in another way.</param>
/// <param name="NotSent">Of those: never sent, for want of a free connection in time.</param>
/// <param name="Failed">Of those: not answered.</param>
public sealed record OverloadFigures(
    double AcceptedPerSecond,
    double? P50Ms,
    double? P99Ms,
    long Due,
    long Refused,
    long RefusedOtherwise,
    long NotSent,
    long Failed)
{
    /// <summary>The step in which latency is looked at, in seconds.</summary>
    private const double StepSeconds = 0.1;

    /// <summary>Normal is up to this many times the calm p99,</summary>
    private const double NormalTimes = 2;

    /// <summary>and so much more in any case: a hiccup of the machine is not the crowd's doing.</summary>
    private const double NormalSlackMs = 5;

    /// <summary>Steps in a row that must be normal.</summary>
    private const int NormalSteps = 5;

    public static OverloadFigures Of(CallTrace trace, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var latencies = new List<double>();
        var outcomes = new long[Enum.GetValues<CallOutcome>().Length];
        long accepted = 0, due = 0;
        for (var call = 0; call < trace.Count; call++)
        {
            var begin = trace.DueSeconds(call);
            var outcome = trace.Outcome(call);
            var end = begin + (trace.TookMs(call) / 1e3);
            accepted += outcome == CallOutcome.Accepted && end >= from && end < to ? 1 : 0;
            if (begin < from || begin >= to)
            {
                continue;
            }

            due++;
            outcomes[(int)outcome]++;
            if (outcome == CallOutcome.Accepted)
            {
                latencies.Add(trace.TookMs(call));
            }
        }

        latencies.Sort();
        return new OverloadFigures(
            accepted / (to - from),
            At(latencies, 0.5),
            At(latencies, 0.99),
            due,
            outcomes[(int)CallOutcome.Refused],
            outcomes[(int)CallOutcome.RefusedOtherwise],
            outcomes[(int)CallOutcome.NotSent],
            outcomes[(int)CallOutcome.Failed]);
    }

    /// <summary>
    /// Seconds from <paramref name="from"/> until nobody is refused or unsent and p99 is near the calm one, for half a
    /// second; null: it is not so to the end of the trace.
    /// </summary>
    public static double? SecondsUntilNormal(CallTrace trace, double calmP99Ms, double from)
    {
        var timeline = new Timeline(trace, StepSeconds);
        var normal = Math.Max(NormalTimes * calmP99Ms, calmP99Ms + NormalSlackMs);
        var inARow = 0;
        for (var step = (int)Math.Ceiling(from / StepSeconds); step < timeline.Steps; step++)
        {
            // A step in which nothing was due says nothing.
            var p99 = timeline.LatencyMs(step, 0.99);
            if (p99 is null && timeline.Due[step] == 0)
            {
                continue;
            }

            // Where anybody is still turned away, the quick answers of the others are not normal.
            var isOpenToAll = timeline.Refused[step] + timeline.NotSent[step] == 0;
            inARow = p99 <= normal && isOpenToAll ? inARow + 1 : 0;
            if (inARow == NormalSteps)
            {
                return Math.Max(0, ((step - NormalSteps + 1) * StepSeconds) - from);
            }
        }

        return null;
    }

    private static double? At(List<double> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
