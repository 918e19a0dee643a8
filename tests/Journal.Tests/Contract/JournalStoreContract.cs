using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Contract;

/// <summary>
/// Proves the promises of <see cref="IJournalStore"/>, one test each. Every store derives a class from this one; the
/// engine's safety rests on nothing that is not here.
/// </summary>
public abstract class JournalStoreContract : IAsyncLifetime
{
    protected IJournalStore Store { get; private set; } = null!;

    /// <summary>Opens the test's own database: empty at first, and later with what was written.</summary>
    protected abstract ValueTask<IJournalStore> OpenAsync();

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Store is not null)
            await Store.DisposeAsync();
        await CleanUpAsync();
    }

    /// <summary>Deletes the test's own database, also when it could not be opened.</summary>
    protected virtual ValueTask CleanUpAsync() => ValueTask.CompletedTask;

    private async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }

    private async Task<List<BoxAddress>> ListBoxesAsync()
    {
        var boxes = new List<BoxAddress>();
        await foreach (var box in Store.ListBoxesAsync(TestContext.Current.CancellationToken))
            boxes.Add(box);
        return boxes;
    }

    [Fact]
    public async Task A_row_that_was_called_durable_is_read_back_as_it_was_with_its_own_id()
    {
        var row = Row(3, 1);
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(row));
        AssertSame(row, Assert.Single(await Store.ReadBoxAsync(3)));
    }

    [Fact]
    public async Task A_row_is_there_after_the_store_was_closed_and_opened_again()
    {
        var rows = Enumerable.Range(1, 5).Select(number => Row(0, number)).ToArray();
        await Store.AppendAsync(rows);
        await ReopenAsync();
        AssertSame(rows, await Store.ReadBoxAsync(0));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(Row(0, 5)));
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(Row(0, 6)));
    }

    [Fact]
    public async Task A_row_appended_again_is_taken_and_shows_its_own_id()
    {
        var row = Row(0, 1);
        await Store.AppendOneAsync(row);
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(row));
        Assert.Equal(row.Id, Assert.Single(await Store.ReadBoxAsync(0)).Id);
    }

    [Fact]
    public async Task A_taken_position_keeps_its_first_row()
    {
        var first = Row(0, 1);
        await Store.AppendOneAsync(first);
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(Row(0, 1, 500)));
        AssertSame(first, Assert.Single(await Store.ReadBoxAsync(0)));
    }

    [Fact]
    public async Task Taken_positions_in_a_flush_do_not_spoil_the_rows_around_them()
    {
        await Store.AppendAsync(Row(2, 1), Row(4, 1));
        var rows = Enumerable.Range(1, 5).Select(box => Row(box, 1)).ToArray();
        Assert.Equal(
            [AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable],
            await Store.AppendAsync(rows));
        AssertSame(rows[0], Assert.Single(await Store.ReadBoxAsync(1)));
        AssertSame(rows[2], Assert.Single(await Store.ReadBoxAsync(3)));
        AssertSame(rows[4], Assert.Single(await Store.ReadBoxAsync(5)));
    }

    [Fact]
    public async Task Rows_of_every_size_in_one_call_each_keep_their_own_bytes()
    {
        int[] sizes = [0, 1, 20_000, 7, 0, 8_000, 8_001, Limits.SegmentSizeBytes, 100, 0];
        var rows = sizes.Select((size, i) => Row(0, i + 1, size)).ToArray();
        rows[2] = rows[2] with { Bytes = rows[2].Bytes[5..19_000] };
        Assert.All(await Store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        AssertSame(rows, await Store.ReadBoxAsync(0));
    }

    [Fact]
    public async Task A_thousand_rows_of_many_boxes_and_polls_go_in_one_call()
    {
        var rows = Enumerable.Range(0, Limits.JournalFlushRows)
            .Select(i => Row(PollUid.Of("city", $"poll-{i % 100}"), i / 100, 1))
            .Order(SegmentKeyOrder.Instance).ToArray();
        Assert.All(await Store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        Assert.Equal(rows.Select(row => new BoxAddress(row.Poll, row.Box)), await ListBoxesAsync());
    }

    [Fact]
    public async Task A_call_without_rows_does_nothing()
    {
        await Store.AppendAsync([], [], TestContext.Current.CancellationToken);
        Assert.Empty(await ListBoxesAsync());
    }

    [Fact]
    public async Task The_outcomes_behind_the_rows_are_left_alone()
    {
        var outcomes = new AppendOutcome[3];
        await Store.AppendAsync([Row(0, 1)], outcomes, TestContext.Current.CancellationToken);
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Unknown, AppendOutcome.Unknown], outcomes);
    }

    [Fact]
    public async Task Of_two_writers_that_race_for_a_position_exactly_one_gets_it()
    {
        for (var number = 1; number <= 50; number++)
        {
            var (left, right) = (Row(0, number), Row(0, number));
            var outcomes = await Task.WhenAll(Store.AppendOneAsync(left), Store.AppendOneAsync(right));
            Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken], outcomes.Order());
            var winner = outcomes[0] == AppendOutcome.Durable ? left : right;
            AssertSame(winner, Assert.Single(await Store.ReadBoxAsync(0, number)));
        }
    }

    [Fact]
    public async Task A_segment_of_the_largest_size_comes_back_whole()
    {
        var row = Row(0, 1, Limits.SegmentSizeBytes);
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(row));
        AssertSame(row, Assert.Single(await Store.ReadBoxAsync(0, maxBytes: 1)));
    }

    [Fact]
    public async Task A_segment_without_bytes_is_a_row_like_any_other()
    {
        var row = Row(0, 1, 0);
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(row));
        AssertSame(row, Assert.Single(await Store.ReadBoxAsync(0)));
    }

    [Fact]
    public async Task A_read_of_an_empty_box_or_behind_the_end_gives_nothing()
    {
        Assert.Empty(await Store.ReadBoxAsync(0));
        await Store.AppendOneAsync(Row(0, 1));
        Assert.Empty(await Store.ReadBoxAsync(0, 2));
        Assert.Empty(await Store.ReadBoxAsync(1));
    }

    [Fact]
    public async Task A_page_ends_before_the_row_that_would_make_it_too_large()
    {
        var rows = Enumerable.Range(1, 10).Select(number => Row(0, number, 1000)).ToArray();
        await Store.AppendAsync(rows);
        Assert.Equal(3, (await Store.ReadBoxAsync(0, 1, 3000)).Count);
        Assert.Equal(2, (await Store.ReadBoxAsync(0, 1, 2999)).Count);
        Assert.Single(await Store.ReadBoxAsync(0, 1, 10));

        var read = new List<SegmentRow>();
        while (await Store.ReadBoxAsync(0, read.Count + 1, 2500) is { Count: > 0 } page)
            read.AddRange(page);
        AssertSame(rows, read);
    }

    [Fact]
    public async Task A_gap_is_never_passed_over_in_silence()
    {
        var rows = new[] { Row(0, 1), Row(0, 2), Row(0, 4) };
        await Store.AppendAsync(rows);
        AssertSame(rows[..2], await Store.ReadBoxAsync(0));
        await Assert.ThrowsAsync<JournalDamagedException>(() => Store.ReadBoxAsync(0, 3));
        AssertSame(rows[2], Assert.Single(await Store.ReadBoxAsync(0, 4)));
        await Store.AppendOneAsync(Row(0, 3));
        Assert.Equal(4, (await Store.ReadBoxAsync(0)).Count);
    }

    [Fact]
    public async Task Rows_of_other_boxes_and_polls_do_not_show_in_a_read()
    {
        var other = PollUid.Of("seoul", "other");
        await Store.AppendAsync(new[] { Row(0, 1), Row(1, 1), Row(other, 0, 1) }.Order(SegmentKeyOrder.Instance).ToArray());
        Assert.Single(await Store.ReadBoxAsync(0));
        Assert.Single(await Store.ReadBoxAsync(1));
    }

    [Fact]
    public async Task Boxes_are_listed_once_each_in_the_order_of_their_keys_as_unsigned_bytes()
    {
        ulong[] parts = [0, 1, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, 0xFFFF_FFFF_FFFF_FFFF];
        var rows = from high in parts
                   from low in parts
                   from box in new[] { 0, 1, Limits.BoxesPerPoll }
                   from number in new[] { 1, 2 }
                   select Row(new PollUid(high, low), box, number, 10);
        await Store.AppendAsync([.. rows]);
        var boxes = await ListBoxesAsync();
        Assert.Equal(rows.Select(row => new BoxAddress(row.Poll, row.Box)).Distinct(), boxes);
    }

    [Fact]
    public async Task A_cancelled_append_that_never_began_has_failed_and_writes_nothing()
    {
        var outcomes = new AppendOutcome[1];
        await Store.AppendAsync([Row(0, 1)], outcomes, new CancellationToken(canceled: true));
        Assert.Equal(AppendOutcome.Failed, outcomes[0]);
        Assert.Empty(await Store.ReadBoxAsync(0));
    }

    [Fact]
    public async Task An_append_cancelled_at_any_moment_tells_no_lie()
    {
        for (var number = 1; number <= 50; number++)
        {
            using var source = new CancellationTokenSource();
            var row = Row(0, number, 20_000);
            var outcomes = new AppendOutcome[1];
            var append = Store.AppendAsync([row], outcomes, source.Token);
            await source.CancelAsync();
            await append;
            var there = await Store.ReadBoxAsync(0, number);
            if (outcomes[0] != AppendOutcome.Unknown)
                Assert.Equal(outcomes[0] == AppendOutcome.Durable, there.Count == 1);
            if (outcomes[0] != AppendOutcome.Durable)
                Assert.Contains(await Store.AppendOneAsync(row), new[] { AppendOutcome.Durable, AppendOutcome.Taken });
        }
    }

    [Fact]
    public async Task The_clock_is_a_time_in_utc_and_does_not_step_back()
    {
        var first = await Store.ReadClockAsync(TestContext.Current.CancellationToken);
        var second = await Store.ReadClockAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.Zero, first.Offset);
        Assert.True(second >= first, $"{first:O} came before {second:O}.");
        Assert.InRange(first.Year, 2025, 2200);
    }

    /// <summary>
    /// 8 activations, two for each of 4 boxes, append 20,000 rows against each other, each as a box does: only at the
    /// position behind the last row it has read or written. Every Durable must be in the journal, once, in its place.
    /// </summary>
    [Fact]
    public async Task Under_a_hammer_of_rivals_every_durable_row_is_there_and_no_position_has_two()
    {
        const int RowsPerBox = 5_000;
        var durable = await Task.WhenAll(Enumerable.Range(0, 8).Select(rival => HammerAsync(rival % 4, RowsPerBox)));
        for (var box = 0; box < 4; box++)
        {
            var rows = await Store.ReadBoxAsync(box);
            Assert.Equal(Enumerable.Range(1, RowsPerBox), rows.Select(row => row.Number));
            var acknowledged = durable[box].Concat(durable[box + 4]).OrderBy(row => row.Number).ToList();
            AssertSame(acknowledged, rows);
        }
    }

    private async Task<List<SegmentRow>> HammerAsync(int box, int last)
    {
        var durable = new List<SegmentRow>();
        var number = 1;
        while (number <= last)
        {
            // Runs of one to seven rows, as a replaying and a live activation would make them.
            var count = Math.Min(1 + (number * 31 % 7), last - number + 1);
            var rows = Enumerable.Range(number, count).Select(n => Row(box, n, 50 + (n % 300))).ToArray();
            var outcomes = await Store.AppendAsync(rows);
            durable.AddRange(rows.Where((_, i) => outcomes[i] == AppendOutcome.Durable));
            Assert.DoesNotContain(outcomes, outcome => outcome is AppendOutcome.Failed or AppendOutcome.Unknown);
            number += count;
            if (outcomes[^1] == AppendOutcome.Taken)
                number += (await Store.ReadBoxAsync(box, number)).Count;
        }
        return durable;
    }
}
