namespace MVoting.Core.Boxes;

/// <summary>An order that a box holds without having answered it.</summary>
/// <param name="MomentMs">The box's clock when it arrived.</param>
/// <param name="Asked">Effects that the box had asked for when it arrived.</param>
internal sealed record PendingOrder(BoxOrder Order, long MomentMs, OrderReceiver Receiver, long Asked);
