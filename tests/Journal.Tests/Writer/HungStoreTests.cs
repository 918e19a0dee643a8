using MVoting.Core.Segments;
using MVoting.Testing;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Writer;

/// <summary>
/// Proves that a store that hangs, or breaks its promises, neither holds its callers for ever nor makes them believe
/// anything false; and that the writer works again when the store does.
/// </summary>
public sealed class HungStoreTests : WriterTest
{
    private static readonly TimeSpan Patience = new JournalWriterOptions().StoreTimeout;

    [Fact]
    public async Task Callers_of_a_hung_call_are_told_unknown_and_those_that_wait_failed()
    {
        var sent = await HangFirstCallAsync();
        var waiting = new[] { AppendAsync(Row(1, 1)), AppendAloneAsync(Row(2, 1)) };
        Time.Advance(Patience - TimeSpan.FromMilliseconds(1));
        Assert.False(sent.IsCompleted);
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(AppendOutcome.Unknown, await sent);
        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(AppendOutcome.Failed, outcome));
        Assert.Equal(1, Writer.Counters.OverdueFlushes);
    }

    [Fact]
    public async Task While_a_call_hangs_the_store_is_not_called_and_rows_fail_at_once()
    {
        var sent = await HangFirstCallAsync();
        Time.Advance(Patience);
        await sent;
        Assert.Equal(AppendOutcome.Failed, await AppendAsync(Row(1, 1)));
        Assert.Equal(1, Store.Appends);
    }

    [Theory]
    [InlineData(StoreFaultKind.HangBefore)]
    [InlineData(StoreFaultKind.HangAfter)]
    public async Task The_late_result_of_a_hung_call_is_nobodys_and_the_row_finds_itself(StoreFaultKind kind)
    {
        var (row, before) = (Row(0, 1), Row(1, 1));
        var neighbour = before.Next();
        Assert.Equal(AppendOutcome.Durable, await AppendAsync(before));
        Store.FaultAt(2, new StoreFault(kind));
        var hangs = Store.NextHang;
        var sent = AppendAsync(row);
        await hangs;
        Time.Advance(Patience);
        Assert.Equal(AppendOutcome.Unknown, await sent);

        Store.Release();
        AppendOutcome again;
        do
            again = await AppendAsync(row);
        while (again == AppendOutcome.Failed);
        Assert.Equal(AppendOutcome.Taken, again);
        Assert.Equal(row.Id, (await Memory.ReadBoxAsync(0)).Single().Id);
        Assert.Equal(AppendOutcome.Durable, await AppendAsync(neighbour));
        Assert.Equal(AppendOutcome.Taken, await AppendAsync(neighbour));
    }

    [Fact]
    public async Task A_slow_call_within_the_timeout_is_waited_for_and_the_next_one_has_its_own_time()
    {
        Store.OnAppend = (_, _) => StoreFault.Slow(Patience * 0.6);
        foreach (var row in Chain(0, 3))
        {
            var append = AppendAsync(row);
            Time.Advance(Patience * 0.6);
            Assert.Equal(AppendOutcome.Durable, await append);
        }
        Assert.Equal(0, Writer.Counters.OverdueFlushes);
    }

    [Fact]
    public async Task A_store_that_throws_leaves_its_rows_unknown_and_the_writer_working()
    {
        Store.FaultAt(1, StoreFault.Throw);
        Assert.Equal(AppendOutcome.Unknown, await AppendAsync(Row(0, 1)));
        Assert.Equal(AppendOutcome.Durable, await AppendAsync(Row(0, 1)));
    }

    [Fact]
    public async Task Disposing_does_not_wait_for_a_store_that_hangs_beyond_its_timeout()
    {
        var sent = await HangFirstCallAsync();
        var waiting = AppendAsync(Row(1, 1));
        var disposed = Writer.DisposeAsync().AsTask();
        Assert.False(disposed.IsCompleted);
        Time.Advance(Patience);
        await disposed;
        Assert.Equal(AppendOutcome.Unknown, await sent);
        Assert.Equal(AppendOutcome.Failed, await waiting);
    }
}
