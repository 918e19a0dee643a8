using MVoting.Core.Segments;
using MVoting.Testing;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Writer;

/// <summary>
/// Proves how the writer gathers: at once when the store is free, in one sorted flush what came meanwhile, within its
/// bounds, and never two rows of one box together.
/// </summary>
public sealed class JournalWriterTests : WriterTest
{
    [Fact]
    public async Task A_row_that_finds_the_store_free_goes_at_once_and_by_itself()
    {
        Assert.Equal(AppendOutcome.Durable, await AppendAsync(Row(0, 1)));
        Assert.Equal(["0/1"], Calls);
    }

    [Fact]
    public async Task What_comes_while_the_store_is_busy_is_the_next_flush_sorted_by_key()
    {
        var first = await HangFirstCallAsync();
        var rest = new[] { Row(7, 1), Row(3, 1), Row(5, 1) }.Select(AppendAsync).ToList();
        Store.Release();
        Assert.All(await Task.WhenAll([first, .. rest]), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        Assert.Equal(["0/1", "3/1 5/1 7/1"], Calls);
    }

    [Fact]
    public async Task Each_row_gets_its_own_outcome()
    {
        await AppendAsync(Row(5, 1));
        var first = await HangNextCallAsync(Row(0, 1));
        var rest = new[] { Row(7, 1), Row(5, 1), Row(3, 1) }.Select(AppendAsync).ToList();
        Store.Release();
        await first;
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable], await Task.WhenAll(rest));
    }

    [Fact]
    public async Task Two_rows_of_one_box_never_share_a_flush_and_keep_their_order()
    {
        var first = await HangFirstCallAsync();
        var row = Row(1, 1);
        var rest = new[] { row, Row(2, 1), row.Next(), row.Next() }.Select(AppendAsync).ToList();
        Store.Release();
        await first;
        Assert.Equal(
            [AppendOutcome.Durable, AppendOutcome.Durable, AppendOutcome.Durable, AppendOutcome.Taken],
            await Task.WhenAll(rest));
        Assert.Equal(["0/1", "1/1 2/1", "1/2", "1/2"], Calls);
    }

    [Fact]
    public async Task A_flush_holds_no_more_rows_than_its_bound()
    {
        Start(new JournalWriterOptions { FlushRows = 2 });
        var first = await HangFirstCallAsync();
        var rest = Enumerable.Range(1, 5).Select(box => AppendAsync(Row(box, 1))).ToList();
        Store.Release();
        await Task.WhenAll([first, .. rest]);
        Assert.Equal(["0/1", "1/1 2/1", "3/1 4/1", "5/1"], Calls);
    }

    [Fact]
    public async Task A_flush_holds_no_more_bytes_than_its_bound_but_one_row_of_any_size()
    {
        Start(new JournalWriterOptions { FlushSizeBytes = 250 });
        var first = await HangFirstCallAsync();
        var rest = new[] { Row(1, 1, 100), Row(2, 1, 100), Row(3, 1, 100), Row(4, 1, 900), Row(5, 1, 100) }
            .Select(AppendAsync).ToList();
        Store.Release();
        await Task.WhenAll([first, .. rest]);
        Assert.Equal(["0/1", "1/1 2/1", "3/1", "4/1", "5/1"], Calls);
    }

    [Fact]
    public async Task A_full_queue_answers_failed_at_once_and_has_room_again_later()
    {
        Start(new JournalWriterOptions { QueueRows = 2, QueueSizeBytes = 1_000 });
        var first = await HangFirstCallAsync();
        var waiting = AppendAsync(Row(1, 1, 100));
        Assert.Equal(AppendOutcome.Failed, await AppendAsync(Row(2, 1, 901)));
        var last = AppendAsync(Row(3, 1, 100));
        Assert.Equal(AppendOutcome.Failed, await AppendAsync(Row(4, 1, 100)));
        Store.Release();
        Assert.All(await Task.WhenAll(first, waiting, last), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        Assert.Equal(["0/1", "1/1 3/1"], Calls);
        Assert.Equal(2, Writer.Counters.RefusedRows);
        Assert.Equal(AppendOutcome.Durable, await AppendAsync(Row(4, 1, 100)));
    }

    [Fact]
    public async Task A_row_cancelled_while_it_waits_has_failed_and_is_never_sent()
    {
        var first = await HangFirstCallAsync();
        using var source = new CancellationTokenSource();
        var cancelled = Writer.AppendAsync(Row(1, 1), alone: false, source.Token).AsTask();
        var other = AppendAsync(Row(2, 1));
        await source.CancelAsync();
        Assert.Equal(AppendOutcome.Failed, await cancelled);
        Store.Release();
        await Task.WhenAll(first, other);
        Assert.Equal(["0/1", "2/1"], Calls);
    }

    [Fact]
    public async Task A_row_cancelled_after_it_was_sent_is_unknown_although_it_is_written_later()
    {
        Store.FaultAt(1, StoreFault.HangBefore);
        var hangs = Store.NextHang;
        using var source = new CancellationTokenSource();
        var row = Row(1, 1);
        var cancelled = Writer.AppendAsync(row, alone: false, source.Token).AsTask();
        await hangs;
        await source.CancelAsync();
        Assert.Equal(AppendOutcome.Unknown, await cancelled);
        Store.Release();
        Assert.Equal(AppendOutcome.Taken, await AppendAsync(row));
        Assert.Equal(row.Id, (await Memory.ReadBoxAsync(1)).Single().Id);
    }

    [Fact]
    public async Task A_row_whose_caller_has_gone_already_is_never_sent()
    {
        var outcome = await Writer.AppendAsync(Row(1, 1), alone: false, new CancellationToken(canceled: true));
        Assert.Equal(AppendOutcome.Failed, outcome);
        Assert.Empty(Calls);
    }

    [Fact]
    public async Task Disposing_flushes_what_waits_and_takes_no_more()
    {
        var first = await HangFirstCallAsync();
        var rest = new[] { Row(1, 1), Row(2, 1) }.Select(AppendAsync).ToList();
        var disposed = Writer.DisposeAsync().AsTask();
        Assert.Equal(AppendOutcome.Failed, await AppendAsync(Row(3, 1)));
        Assert.False(disposed.IsCompleted);
        Store.Release();
        await disposed;
        Assert.All(await Task.WhenAll([first, .. rest]), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        Assert.Equal(["0/1", "1/1 2/1"], Calls);
    }

    [Fact]
    public async Task The_counters_tell_what_was_done()
    {
        var first = Row(0, 1, 40);
        var second = first.Next(60);
        await AppendAsync(first);
        await AppendAsync(second);
        await AppendAsync(first.Next(60));
        Store.FaultAt(4, StoreFault.FailBefore);
        await AppendAsync(second.Next());
        Store.FaultAt(5, StoreFault.UnknownAfter);
        await AppendAsync(second.Next());
        Assert.Equal(
            new JournalWriterCounters(
                Flushes: 5, FlushesAlone: 0, DurableRows: 2, DurableSizeBytes: 100, TakenRows: 1, FailedRows: 1,
                UnknownRows: 1, RefusedRows: 0, OverdueFlushes: 0, WaitingRows: 0, SuspectBoxes: 1),
            Writer.Counters);
    }

    [Fact]
    public async Task A_row_larger_than_the_limit_is_a_mistake_of_the_program() =>
        await Assert.ThrowsAsync<Core.InvariantException>(
            () => AppendAsync(Row(0, 1, Core.Limits.SegmentSizeBytes + 1)));
}
