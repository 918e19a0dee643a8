namespace MVoting.Grains.Polls;

/// <summary>Totals kept of one box. <c>recount</c> compares at exactly this segment.</summary>
/// <param name="Segment">Number of the last segment counted; 0: none.</param>
/// <param name="MomentMs">That segment's moment, Unix milliseconds.</param>
/// <param name="Tally">The tally's bytes.</param>
public sealed record BoxCount(int Segment, long MomentMs, byte[] Tally);
