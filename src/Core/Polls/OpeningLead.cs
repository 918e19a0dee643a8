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

    /// <summary>The lead of a poll, milliseconds; the same on every silo and at every time.</summary>
    public static int LeadMs(PollUid poll) => ShortestMs + poll.Spread(LongestMs - ShortestMs);
}
