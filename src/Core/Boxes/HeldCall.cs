namespace MVoting.Core.Boxes;

/// <summary>A call that a box keeps unread until it can be judged: either ballots or an order.</summary>
/// <param name="Request">The ballots, in the bytes of <see cref="CastFormat"/>.</param>
/// <param name="Batch">Takes the ballots' answers; null for an order.</param>
/// <param name="Order">The order; null for ballots.</param>
/// <param name="NowMs">The silo's clock when it came, Unix milliseconds.</param>
/// <param name="Asked">Effects that the box had asked for when it came.</param>
/// <param name="HadNoPaper">Whether the box had no ballot paper then.</param>
internal readonly record struct HeldCall(
    ReadOnlyMemory<byte> Request, CastBatch? Batch, PendingOrder? Order, long NowMs, long Asked, bool HadNoPaper);
