using System.Text.Json.Serialization;

namespace MVoting.Core.PollLife;

/// <summary>Totals kept of one box. <c>recount</c> compares at exactly this segment.</summary>
/// <param name="Segment">Number of the last segment counted; 0: none.</param>
/// <param name="MomentMs">That segment's moment, Unix milliseconds.</param>
/// <param name="Tally">The tally's bytes.</param>
/// <param name="Epoch">The box's <see cref="Boxes.BoxLedger.Epoch"/> at that segment.</param>
public sealed record BoxCount(
    int Segment,
    long MomentMs,
    byte[] Tally,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Epoch = 0);
