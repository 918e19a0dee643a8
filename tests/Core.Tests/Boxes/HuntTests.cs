using MVoting.Core.Boxes;
using MVoting.Core.Segments;

namespace MVoting.Core.Tests.Boxes;

/// <summary>Faults that a hunt found in the box: each test failed before it was fixed.</summary>
public sealed class HuntTests
{
    // "409 poll-not-open always means not counted": an activation that was activated before the opening, and is
    // beside the one that opened the box, says NotYetOpen from memory about a ballot that stands in the journal.
    [Fact]
    public void Stale_activation_without_a_paper_must_not_say_not_open_of_a_counted_ballot()
    {
        var stale = new BoxTable();                       // activated while the journal was empty
        var other = new BoxTable(paper: stale.Paper) { Journal = stale.Journal, NowMs = stale.NowMs };
        other.Restart();
        Assert.Equal(BoxOrderStatus.Done, other.Give(BoxOrderKind.Open).Status);
        Assert.Equal(CastStatus.Counted, other.Cast(1, 10, 2));
        Assert.NotEqual(CastStatus.NotYetOpen, stale.Cast(1, 10, 2));   // the voter's retry: must be Repeated or TryAgain
    }

    // Clocks 400 ms apart (allowed: 500 ms): a ballot that was told "not yet open" is counted afterwards.
    [Fact]
    public void Not_yet_open_must_not_be_said_while_another_activations_segment_may_still_land()
    {
        const long OpensAtMs = BoxTable.OpenedMs + 1_000;
        var ahead = BoxTable.Open(opensAtMs: OpensAtMs);
        var behind = ahead.Beside();
        ahead.NowMs = OpensAtMs + 100;
        behind.NowMs = OpensAtMs - 300;
        var first = ahead.Hand(1, 10, 2);
        var row = ahead.NextAppend();                     // on its way; its silo hangs, the caller hears nothing
        Assert.False(first.IsAnswered);
        var told = behind.Cast(1, 10, 2);                 // the door sends the same ballot again, to the new activation
        Assert.Equal(AppendOutcome.Durable, behind.Land(row));   // the first one lands
        Assert.False(
            told == CastStatus.NotYetOpen && behind.Replay().Tally!.Ballots == 1, "told 'not open', and counted");
    }

    // untilClose: a ballot that its caller was told "try again" about is admitted behind a newer, acknowledged one.
    [Fact]
    public void A_ballot_whose_caller_has_given_up_must_not_replace_a_newer_acknowledged_one()
    {
        var hung = BoxTable.Open(revisable: true);
        var other = new BoxTable(paper: hung.Paper) { Journal = hung.Journal, NowMs = hung.NowMs };
        other.Restart();
        hung.Hand(1, 10, 0);                               // B1 for option 0: its silo hangs with the append under way
        var row = hung.NextAppend();
        other.NowMs = hung.NowMs + 20_000;                 // the door gave up after 15 s: the voter heard 503
        Assert.Equal(CastStatus.Counted, other.Cast(1, 11, 1));   // B2 for option 1: 201
        hung.NowMs += 25_000;                              // the silo goes on
        hung.Box.OnAppend(hung.Land(row));                 // taken: it reads, and judges B1 again
        hung.Settle();
        var tally = hung.Replay().Tally!;
        Assert.Equal((0, 1), (tally.Votes(0, 0), tally.Votes(0, 1)));   // the voter's last acknowledged ballot counts
    }

    // The same without a conflict: the old ballot was kept because "paused" was not certain, and the box had only to catch up.
    [Fact]
    public void A_ballot_that_waited_for_certainty_until_its_caller_gave_up_must_not_replace_a_newer_one()
    {
        var hung = BoxTable.Open(revisable: true);
        hung.Give(BoxOrderKind.Pause, version: 10);
        var other = new BoxTable(paper: hung.Paper) { Journal = hung.Journal, NowMs = hung.NowMs };
        other.Restart();
        var first = hung.Hand(1, 10, 0);                   // B1: "paused" is to be proved by a read, and its silo hangs
        Assert.False(first.IsAnswered);
        other.Give(BoxOrderKind.Resume, version: 11);
        other.NowMs = hung.NowMs + 20_000;
        Assert.Equal(CastStatus.Counted, other.Cast(1, 11, 1));   // B2 for option 1: 201
        hung.NowMs += 25_000;                              // the silo goes on, and reads what it missed
        hung.Settle();
        var tally = hung.Replay().Tally!;
        Assert.Equal((0, 1), (tally.Votes(0, 0), tally.Votes(0, 1)));
    }

    // One step forwards of one silo's clock closes the box for good, long before its closing moment.
    [Fact]
    public void A_clock_that_jumps_ahead_for_a_moment_must_not_close_the_box()
    {
        const long ClosesAtMs = BoxTable.OpenedMs + 3_600_000;
        var table = BoxTable.Open(closesAtMs: ClosesAtMs);
        Assert.Equal(CastStatus.Counted, table.Cast(1, 10, 2));
        table.NowMs += 4_000_000;                          // one second of a wrong clock
        table.Cast(2, 10, 2);
        table.NowMs -= 3_999_000;                          // mended: one second after the first ballot
        table.Restart();                                   // even another activation, on another silo
        Assert.Equal(CastStatus.Counted, table.Cast(3, 10, 2));
    }
}
