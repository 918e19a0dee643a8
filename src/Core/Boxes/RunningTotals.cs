namespace MVoting.Core.Boxes;

/// <summary>
/// The running totals of one box: of committed ballots, never increments, versioned by the number of the last committed
/// segment, so that a repeated, late or stale message changes nothing.
/// </summary>
/// <param name="Box">The box, from 0.</param>
/// <param name="Segment">Number of the last committed segment; 0 before the opening.</param>
/// <param name="MomentMs">That segment's moment, Unix milliseconds.</param>
/// <param name="IsSealed">Whether that segment is the seal.</param>
/// <param name="Tally">The tally's bytes; empty before the opening.</param>
/// <param name="Epoch"><see cref="BoxLedger.Epoch"/>.</param>
/// <param name="OrderVersion"><see cref="BoxLedger.OrderVersion"/>; 0: not told.</param>
public sealed record RunningTotals(
    int Box, int Segment, long MomentMs, bool IsSealed, ReadOnlyMemory<byte> Tally, long Epoch, long OrderVersion)
{
    /// <summary>The totals of a ledger as it is now.</summary>
    public static RunningTotals Of(BoxLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new RunningTotals(
            ledger.Box,
            ledger.LastNumber,
            ledger.LastMomentMs,
            ledger.Phase == BoxPhase.Sealed,
            ledger.Tally?.ToBytes() ?? [],
            ledger.Epoch,
            ledger.OrderVersion);
    }
}
