namespace MVoting.Core.Boxes;

/// <summary>Whoever waits for the answer to an order.</summary>
public abstract class OrderReceiver
{
    /// <summary>Called once. After <see cref="BoxOrderStatus.Done"/> the order is durable.</summary>
    protected internal abstract void OnAnswered(BoxOrderStatus status);
}
