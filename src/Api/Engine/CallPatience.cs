namespace MVoting.Api.Engine;

/// <summary>How a call to the engine goes on when nobody answers.</summary>
/// <param name="MayRunTwice">
/// Whether the call may be sent again though the first one may have been carried out, or may still be.
/// </param>
/// <param name="AttemptMs">
/// Milliseconds after which it is sent again while a silo is suspected of being dead: what was under way to it may be
/// lost, and what is sent before the others have declared it dead may be lost as well.
/// </param>
/// <param name="QuietAttemptMs">
/// Milliseconds after which it is sent again although every silo answers, as long as fewer attempts are under way than
/// there are silos. From <paramref name="TimeoutMs"/> on: never. A silo that is slow gets slower with each repetition.
/// </param>
/// <param name="TimeoutMs">Milliseconds that the caller waits, all attempts together.</param>
public sealed record CallPatience(bool MayRunTwice, int AttemptMs, int QuietAttemptMs, int TimeoutMs)
{
    /// <summary>Ballots, which their ids protect, and everything that is only read.</summary>
    public static CallPatience Repeated { get; } =
        new(true, DoorLimits.CallAttemptMs, DoorLimits.CallQuietAttemptMs, DoorLimits.CallTimeoutMs);

    /// <summary>
    /// Orders that lead one way: opened, closed, cancelled, published is what a poll stays, and a late repetition
    /// finds it so. They may take long on a silo that is well, so the first attempt is waited for to the end.
    /// </summary>
    public static CallPatience OneWay { get; } =
        new(true, DoorLimits.OrderAttemptMs, DoorLimits.OrderTimeoutMs, DoorLimits.OrderTimeoutMs);

    /// <summary>
    /// Everything else: a pause that was sent twice could come after the resume that followed it. Sent again only
    /// when Orleans has refused to carry it.
    /// </summary>
    public static CallPatience Once { get; } =
        new(false, DoorLimits.OrderTimeoutMs, DoorLimits.OrderTimeoutMs, DoorLimits.OrderTimeoutMs);
}
