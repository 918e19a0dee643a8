namespace MVoting.Core.Boxes;

/// <summary>An order of the poll to one of its boxes. Moments are Unix milliseconds; a missing one has no bound.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Version">
/// The poll's version when it decided this; it rises with every decision. A box takes an order only after the one it
/// took last, so that a late or repeated message of an earlier decision never undoes a later one.
/// </param>
/// <param name="OpensAtMs">For <see cref="BoxOrderKind.Open"/>: nothing is admitted before.</param>
/// <param name="ClosesAtMs">For <see cref="BoxOrderKind.Open"/> and <see cref="BoxOrderKind.Reschedule"/>: nothing is admitted at it or after.</param>
/// <param name="Paper">For <see cref="BoxOrderKind.Open"/>: the canonical bytes of the ballot paper.</param>
public readonly record struct BoxOrder(
    BoxOrderKind Kind,
    long Version,
    long? OpensAtMs = null,
    long? ClosesAtMs = null,
    ReadOnlyMemory<byte> Paper = default);
