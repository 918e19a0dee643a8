using MVoting.Core.Boxes;
using MVoting.Core.Segments;

namespace MVoting.Core.Tests.Boxes;

/// <summary>Proves that opening and closing hold to the millisecond at the box, whatever its clocks do (invariant 4).</summary>
public sealed class BallotBoxTimeTests
{
    private const long ClosesAtMs = BoxTable.OpenedMs + 60_000;

    [Fact]
    public void A_ballot_counts_in_the_last_millisecond_and_not_at_the_closing_moment()
    {
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        table.NowMs = ClosesAtMs - 1;
        Assert.Equal(CastStatus.Counted, table.Cast(1, 1, 1));
        table.NowMs = ClosesAtMs;
        Assert.Equal(CastStatus.Closed, table.Cast(2, 1, 1));
        Assert.Equal(1, table.Replay().Tally!.Ballots);
    }

    [Fact]
    public void A_ballot_counts_from_the_opening_moment_and_not_a_millisecond_before()
    {
        const long opensAtMs = BoxTable.OpenedMs + 5_000;
        var table = BoxTable.Open(opensAtMs: opensAtMs);
        table.NowMs = opensAtMs - Limits.OpeningMarginMs - 1;
        Assert.Equal(CastStatus.NotYetOpen, table.Cast(1, 1, 1));

        // By another silo's clock it may be open already.
        table.NowMs = opensAtMs - 1;
        Assert.Equal(CastStatus.TryAgain, table.Cast(1, 1, 1));
        table.NowMs = opensAtMs;
        Assert.Equal(CastStatus.Counted, table.Cast(1, 1, 1));
    }

    [Fact]
    public void A_ballot_that_came_in_time_counts_however_long_its_segment_takes()
    {
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        table.NowMs = ClosesAtMs - 1;
        var cast = table.Hand(1, 1, 1);
        var late = table.NextAppend();
        table.NowMs = ClosesAtMs + 30_000;
        table.Box.OnAppend(table.Land(late));
        Assert.Equal(new CastAnswer(CastStatus.Counted, 2, ClosesAtMs - 1), cast[0]);
    }

    [Fact]
    public void A_clock_that_steps_back_is_held()
    {
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        table.NowMs = ClosesAtMs;
        Assert.Equal(CastStatus.Closed, table.Cast(1, 1, 1));
        table.NowMs = ClosesAtMs - 10_000;
        Assert.Equal(CastStatus.Closed, table.Cast(1, 1, 1));

        // Nor does a slower clock of the next activation open what was said to be closed.
        table.Restart();
        Assert.Equal(CastStatus.Closed, table.Cast(1, 1, 1));
    }

    [Fact]
    public void Moments_of_segments_never_step_back_across_activations()
    {
        var table = BoxTable.Open();
        table.NowMs += 10_000;
        table.Cast(1, 1, 1);
        table.Restart();
        table.NowMs -= 9_000;
        var cast = table.Hand(2, 1, 1);
        table.Settle();
        Assert.Equal(BoxTable.OpenedMs + 10_000, cast[0].RecordedAtMs);
    }

    [Fact]
    public void Before_it_says_closed_a_box_marks_its_journal_once_and_nothing_lands_behind()
    {
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        table.NowMs = ClosesAtMs - 1;
        var dying = table.Beside();
        dying.Hand(1, 1, 1);
        var onItsWay = dying.NextAppend();

        table.NowMs = ClosesAtMs;
        var closed = table.Hand(1, 1, 1);
        Assert.False(closed.IsAnswered);
        table.Settle();
        Assert.Equal(CastStatus.Closed, closed.Status);
        Assert.Equal(2, table.Journal.Count);
        Assert.Equal(AppendOutcome.Taken, table.Land(onItsWay));

        Assert.Equal(CastStatus.Closed, table.Cast(2, 1, 1));
        table.Restart();
        Assert.Equal(CastStatus.Closed, table.Cast(3, 1, 1));
        Assert.Equal(2, table.Journal.Count);
    }

    [Fact]
    public void A_ballot_that_landed_from_an_earlier_attempt_is_found_before_closed_is_said()
    {
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        table.NowMs = ClosesAtMs - 1;
        var other = table.Beside();
        Assert.Equal(CastStatus.Counted, other.Cast(1, 1, 1));
        table.NowMs = ClosesAtMs;
        Assert.Equal(CastStatus.Repeated, table.Cast(1, 1, 1));
    }

    [Fact]
    public void An_extension_admits_again_and_an_earlier_closing_refuses()
    {
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        table.NowMs = ClosesAtMs;
        Assert.Equal(CastStatus.Closed, table.Cast(1, 1, 1));
        var stale = table.Beside();
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Reschedule, closesAtMs: ClosesAtMs + 1_000).Status);
        Assert.Equal(CastStatus.Counted, table.Cast(1, 1, 1));
        Assert.Equal(CastStatus.Counted, stale.Cast(2, 1, 1));
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Reschedule, closesAtMs: ClosesAtMs).Status);
        Assert.Equal(CastStatus.Closed, table.Cast(3, 1, 1));
    }
}
