namespace MVoting.Core.Polls;

/// <summary>
/// How long a poll keeps a changed tally in memory before it writes it. The stored tally is a start for the first readers of a
/// new activation, which asks every box; what is final is written by the closing itself. So the writes of thousands of polls
/// that open and count at one moment are spread, by the polls' names, and a poll that counts all day costs few.
/// </summary>
public static class TallyPace
{
    /// <summary>The shortest delay of a write after the first change, milliseconds.</summary>
    public const int ShortestMs = 5_000;

    /// <summary>The longest one, milliseconds.</summary>
    public const int LongestMs = 20_000;

    /// <summary>The delay of a poll, milliseconds; the same on every silo and at every time.</summary>
    public static int DelayMs(PollUid poll) => ShortestMs + poll.Spread(LongestMs - ShortestMs);
}
