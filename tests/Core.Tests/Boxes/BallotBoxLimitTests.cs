using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Boxes;

/// <summary>Proves that nothing in a box grows or waits without a bound (invariant 8), and what is said at each bound.</summary>
public sealed class BallotBoxLimitTests
{
    [Fact]
    public void Beyond_the_pending_ballots_of_a_box_the_answer_is_try_again_at_once()
    {
        var table = BoxTable.Open();
        var casts = new List<TestCast> { table.Hand(0, 1, 1) };
        table.NextAppend();
        for (var voter = 1; casts[^1].IsAnswered == false; voter++)
        {
            casts.Add(table.Hand(voter, 1, 1));
        }

        Assert.Equal(CastStatus.TryAgain, casts[^1].Status);
        Assert.Equal(Limits.PendingBallotsPerBox, casts.Count - 1);
        Assert.Equal(Limits.PendingBallotsPerBox, table.Box.Pending);

        var row = table.NextAppend();
        table.Box.OnAppend(table.Land(row));
        table.Settle();
        Assert.All(casts[..^1], cast => Assert.Equal(CastStatus.Counted, cast.Status));
        Assert.All(table.Journal.Skip(2).SkipLast(1), full => Assert.True(full.Bytes.Length > Limits.BallotsPerSegment * 24));
    }

    [Fact]
    public void A_ballot_may_be_changed_32_times_and_then_no_more_also_after_a_replay()
    {
        var table = BoxTable.Open(revisable: true);
        for (var change = 0; change <= Limits.ChangesPerVoter; change++)
        {
            Assert.Equal(CastStatus.Counted, table.Cast(1, (ulong)change + 1, change % 10));
        }

        Assert.Equal(CastStatus.TooManyChanges, table.Cast(1, 1_000, 1));
        table.Restart();
        Assert.Equal(CastStatus.TooManyChanges, table.Cast(1, 1_000, 1));
        Assert.Equal(CastStatus.Repeated, table.Cast(1, 1, 1));
        Assert.Equal(1, table.Ledger.Tally!.Ballots);
        Assert.Equal(1, table.Ledger.Tally!.Votes(0, Limits.ChangesPerVoter % 10));
    }

    [Fact]
    public void Long_ballots_fill_a_segment_by_their_bytes()
    {
        var table = BoxTable.Open(paper: PollSamples.Paper($$"""{"type":"score","maxScore":{{Limits.PointsPerBallot}}}""", 2_000));
        var all = table.Paper.Codec.Encode(new Ballot(
            BallotChannel.None, [], [new Answer([.. Enumerable.Range(0, 2_000).Select(option => new Pick(option, option))])]));
        var ballots = (Limits.SegmentSizeBytes / all.Length) + 100;
        Assert.InRange(ballots, 2, Limits.BallotsPerSegment);
        var casts = Enumerable.Range(0, ballots)
            .Select(voter => table.Hand(new CastBallot(BoxTable.Voter(voter), 1, all))).ToArray();
        table.Settle();
        Assert.All(casts, cast => Assert.Equal(CastStatus.Counted, cast.Status));
        Assert.All(table.Journal, row => Assert.InRange(row.Bytes.Length, 1, Limits.SegmentSizeBytes));
        Assert.Equal(3, table.Journal.Count);
        Assert.Equal(ballots, table.Replay().Tally!.Ballots);
    }

    [Fact]
    public void Who_waited_for_room_goes_into_the_next_segment_before_anyone_who_comes_later()
    {
        var table = BoxTable.Open();
        table.Hand(0, 1, 1);
        var row = table.NextAppend();
        for (var voter = 1; voter <= Limits.BallotsPerSegment; voter++)
        {
            table.Hand(voter, 1, 1);
        }

        var crowded = table.Hand(900_000, 1, 1);
        table.Box.OnAppend(table.Land(row));
        var full = table.NextAppend();
        var later = Enumerable.Range(0, Limits.BallotsPerSegment)
            .Select(voter => table.Hand(1_000_000 + voter, 1, 1)).ToArray();
        table.Box.OnAppend(table.Land(full));
        table.Settle();
        Assert.Equal(4, crowded[0].Segment);
        Assert.Equal(5, later[^1][0].Segment);
    }
}
