namespace MVoting.Core.Boxes;

/// <summary>What a box answers to an order.</summary>
public enum BoxOrderStatus : byte
{
    /// <summary>Nothing was promised; send the order again.</summary>
    TryAgain = 0,

    /// <summary>The order's control segment is durable, or its state had been reached before.</summary>
    Done = 1,

    /// <summary>The box is in a state that does not know this order, for example sealed.</summary>
    Refused = 2,
}
