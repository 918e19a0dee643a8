namespace MVoting.Core.Polls;

/// <summary>
/// How long before its opening moment a scheduled poll freezes its paper and opens its boxes, which then hold the moment
/// to the millisecond by themselves. The leads of a city's polls are spread evenly by their names, so that ten thousand
/// polls with one opening moment prepare at a steady rate over the minute before it, and not at one instant.
/// </summary>
public static class OpeningLead
{
    /// <summary>The shortest lead: what a poll's own opening may take on a busy cluster.</summary>
    public const int ShortestMs = 10_000;

    /// <summary>
    /// The longest lead: ten thousand polls are then some two hundred a second. A longer one would freeze rules long
    /// before their moment.
    /// </summary>
    public const int LongestMs = 60_000;

    /// <summary>
    /// The longest time after its moment until a poll whose boxes are open writes that it is open. Nothing waits for that
    /// write: the boxes admit from the moment on.
    /// </summary>
    public const int SettleMs = 5_000;

    /// <summary>The lead of a poll, milliseconds; the same on every silo and at every time.</summary>
    public static int LeadMs(PollUid poll) => ShortestMs + Spread(poll, LongestMs - ShortestMs);

    /// <summary>How long after its moment this poll writes that it is open, milliseconds; from 0 on.</summary>
    public static int SettleDelayMs(PollUid poll) => Spread(poll, SettleMs);

    // The uid is a hash already. The catalogue's part is of its last bits, so these are others: the polls of one part are
    // spread as well as those of a city.
    private static int Spread(PollUid poll, int rangeMs) => (int)((poll.Low >> 8) % (uint)rangeMs);
}
