using MVoting.Core.Boxes;
using MVoting.Core.Segments;

namespace MVoting.Core.Tests.Boxes;

/// <summary>
/// Proves the fence: what an activation does when its position is taken, when no answer comes, when nothing works,
/// and when another activation is ahead of it.
/// </summary>
public sealed class BallotBoxFenceTests
{
    [Fact]
    public void A_segment_whose_answer_was_lost_is_found_in_the_journal_and_counted_once()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 2);
        var row = table.NextAppend();
        Assert.Equal(AppendOutcome.Durable, table.Land(row));
        table.Box.OnAppend(AppendOutcome.Unknown);
        Assert.False(cast.IsAnswered);

        Assert.Equal(row, table.NextAppend());
        table.Box.OnAppend(AppendOutcome.Taken);
        var read = table.Next();
        Assert.Equal((BoxStepKind.Read, 1), (read.Kind, read.From));
        table.Box.OnRows(table.Journal, table.NowMs);
        Assert.Equal(CastStatus.Counted, cast.Status);
        table.Settle();
        Assert.Equal(0, table.Box.Conflicts);
        Assert.Equal(1, table.Replay().Tally!.Ballots);
    }

    [Fact]
    public void An_unknown_or_failed_append_is_tried_again_with_the_same_segment()
    {
        var table = BoxTable.Open();
        table.Hand(1, 10, 2);
        var row = table.NextAppend();
        foreach (var outcome in new[] { AppendOutcome.Unknown, AppendOutcome.Failed, AppendOutcome.Unknown })
        {
            table.Box.OnAppend(outcome);
            Assert.Equal(row, table.NextAppend());
        }
    }

    [Fact]
    public void A_box_that_never_gets_an_answer_gives_up_and_a_retry_finds_whatever_landed()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 2);
        var waiting = table.Hand(1, 10, 2);
        var order = table.HandOrder(BoxOrderKind.Pause);
        var row = table.NextAppend();
        for (var attempt = 0; attempt < Limits.AppendAttempts; attempt++)
        {
            Assert.False(cast.IsAnswered);
            Assert.Equal(row, table.NextAppend());
            table.Box.OnAppend(AppendOutcome.Unknown);
        }

        Assert.Equal(BoxStepKind.GiveUp, table.Next().Kind);
        Assert.Equal([CastStatus.TryAgain, CastStatus.TryAgain], [cast.Status, waiting.Status]);
        Assert.Equal(BoxOrderStatus.TryAgain, order.Status);
        Assert.Equal(CastStatus.TryAgain, table.Hand(2, 1, 1).Status);
        Assert.Equal(BoxOrderStatus.TryAgain, table.HandOrder(BoxOrderKind.Pause).Status);

        table.Land(row);
        table.Restart();
        Assert.Equal(CastStatus.Repeated, table.Cast(1, 10, 2));
    }

    [Fact]
    public void An_activation_that_has_given_up_still_hears_of_its_last_effect_and_does_nothing()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 2);
        table.NextAppend();
        table.Box.GiveUp();
        Assert.Equal(CastStatus.TryAgain, cast.Status);
        table.Box.OnAppend(AppendOutcome.Durable);
        table.Box.OnRows([], table.NowMs);
        table.Box.OnReadFailed();
        Assert.Equal(BoxStepKind.GiveUp, table.Next().Kind);
    }

    [Fact]
    public void Behind_another_activation_everything_pending_is_judged_again_on_the_new_state()
    {
        var table = BoxTable.Open();
        var other = table.Beside();
        Assert.Equal(CastStatus.Counted, other.Cast(1, 10, 1));
        Assert.Equal(CastStatus.Counted, other.Cast(2, 20, 1));

        var retry = table.Hand(1, 10, 1);
        var late = table.Hand(2, 21, 5);
        var fresh = table.Hand(3, 30, 5);
        var row = table.NextAppend();
        var gathering = table.Hand(1, 11, 5);
        Assert.Equal(AppendOutcome.Taken, table.Land(row));
        table.Box.OnAppend(AppendOutcome.Taken);
        table.Settle();

        Assert.Equal(new CastAnswer(CastStatus.Repeated, 2, BoxTable.OpenedMs), retry[0]);
        Assert.Equal(CastStatus.AlreadyVoted, late.Status);
        Assert.Equal(new CastAnswer(CastStatus.Counted, 4, BoxTable.OpenedMs), fresh[0]);
        Assert.Equal(CastStatus.AlreadyVoted, gathering.Status);
        Assert.Equal(1, table.Box.Conflicts);
        Assert.Equal(3, table.Replay().Tally!.Ballots);
    }

    [Fact]
    public void Own_row_and_rows_of_another_activation_may_come_in_one_page()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 1);
        var row = table.NextAppend();
        table.Land(row);
        var gathering = table.Hand(2, 20, 1);
        var other = table.Beside();
        Assert.Equal(CastStatus.Counted, other.Cast(2, 21, 1));
        table.Box.OnAppend(AppendOutcome.Unknown);
        table.NextAppend();
        table.Box.OnAppend(AppendOutcome.Taken);
        table.Next();
        table.Box.OnRows(table.Journal, table.NowMs);
        Assert.Equal(CastStatus.Counted, cast.Status);
        table.Settle();
        Assert.Equal(CastStatus.AlreadyVoted, gathering.Status);
        Assert.Equal(2, table.Replay().Tally!.Ballots);
    }

    [Fact]
    public void After_a_few_conflicts_in_a_row_one_activation_yields()
    {
        var table = BoxTable.Open();
        var other = table.Beside();
        var cast = table.Hand(1, 10, 1);
        for (var conflict = 1; conflict <= Limits.ConflictsInARow; conflict++)
        {
            Assert.False(cast.IsAnswered);
            var row = table.NextAppend();
            Assert.Equal(CastStatus.Counted, other.Cast(100 + conflict, 1, 1));
            table.Box.OnAppend(table.Land(row));
            table.ReadToTheEnd();
        }

        Assert.Equal(CastStatus.TryAgain, cast.Status);
        Assert.Equal(BoxStepKind.GiveUp, table.Next().Kind);
    }

    [Fact]
    public void A_position_that_is_taken_and_then_not_there_is_believed_neither_way()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 1);
        var row = table.NextAppend();
        table.Box.OnAppend(AppendOutcome.Taken);
        Assert.Equal(BoxStepKind.Read, table.Next().Kind);
        table.ReadToTheEnd();
        Assert.Equal(row, table.NextAppend());
        table.Box.OnAppend(table.Land(row));
        Assert.Equal(CastStatus.Counted, cast.Status);
    }

    [Fact]
    public void A_read_that_fails_is_tried_again_a_few_times_and_waits_longer_each_time()
    {
        var table = BoxTable.Open();
        var cast = table.Hand(1, 10, 1);
        table.NextAppend();
        table.Box.OnAppend(AppendOutcome.Taken);
        for (var attempt = 0; attempt < Limits.AppendAttempts; attempt++)
        {
            var step = table.Next();
            Assert.Equal((BoxStepKind.Read, attempt), (step.Kind, step.Attempt));
            table.Box.OnReadFailed();
        }

        Assert.Equal(BoxStepKind.GiveUp, table.Next().Kind);
        Assert.Equal(CastStatus.TryAgain, cast.Status);
    }

    [Fact]
    public void The_first_append_of_an_activation_and_one_that_failed_twice_go_alone()
    {
        var table = BoxTable.Open();
        table.Restart();
        table.Hand(1, 10, 1);
        Assert.True(table.Next().Alone);
        table.Settle();
        table.Hand(2, 10, 1);
        Assert.False(table.Next().Alone);
        table.Box.OnAppend(AppendOutcome.Failed);
        Assert.False(table.Next().Alone);
        table.Box.OnAppend(AppendOutcome.Failed);
        Assert.True(table.Next().Alone);
    }
}
