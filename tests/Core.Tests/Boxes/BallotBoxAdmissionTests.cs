using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>
/// Proves that a box admits each voter once and promises nothing before the commit (invariants 1 and 2), and that a
/// receipt is the same for ever.
/// </summary>
public sealed class BallotBoxAdmissionTests
{
    [Fact]
    public void A_ballot_is_answered_when_its_segment_is_durable_and_not_before()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 2);
        var row = table.NextAppend();
        Assert.False(cast.IsAnswered);
        Assert.Equal(0, table.Ledger.Tally!.Ballots);

        table.Box.OnAppend(table.Land(row));
        Assert.Equal(new CastAnswer(CastStatus.Counted, 2, BoxTable.OpenedMs), cast[0]);
        Assert.Equal(1, table.Ledger.Tally!.Votes(0, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    public void Every_ballot_of_a_call_is_its_own_voters_however_many_are_read_ahead(int ballots)
    {
        var table = BoxTable.Open();
        var casts = Enumerable.Range(1, ballots)
            .Select(voter => new CastBallot(BoxTable.Voter(voter), (ulong)voter, table.Ballot([.. Enumerable.Range(0, voter % 4)])))
            .ToArray();
        var first = table.Hand(casts);
        table.Settle();
        var again = table.Hand(casts);
        table.Settle();

        Assert.Equal(ballots, table.Ledger.Tally!.Ballots);
        Assert.Equal(ballots, table.Replay().Voters);
        for (var index = 0; index < ballots; index++)
        {
            Assert.Equal(CastStatus.Counted, first[index].Status);
            Assert.Equal(first[index] with { Status = CastStatus.Repeated }, again[index]);
        }
    }

    [Fact]
    public void A_retry_gets_the_first_receipt_and_another_ballot_of_the_voter_is_refused()
    {
        var table = BoxTable.Open();
        Assert.Equal(CastStatus.Counted, table.Cast(1, 10, 2));
        table.NowMs += 5_000;
        Assert.Equal(CastStatus.Counted, table.Cast(2, 10, 2));
        var retry = table.Hand(1, 10, 5);
        Assert.Equal(new CastAnswer(CastStatus.Repeated, 2, BoxTable.OpenedMs), retry[0]);
        Assert.Equal(CastStatus.AlreadyVoted, table.Cast(1, 11, 2));
        Assert.Equal(2, table.Ledger.Tally!.Ballots);
    }

    [Fact]
    public void Receipts_are_the_same_after_a_replay_and_in_every_state_of_the_box()
    {
        var table = BoxTable.Open(closesAtMs: BoxTable.OpenedMs + 10_000);
        for (var voter = 1; voter <= 20; voter++)
        {
            table.NowMs += 100;
            Assert.Equal(CastStatus.Counted, table.Cast(voter, 7, voter % 10));
        }

        CheckReceipts(table);
        table.Give(BoxOrderKind.Pause);
        CheckReceipts(table);
        table.Give(BoxOrderKind.Resume);
        table.NowMs += 60_000;
        CheckReceipts(table);
        table.Give(BoxOrderKind.Seal);
        CheckReceipts(table);

        static void CheckReceipts(BoxTable table)
        {
            table.Restart();
            for (var voter = 1; voter <= 20; voter++)
            {
                Assert.Equal(
                    new CastAnswer(CastStatus.Repeated, voter + 1, BoxTable.OpenedMs + (voter * 100)),
                    table.Hand(voter, 7, 1)[0]);
            }
        }
    }

    [Fact]
    public void A_second_ballot_of_a_voter_whose_first_one_is_pending_is_answered_after_that_commit()
    {
        var table = BoxTable.Open();
        var first = table.Hand(1, 10, 2);
        var repeated = table.Hand(1, 10, 2);
        var row = table.NextAppend();
        var other = table.Hand(1, 11, 3);
        Assert.False(first.IsAnswered || repeated.IsAnswered || other.IsAnswered);

        table.Box.OnAppend(table.Land(row));
        Assert.Equal(CastStatus.Counted, first.Status);
        Assert.Equal(first[0] with { Status = CastStatus.Repeated }, repeated[0]);
        Assert.Equal(CastStatus.AlreadyVoted, other.Status);
    }

    [Fact]
    public void Ballots_that_come_while_a_segment_is_written_go_together_into_the_next()
    {
        var table = BoxTable.Open();
        var first = table.Hand(1, 1, 0);
        var row = table.NextAppend();
        var later = Enumerable.Range(2, 50).Select(voter => table.Hand(voter, 1, 1)).ToArray();
        table.Box.OnAppend(table.Land(row));
        table.Settle();
        Assert.Equal(2, first[0].Segment);
        Assert.All(later, cast => Assert.Equal(3, cast[0].Segment));
        Assert.Equal(3, table.Journal.Count);
    }

    [Fact]
    public void One_call_may_hold_good_and_bad_ballots_and_each_has_its_answer()
    {
        var table = BoxTable.Open();
        var good = table.Ballot(1);
        var cast = table.Hand(
            new CastBallot(BoxTable.Voter(1), 1, good),
            new CastBallot(BoxTable.Voter(2), 1, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF }),
            new CastBallot(BoxTable.Voter(1), 1, good),
            new CastBallot(BoxTable.Voter(1), 2, good),
            new CastBallot(BoxTable.Voter(3), 1, good));
        table.Settle();
        Assert.Equal(
            [CastStatus.Counted, CastStatus.Unreadable, CastStatus.Repeated, CastStatus.AlreadyVoted, CastStatus.Counted],
            Enumerable.Range(0, 5).Select(index => cast[index].Status));
    }

    [Fact]
    public void An_empty_ballot_asks_for_the_receipt_of_an_earlier_one_and_is_never_counted()
    {
        var table = BoxTable.Open();
        var asking = new CastBallot(BoxTable.Voter(1), 1, ReadOnlyMemory<byte>.Empty);
        var before = table.Hand(asking);
        table.Settle();
        Assert.Equal(CastStatus.Unreadable, before.Status);

        // The second one waits for the first, which is still on its way into the journal.
        var cast = table.Hand(new CastBallot(BoxTable.Voter(1), 1, table.Ballot(1)), asking);
        table.Settle();
        Assert.Equal([CastStatus.Counted, CastStatus.Repeated], [cast[0].Status, cast[1].Status]);
        Assert.Equal(cast[0].Segment, cast[1].Segment);

        var other = table.Hand(asking with { Fingerprint = 2 });
        table.Settle();
        Assert.Equal(CastStatus.Unreadable, other.Status);
        Assert.Equal(1, table.Box.Ledger.Tally!.Ballots);
    }

    [Fact]
    public void A_call_without_ballots_is_answered_at_once()
    {
        var table = BoxTable.Open();
        Assert.True(table.Hand().IsAnswered);
    }

    [Fact]
    public void A_ballot_of_another_paper_or_of_another_box_is_refused()
    {
        var table = BoxTable.Open();
        var cast = new TestCast(1);
        var stale = BoxTable.Request(new byte[32], new CastBallot(BoxTable.Voter(1), 1, table.Ballot(1)));
        table.Box.Cast(stale, cast, table.NowMs);
        Assert.Equal(CastStatus.StalePaper, cast.Status);

        var two = Polls.PollSamples.Paper("""{"type":"single"}""", 2, pollMore: ""","expectedVoters":500000""");
        Assert.Equal(2, two.Boxes);
        var wide = BoxTable.Open(paper: two);
        Assert.Equal(
            CastStatus.Unreadable, wide.Hand(new CastBallot(new(ulong.MaxValue, 1), 1, wide.Ballot(1))).Status);
    }

    [Fact]
    public void In_an_untilClose_poll_the_newest_ballot_counts_and_a_late_retry_changes_nothing()
    {
        var table = BoxTable.Open(revisable: true);
        Assert.Equal(CastStatus.Counted, table.Cast(1, 10, 1));
        Assert.Equal(CastStatus.Counted, table.Cast(1, 11, 2));
        table.Restart();
        Assert.Equal(new CastAnswer(CastStatus.Repeated, 2, BoxTable.OpenedMs), table.Hand(1, 10, 1)[0]);
        table.Settle();
        Assert.Equal(1, table.Ledger.Tally!.Ballots);
        Assert.Equal(0, table.Ledger.Tally!.Votes(0, 1));
        Assert.Equal(1, table.Ledger.Tally!.Votes(0, 2));
        Assert.Equal(1, table.Ledger.Voters);
    }
}
