namespace MVoting.Core.Boxes;

/// <summary>An order that a box holds without having answered it.</summary>
internal sealed record PendingOrder(BoxOrder Order, long MomentMs, OrderReceiver Receiver);
