using MVoting.Core.Boxes;

namespace MVoting.Grains.Boxes;

/// <summary>
/// Running totals of one box: of committed ballots, never increments, versioned by the number of the last
/// committed segment, so that a repeated, late or zombie message changes nothing.
/// </summary>
/// <param name="Box">The box, from 0.</param>
/// <param name="Segment">Number of the last committed segment; 0 before the opening.</param>
/// <param name="RecordedAtMs">That segment's moment, Unix milliseconds.</param>
/// <param name="Sealed">Whether that segment is the seal.</param>
/// <param name="Tally">The tally's bytes; empty before the opening.</param>
/// <param name="Epoch">Rises when an operator accepts a loss: numbers of segments may then be used again.</param>
/// <param name="OrderVersion">The poll's version of the last order that the box has taken; 0: not told.</param>
[GenerateSerializer, Immutable, Alias("mvoting.box-totals")]
public sealed record BoxTotals(
    [property: Id(0)] int Box,
    [property: Id(1)] int Segment,
    [property: Id(2)] long RecordedAtMs,
    [property: Id(3)] bool Sealed,
    [property: Id(4)] byte[] Tally,
    [property: Id(5)] long Epoch = 0,
    [property: Id(6)] long OrderVersion = 0)
{
    /// <summary>The totals of a ledger as it is now.</summary>
    public static BoxTotals Of(BoxLedger ledger) => Of(RunningTotals.Of(ledger));

    /// <summary>Totals as a message.</summary>
    internal static BoxTotals Of(RunningTotals totals) => new(
        totals.Box, totals.Segment, totals.MomentMs, totals.IsSealed, totals.Tally.ToArray(), totals.Epoch, totals.OrderVersion);

    /// <summary>The totals as Core has them.</summary>
    internal RunningTotals ToRunning() => new(Box, Segment, RecordedAtMs, Sealed, Tally, Epoch, OrderVersion);
}
