using MVoting.Core.Segments;

namespace MVoting.Core.Boxes;

/// <summary>The effect that a box asks for next. Exactly one is under way at a time.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Row">For <see cref="BoxStepKind.Append"/>: the row to append.</param>
/// <param name="Attempt">How often this append or read was tried before; wait longer each time.</param>
/// <param name="Alone">For <see cref="BoxStepKind.Append"/>: not together with other boxes' rows.</param>
/// <param name="From">For <see cref="BoxStepKind.Read"/>: the first number to read.</param>
public readonly record struct BoxStep(
    BoxStepKind Kind, SegmentRow? Row = null, int Attempt = 0, bool Alone = false, int From = 0);
