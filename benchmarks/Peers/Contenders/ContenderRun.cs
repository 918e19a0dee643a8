using MVoting.Load.Measure;
using MVoting.Load.Verdicts;

namespace MVoting.Peers.Contenders;

/// <summary>What one measurement came to.</summary>
/// <param name="PerSecond">Acknowledged ballots a second, in the measured time.</param>
/// <param name="P50Ms">Median time to an answer, in milliseconds; null: not told.</param>
/// <param name="P99Ms">The time that 99 of 100 requests did not exceed, in milliseconds; null: not told.</param>
/// <param name="Acknowledged">Ballots acknowledged in the whole run, warm-up included.</param>
/// <param name="Counted">What the contender's own tally said afterwards.</param>
/// <param name="Failures">Requests that ended in an error.</param>
/// <param name="InFlight">Requests that the client may have left without waiting: counted, and nobody was told.</param>
internal sealed record ContenderRun(
    double PerSecond, double? P50Ms, double? P99Ms, long Acknowledged, long Counted, long Failures, long InFlight = 0)
{
    /// <summary>Of the product, which its own client has driven and judged.</summary>
    public static ContenderRun Of(Throughput throughput, Verdict verdict) => new(
        throughput.PerSecond,
        throughput.MedianMs,
        throughput.P99Ms,
        verdict.Acknowledged,
        verdict.Counted,
        throughput.Failures.Values.Sum());

    /// <summary>The tally equals the acknowledgements.</summary>
    public bool Holds => Counted >= Acknowledged && Counted - Acknowledged <= InFlight;
}
