namespace MVoting.Api.Engine;

/// <summary>How a call to the engine goes on when nobody answers.</summary>
/// <param name="MayRunTwice">
/// Whether the call may be sent again though the first one may have been carried out, or may still be.
/// </param>
/// <param name="AttemptMs">Milliseconds after which it is sent again.</param>
/// <param name="TimeoutMs">Milliseconds that the caller waits, all attempts together.</param>
public sealed record CallPatience(bool MayRunTwice, int AttemptMs, int TimeoutMs)
{
    /// <summary>Ballots, which their ids protect, and everything that is only read.</summary>
    public static CallPatience Repeated { get; } =
        new(true, DoorLimits.CallAttemptMs, DoorLimits.CallTimeoutMs);

    /// <summary>
    /// Orders that lead one way: opened, closed, cancelled, published is what a poll stays, and a late repetition
    /// finds it so.
    /// </summary>
    public static CallPatience OneWay { get; } =
        new(true, DoorLimits.OrderAttemptMs, DoorLimits.OrderTimeoutMs);

    /// <summary>
    /// Everything else: a pause that was sent twice could come behind the resume that followed it. Sent again only
    /// when Orleans has refused to carry it.
    /// </summary>
    public static CallPatience Once { get; } =
        new(false, DoorLimits.OrderTimeoutMs, DoorLimits.OrderTimeoutMs);
}
