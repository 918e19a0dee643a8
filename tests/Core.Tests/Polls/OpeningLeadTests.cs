using System.Globalization;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>Polls that open at one moment prepare evenly over their leads; reminders are moved only where they must be.</summary>
public sealed class OpeningLeadTests
{
    private const int Polls = 10_000;

    private static readonly PollUid[] s_polls = [.. Enumerable.Range(0, Polls)
        .Select(number => PollUid.Of("riverside", string.Create(CultureInfo.InvariantCulture, $"p{number}")))];

    [Fact]
    public void Ten_thousand_polls_of_a_city_prepare_at_a_steady_rate()
    {
        var seconds = s_polls.CountBy(poll => OpeningLead.LeadMs(poll) / 1_000).ToDictionary();
        Assert.Equal((OpeningLead.LongestMs - OpeningLead.ShortestMs) / 1_000, seconds.Count);
        Assert.All(seconds, second => Assert.InRange(second.Value, 100, 300));
        Assert.All(s_polls, poll => Assert.InRange(
            OpeningLead.LeadMs(poll), OpeningLead.ShortestMs, OpeningLead.LongestMs - 1));
    }

    [Fact]
    public void So_do_the_polls_of_one_part_of_the_catalogue()
    {
        var part = s_polls.Where(poll => poll.Low % 16 == 3).ToArray();
        var tenths = part.CountBy(poll => (OpeningLead.LeadMs(poll) - OpeningLead.ShortestMs) / 5_000).ToDictionary();
        Assert.Equal(10, tenths.Count);
        Assert.All(tenths, tenth => Assert.InRange(tenth.Value, part.Length / 20, part.Length / 5));
    }

    [Fact]
    public void Polls_that_count_their_first_ballots_at_one_moment_write_their_tallies_one_after_another()
    {
        var seconds = s_polls.CountBy(poll => TallyPace.DelayMs(poll) / 1_000).ToDictionary();
        Assert.Equal((TallyPace.LongestMs - TallyPace.ShortestMs) / 1_000, seconds.Count);
        Assert.All(seconds, second => Assert.InRange(second.Value, 500, 850));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(5_000L, null, true)]
    [InlineData(5_000L, 5_000L, false)]
    [InlineData(5_000L, 4_000L, false)]
    [InlineData(5_000L, 6_000L, true)]
    public void A_reminder_stands_before_the_write_that_needs_it(long? dueMs, long? registeredMs, bool expected) =>
        Assert.Equal(expected, ReminderPlan.MustRegisterBefore(dueMs, registeredMs));

    [Theory]
    [InlineData(1_000_000L, 0L, 0L, true)]
    [InlineData(300_000L, 0L, 0L, false)]
    [InlineData(1_000_000L, 900_000L, 0L, false)]
    [InlineData(1_000_000L, 0L, 900_000L, false)]
    [InlineData(1_000L, 0L, 2_000L, false)]
    [InlineData(1_000_000L, null, 0L, false)]
    [InlineData(null, 0L, 0L, false)]
    public void It_is_moved_only_when_it_would_tick_for_long(long? dueMs, long? registeredMs, long nowMs, bool expected) =>
        Assert.Equal(expected, ReminderPlan.MustMoveAfter(dueMs, registeredMs, nowMs));

    [Fact]
    public void A_tick_ends_the_reminder_of_a_poll_that_waits_for_nothing()
    {
        Assert.True(ReminderPlan.MustEndAtTick(null));
        Assert.False(ReminderPlan.MustEndAtTick(5_000));
    }
}
