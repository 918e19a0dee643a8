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
[GenerateSerializer, Immutable, Alias("mvoting.box-totals")]
public sealed record BoxTotals(
    [property: Id(0)] int Box,
    [property: Id(1)] int Segment,
    [property: Id(2)] long RecordedAtMs,
    [property: Id(3)] bool Sealed,
    [property: Id(4)] byte[] Tally)
{
    /// <summary>The totals of a ledger as it stands.</summary>
    public static BoxTotals Of(BoxLedger ledger) => new(
        ledger.Box,
        ledger.LastNumber,
        ledger.LastMomentMs,
        ledger.Phase == BoxPhase.Sealed,
        ledger.Tally?.ToBytes() ?? []);
}
