using MVoting.Core.Segments;
using MVoting.Testing;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Writer;

/// <summary>
/// Proves that boxes are not coupled by the group commit: rows go alone when they ask for it, a burst of such
/// rows is sent in few calls, and a box that spoils its groups is found out and goes alone, until it gets through.
/// </summary>
public sealed class AloneTests : WriterTest
{
    [Fact]
    public async Task Rows_that_ask_for_it_go_alone()
    {
        var first = await HangFirstCallAsync();
        var rest = new[] { AppendAsync(Row(1, 1)), AppendAloneAsync(Row(2, 1)), AppendAloneAsync(Row(3, 1)), AppendAsync(Row(4, 1)) };
        Store.Release();
        await Task.WhenAll([first, .. rest]);
        Assert.Equal(["0/1", "2/1", "3/1", "1/1 4/1"], Calls);
        Assert.Equal(2, Writer.Counters.FlushesAlone);
    }

    [Fact]
    public async Task A_store_without_foreign_writers_takes_them_into_the_group()
    {
        Start(new JournalWriterOptions(), hasForeignWriters: false);
        var first = await HangFirstCallAsync();
        var rest = new[] { AppendAsync(Row(1, 1)), AppendAloneAsync(Row(2, 1)) };
        Store.Release();
        await Task.WhenAll([first, .. rest]);
        Assert.Equal(["0/1", "1/1 2/1"], Calls);
    }

    [Fact]
    public async Task A_group_waits_for_a_bounded_number_of_rows_alone()
    {
        Start(new JournalWriterOptions { AloneRowsBetweenGroups = 2 });
        var first = await HangFirstCallAsync();
        var alone = Enumerable.Range(1, 5).Select(box => AppendAloneAsync(Row(box, 1))).ToList();
        var group = new[] { AppendAsync(Row(8, 1)), AppendAsync(Row(9, 1)) };
        Store.Release();
        await Task.WhenAll([first, .. alone, .. group]);
        Assert.Equal(["0/1", "1/1", "2/1", "8/1 9/1", "3/1", "4/1", "5/1"], Calls);
    }

    [Fact]
    public async Task Of_a_burst_many_rows_go_together_between_the_groups()
    {
        Start(new JournalWriterOptions { AloneRowsBetweenGroups = 1, BurstRows = 4, BurstRowsTogether = 3 });
        var first = await HangFirstCallAsync();
        var burst = Enumerable.Range(1, 8).Select(box => AppendAloneAsync(Row(box, 1))).ToList();
        var group = AppendAsync(Row(9, 1));
        Store.Release();
        await Task.WhenAll([first, .. burst, group]);
        Assert.Equal(["0/1", "1/1 2/1 3/1", "9/1", "4/1 5/1 6/1", "7/1", "8/1"], Calls);
        Assert.Equal(2, Writer.Counters.FlushesAlone);
    }

    /// <summary>What is under a foreign lock spoils one call of a burst, and then nobody's but its own.</summary>
    [Theory]
    [InlineData(StoreFaultKind.FailBefore)]
    [InlineData(StoreFaultKind.UnknownBefore)]
    [InlineData(StoreFaultKind.UnknownAfter)]
    public async Task A_burst_that_fails_is_sent_row_by_row(StoreFaultKind kind)
    {
        Start(new JournalWriterOptions { BurstRows = 3 });
        SegmentRow[] rows = [Row(1, 1), Row(2, 1), Row(3, 1), Row(4, 1)];
        var outcomes = await AppendTogetherAsync(rows, guilty: true, kind, AppendAloneAsync);
        Assert.All(outcomes, outcome => Assert.NotEqual(AppendOutcome.Durable, outcome));
        Assert.Equal(4, Writer.Counters.SuspectBoxes);

        outcomes = await AppendTogetherAsync(rows, guilty: true, kind, AppendAloneAsync);
        Assert.Equal(
            [false, true, false, false],
            outcomes.Select(outcome => outcome is AppendOutcome.Failed or AppendOutcome.Unknown));
        Assert.Equal(1, Writer.Counters.SuspectBoxes);
    }

    [Fact]
    public async Task Two_rows_of_a_box_never_share_a_call_of_a_burst()
    {
        Start(new JournalWriterOptions { BurstRows = 2 });
        var first = await HangFirstCallAsync();
        var burst = new[] { AppendAloneAsync(Row(1, 1)), AppendAloneAsync(Row(1, 1)), AppendAloneAsync(Row(2, 1)) };
        Store.Release();
        await Task.WhenAll([first, .. burst]);
        Assert.Equal(["0/1", "1/1", "1/1 2/1"], Calls);
    }

    /// <summary>Box 2 fails every call that it is in, as a row under a foreign lock does.</summary>
    [Theory]
    [InlineData(StoreFaultKind.FailBefore)]
    [InlineData(StoreFaultKind.UnknownBefore)]
    [InlineData(StoreFaultKind.UnknownAfter)]
    public async Task A_box_that_spoils_two_groups_goes_alone_and_its_neighbours_get_through(StoreFaultKind kind)
    {
        var rows = new[] { Row(1, 1), Row(2, 1), Row(3, 1) };
        var guilty = true;
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var outcomes = await AppendTogetherAsync(rows, guilty, kind);
            Assert.All(outcomes, outcome => Assert.NotEqual(AppendOutcome.Durable, outcome));
        }
        Assert.Equal(3, Writer.Counters.SuspectBoxes);

        var third = await AppendTogetherAsync(rows, guilty, kind);
        Assert.Contains(third[0], new[] { AppendOutcome.Durable, AppendOutcome.Taken });
        Assert.Contains(third[1], new[] { AppendOutcome.Failed, AppendOutcome.Unknown });
        Assert.Contains(third[2], new[] { AppendOutcome.Durable, AppendOutcome.Taken });
        Assert.Equal(1, Writer.Counters.SuspectBoxes);

        guilty = false;
        await AppendTogetherAsync(rows, guilty, kind);
        Assert.Equal(0, Writer.Counters.SuspectBoxes);
        var flushes = Writer.Counters.Flushes;
        await AppendTogetherAsync([rows[0].Next(), rows[1].Next(), rows[2].Next()], guilty, kind);
        Assert.Equal(flushes + 2, Writer.Counters.Flushes);
    }

    /// <summary>Sends the rows so that they share a flush, if they may: behind a call of box 0 that hangs.</summary>
    private Task<AppendOutcome[]> AppendTogetherAsync(SegmentRow[] rows, bool guilty, StoreFaultKind kind) =>
        AppendTogetherAsync(rows, guilty, kind, AppendAsync);

    private async Task<AppendOutcome[]> AppendTogetherAsync(
        SegmentRow[] rows, bool guilty, StoreFaultKind kind, Func<SegmentRow, Task<AppendOutcome>> append)
    {
        Store.OnAppend = (_, sent) =>
            sent[0].Box == 0 ? StoreFault.HangBefore
            : guilty && sent.Any(row => row.Box == 2) ? new StoreFault(kind)
            : StoreFault.None;
        var hangs = Store.NextHang;
        var first = AppendAsync(Row(0, 1));
        await hangs;
        var rest = rows.Select(append).ToList();
        Store.Release();
        await first;
        return await Task.WhenAll(rest);
    }
}
