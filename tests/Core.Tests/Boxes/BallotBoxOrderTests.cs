using MVoting.Core.Boxes;

namespace MVoting.Core.Tests.Boxes;

/// <summary>
/// Proves that what changes whether a ballot counts is durable before it is answered, stays in force across
/// activations (invariant 4), and that a late or repeated order never undoes a later one.
/// </summary>
public sealed class BallotBoxOrderTests
{
    [Fact]
    public void A_box_that_was_never_opened_admits_nothing()
    {
        var table = new BoxTable();
        Assert.Equal(CastStatus.NotYetOpen, table.Cast(1, 1, 1));
        Assert.Equal(BoxOrderStatus.Refused, table.Give(BoxOrderKind.Pause).Status);
        Assert.Empty(table.Journal);
    }

    [Fact]
    public void The_opening_is_the_first_segment_and_holds_the_paper()
    {
        var table = BoxTable.Open();
        Assert.Equal(table.Paper, table.Replay().Paper);
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Open).Status);
        Assert.Single(table.Journal);
        var other = Polls.PollSamples.Paper("""{"type":"single"}""", 2);
        var answer = new TestOrder();
        table.Box.Order(new BoxOrder(BoxOrderKind.Open, 99, Paper: other.Bytes), answer, table.NowMs);
        Assert.Equal(BoxOrderStatus.Refused, answer.Status);
    }

    [Fact]
    public void A_pause_is_answered_when_it_is_durable_and_every_later_activation_refuses()
    {
        var table = BoxTable.Open();
        var before = table.Hand(1, 1, 1);
        var pause = table.HandOrder(BoxOrderKind.Pause);
        var behind = table.Hand(2, 1, 1);
        table.Box.OnAppend(table.Land(table.NextAppend()));
        Assert.Equal(CastStatus.Counted, before.Status);
        var row = table.NextAppend();
        Assert.Null(pause.Status);
        table.Box.OnAppend(table.Land(row));
        Assert.Equal(BoxOrderStatus.Done, pause.Status);
        table.Settle();
        Assert.Equal(CastStatus.Paused, behind.Status);

        table.Restart();
        Assert.Equal(CastStatus.Paused, table.Cast(2, 1, 1));
        Assert.Equal(CastStatus.Repeated, table.Cast(1, 1, 1));
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Resume).Status);
        Assert.Equal(CastStatus.Counted, table.Cast(2, 1, 1));
    }

    [Theory]
    [InlineData(BoxOrderKind.Seal, BoxPhase.Sealed)]
    [InlineData(BoxOrderKind.Void, BoxPhase.Void)]
    public void An_end_is_an_end_in_every_activation(BoxOrderKind order, BoxPhase phase)
    {
        var table = BoxTable.Open();
        table.Cast(1, 1, 1);
        Assert.Equal(BoxOrderStatus.Done, table.Give(order).Status);
        table.Restart();
        Assert.Equal(phase, table.Ledger.Phase);
        Assert.Equal(CastStatus.Closed, table.Cast(2, 1, 1));
        Assert.Equal(CastStatus.Repeated, table.Cast(1, 1, 1));
        Assert.Equal(BoxOrderStatus.Done, table.Give(order).Status);
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.AcceptLoss).Status);
        foreach (var other in Enum.GetValues<BoxOrderKind>().Except([order, BoxOrderKind.Open, BoxOrderKind.AcceptLoss]))
        {
            Assert.Equal(BoxOrderStatus.Refused, table.Give(other).Status);
        }

        Assert.Equal(3, table.Journal.Count);
    }

    [Fact]
    public void After_an_accepted_loss_nobody_is_told_paused_until_the_poll_says_so()
    {
        var table = BoxTable.Open();
        table.Give(BoxOrderKind.AcceptLoss, version: 10);
        Assert.Equal(CastStatus.TryAgain, table.Cast(1, 1, 1));
        table.Restart();
        Assert.Equal(CastStatus.TryAgain, table.Cast(1, 1, 1));
        table.Give(BoxOrderKind.Pause, version: 11);
        Assert.Equal(CastStatus.Paused, table.Cast(1, 1, 1));
        table.Give(BoxOrderKind.AcceptLoss, version: 12);
        table.Give(BoxOrderKind.Resume, version: 13);
        Assert.Equal(CastStatus.Counted, table.Cast(1, 1, 1));
    }

    [Fact]
    public void A_repeated_order_is_done_and_writes_nothing_and_a_late_one_undoes_nothing()
    {
        var table = BoxTable.Open();
        table.Give(BoxOrderKind.Pause, version: 10);
        table.Give(BoxOrderKind.Resume, version: 11);
        table.Give(BoxOrderKind.Pause, version: 12);
        var rows = table.Journal.Count;
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Pause, version: 12).Status);
        Assert.Equal(BoxOrderStatus.Refused, table.Give(BoxOrderKind.Resume, version: 11).Status);
        table.Restart();
        Assert.Equal(BoxOrderStatus.Refused, table.Give(BoxOrderKind.Resume, version: 11).Status);
        Assert.Equal(rows, table.Journal.Count);
        Assert.Equal(CastStatus.Paused, table.Cast(1, 1, 1));
    }

    [Fact]
    public void An_activation_that_is_behind_does_not_answer_an_order_from_memory()
    {
        var table = BoxTable.Open();
        table.Give(BoxOrderKind.Pause, version: 10);
        var stale = table.Beside();
        table.Give(BoxOrderKind.Resume, version: 11);

        // It believes the box to be paused; the other one admits.
        Assert.Equal(BoxOrderStatus.Done, stale.Give(BoxOrderKind.Pause, version: 12).Status);
        Assert.Equal(BoxPhase.Paused, table.Replay().Phase);
        Assert.Equal(CastStatus.Paused, table.Cast(1, 1, 1));
    }

    [Fact]
    public void An_order_that_waited_in_an_activation_behind_does_not_undo_a_later_one()
    {
        var table = BoxTable.Open();
        table.Give(BoxOrderKind.Pause, version: 10);
        var slow = table.Beside();
        var late = slow.HandOrder(BoxOrderKind.Resume, version: 11);
        var row = slow.NextAppend();
        table.Give(BoxOrderKind.Resume, version: 11);
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Pause, version: 12).Status);

        slow.Box.OnAppend(slow.Land(row));
        slow.Settle();
        Assert.Equal(BoxOrderStatus.Refused, late.Status);
        Assert.Equal(BoxPhase.Paused, table.Replay().Phase);
    }

    [Fact]
    public void An_activation_from_before_the_opening_learns_of_it_before_it_refuses_an_order()
    {
        var table = new BoxTable();
        var stale = table.Beside();
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Open).Status);
        Assert.Equal(BoxOrderStatus.Done, stale.Give(BoxOrderKind.Pause, version: 9).Status);
        Assert.Equal(BoxPhase.Paused, table.Replay().Phase);
    }

    [Fact]
    public void An_activation_that_missed_a_resume_finds_it_before_it_refuses()
    {
        var table = BoxTable.Open();
        table.Give(BoxOrderKind.Pause);
        var stale = table.Beside();
        table.Give(BoxOrderKind.Resume);
        Assert.Equal(CastStatus.Counted, stale.Cast(1, 1, 1));
    }

    [Fact]
    public void Refusals_that_wait_share_one_read_and_those_that_come_meanwhile_the_next()
    {
        var table = BoxTable.Open();
        table.Give(BoxOrderKind.Pause);
        table.Restart();
        var first = Enumerable.Range(1, 5).Select(voter => table.Hand(voter, 1, 1)).ToArray();
        Assert.Equal(BoxStepKind.Read, table.Next().Kind);
        var second = Enumerable.Range(6, 5).Select(voter => table.Hand(voter, 1, 1)).ToArray();
        table.ReadToTheEnd();
        Assert.All(first, cast => Assert.Equal(CastStatus.Paused, cast.Status));
        Assert.All(second, cast => Assert.False(cast.IsAnswered));
        Assert.Equal(BoxStepKind.Read, table.Next().Kind);
        table.ReadToTheEnd();
        Assert.All(second, cast => Assert.Equal(CastStatus.Paused, cast.Status));
        Assert.Equal(BoxStepKind.Idle, table.Next().Kind);
    }

    [Fact]
    public void A_seal_names_the_count_and_the_tally_that_it_ends()
    {
        var table = BoxTable.Open();
        table.Cast(1, 1, 1);
        var other = table.Beside();
        var seal = table.HandOrder(BoxOrderKind.Seal);
        var row = table.NextAppend();
        other.Cast(2, 1, 1);
        table.Box.OnAppend(table.Land(row));
        table.Settle();
        Assert.Equal(BoxOrderStatus.Done, seal.Status);
        Assert.Equal(2, table.Replay().Tally!.Ballots);
    }

    [Fact]
    public void Orders_wait_in_a_bounded_queue()
    {
        var table = BoxTable.Open();
        table.Hand(1, 1, 1);
        table.NextAppend();
        var orders = Enumerable.Range(0, Limits.OrdersPerBox + 1).Select(_ => table.HandOrder(BoxOrderKind.Pause)).ToArray();
        Assert.Equal(BoxOrderStatus.TryAgain, orders[^1].Status);
        Assert.All(orders[..^1], order => Assert.Null(order.Status));
    }
}
