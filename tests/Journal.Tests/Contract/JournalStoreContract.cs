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

    /// <summary>
    /// Deletes rows of a box in the database itself, past the store, as a failover to a server that lacks them does.
    /// </summary>
    protected abstract Task LoseAsync(int box, int first, int last);

    private Task LoseFromAsync(int box, int first) => LoseAsync(box, first, int.MaxValue);

    private async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }

    private Task<List<BoxAddress>> ListBoxesAsync() =>
        ToListAsync(Store.ListBoxesAsync(TestContext.Current.CancellationToken));

    private Task<List<BoxAddress>> ListBoxesAsync(PollUid poll) =>
        ToListAsync(Store.ListBoxesAsync(poll, TestContext.Current.CancellationToken));

    private static async Task<List<BoxAddress>> ToListAsync(IAsyncEnumerable<BoxAddress> boxes)
    {
        var list = new List<BoxAddress>();
        await foreach (var box in boxes)
            list.Add(box);
        return list;
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
        var rows = Chain(0, 5);
        await Store.AppendEachAsync(rows);
        await ReopenAsync();
        AssertSame(rows, await Store.ReadBoxAsync(0));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(rows[3].Next()));
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(rows[4].Next()));
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
        var rows = sizes.Select((size, box) => Row(box, 1, size)).ToArray();
        rows[2] = rows[2] with { Bytes = rows[2].Bytes[5..19_000] };
        Assert.All(await Store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
        foreach (var row in rows)
            AssertSame(row, Assert.Single(await Store.ReadBoxAsync(row.Box)));
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
        var last = Row(0, 1);
        await Store.AppendOneAsync(last);
        for (var number = 2; number <= 50; number++)
        {
            var (left, right) = (last.Next(), last.Next());
            var outcomes = await Task.WhenAll(Store.AppendOneAsync(left), Store.AppendOneAsync(right));
            Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken], outcomes.Order());
            var winner = outcomes[0] == AppendOutcome.Durable ? left : right;
            AssertSame(winner, Assert.Single(await Store.ReadBoxAsync(0, number)));
            last = winner;
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
        var rows = Chain(0, 10, 1000);
        await Store.AppendEachAsync(rows);
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
        var rows = Chain(0, 4);
        await Store.AppendEachAsync(rows);
        await LoseAsync(0, 3, 3);
        AssertSame(rows[..2], await Store.ReadBoxAsync(0));
        await Assert.ThrowsAsync<JournalDamagedException>(() => Store.ReadBoxAsync(0, 3));
        AssertSame(rows[3], Assert.Single(await Store.ReadBoxAsync(0, 4)));
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(rows[2]));
        AssertSame(rows, await Store.ReadBoxAsync(0));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public async Task A_row_whose_predecessor_is_missing_is_not_written_and_is_called_taken(int number)
    {
        var row = Row(0, number) with { Previous = Guid.NewGuid() };
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(row));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(row with { Previous = Guid.Empty }));
        Assert.Empty(await Store.ReadBoxAsync(0));
        Assert.Empty(await Store.ReadBoxAsync(0, number));
    }

    [Fact]
    public async Task A_row_whose_predecessor_has_another_id_is_not_written_and_is_called_taken()
    {
        var first = Row(0, 1);
        await Store.AppendOneAsync(first);
        foreach (var other in new[] { Guid.NewGuid(), Guid.Empty, LittleEndian(first.Id) })
            Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(first.Next() with { Previous = other }));
        Assert.Empty(await Store.ReadBoxAsync(0, 2));
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(first.Next()));
    }

    [Fact]
    public async Task A_predecessor_is_looked_for_in_the_same_box_of_the_same_poll_alone()
    {
        var first = Row(0, 1);
        var other = first with { Poll = PollUid.Of("seoul", "other") };
        var behind = first with { Box = 2 };
        await Store.AppendAsync(new[] { first, behind, other }.Order(SegmentKeyOrder.Instance).ToArray());
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(Row(1, 2) with { Previous = first.Id }));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(Row(0, 3) with { Previous = first.Id }));
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(Row(2, 2) with { Previous = first.Id }));
    }

    [Fact]
    public async Task The_first_row_of_a_box_has_no_predecessor_whatever_it_names()
    {
        var row = Row(0, 1) with { Previous = Guid.NewGuid() };
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(row));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(row));
    }

    [Fact]
    public async Task Missing_predecessors_in_a_flush_do_not_spoil_the_rows_around_them()
    {
        var first = Enumerable.Range(0, 5).Select(box => Row(box, 1)).ToArray();
        await Store.AppendAsync(first);
        await LoseFromAsync(3, 1);
        SegmentRow[] rows =
        [
            first[0].Next(), first[1].Next() with { Previous = Guid.NewGuid() }, first[2].Next(), first[3].Next(), first[4].Next(),
        ];
        Assert.Equal(
            [AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable],
            await Store.AppendAsync(rows));
        foreach (var (row, isThere) in rows.Zip([true, false, true, false, true]))
            Assert.Equal(isThere, (await Store.ReadBoxAsync(row.Box, 2)).Count == 1);
    }

    /// <summary>The second may be called taken although its position is free; a row after a gap is never written.</summary>
    [Fact]
    public async Task Of_two_consecutive_rows_of_a_box_in_one_call_the_second_is_durable_in_the_end()
    {
        var rows = Chain(0, 2);
        var outcomes = await Store.AppendAsync(rows);
        Assert.Equal(AppendOutcome.Durable, outcomes[0]);
        Assert.Contains(outcomes[1], new[] { AppendOutcome.Durable, AppendOutcome.Taken });
        Assert.Equal(outcomes[1] == AppendOutcome.Durable ? 2 : 1, (await Store.ReadBoxAsync(0)).Count);
        await Store.AppendOneAsync(rows[1]);
        AssertSame(rows, await Store.ReadBoxAsync(0));

        var later = rows[1].Next();
        Assert.Equal(AppendOutcome.Taken, (await Store.AppendAsync(later with { Previous = Guid.NewGuid() }, later.Next()))[1]);
        Assert.Empty(await Store.ReadBoxAsync(0, 3));
    }

    [Fact]
    public async Task After_rows_were_lost_the_next_append_is_taken_and_a_read_from_there_finds_nothing()
    {
        var rows = Chain(0, 6);
        await Store.AppendEachAsync(rows[..5]);
        await LoseFromAsync(0, 4);
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(rows[5]));
        Assert.Empty(await Store.ReadBoxAsync(0, 6));
        Assert.Empty(await Store.ReadBoxAsync(0, 4));
        AssertSame(rows[..3], await Store.ReadBoxAsync(0));

        // Another activation, which begins with what is there, goes on; then the old one's rows find no place any more.
        var fresh = rows[2].Next();
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(fresh));
        Assert.Equal(AppendOutcome.Durable, await Store.AppendOneAsync(fresh.Next()));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(rows[3]));
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(rows[5]));
        Assert.Empty(await Store.ReadBoxAsync(0, 6));
    }

    [Fact]
    public async Task A_row_that_is_there_is_taken_also_when_its_predecessor_was_lost()
    {
        var rows = Chain(0, 3);
        await Store.AppendEachAsync(rows);
        await LoseAsync(0, 2, 2);
        Assert.Equal(AppendOutcome.Taken, await Store.AppendOneAsync(rows[2]));
        AssertSame(rows[2], Assert.Single(await Store.ReadBoxAsync(0, 3)));
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
                   select Row(new PollUid(high, low), box, 1, 10);
        var first = rows.ToArray();
        await Store.AppendAsync(first);
        await Store.AppendAsync([.. first.Select(row => row.Next(10))]);
        var addresses = first.Select(row => new BoxAddress(row.Poll, row.Box)).ToList();
        Assert.Equal(addresses, await ListBoxesAsync());
        foreach (var poll in addresses.Select(address => address.Poll).Distinct())
            Assert.Equal(addresses.Where(address => address.Poll == poll), await ListBoxesAsync(poll));
        Assert.Empty(await ListBoxesAsync(new PollUid(5, 5)));
    }

    [Fact]
    public async Task Many_boxes_of_a_poll_are_listed_whole_and_without_those_of_its_neighbours()
    {
        var polls = new[] { new PollUid(1, 0), new PollUid(2, 0), new PollUid(3, 0) };
        var rows = polls.SelectMany(poll => Enumerable.Range(0, 300).Select(box => Row(poll, box, 1, 0))).ToArray();
        await Store.AppendAsync(rows);
        Assert.Equal(rows.Select(row => new BoxAddress(row.Poll, row.Box)), await ListBoxesAsync());
        foreach (var poll in polls)
            Assert.Equal(Enumerable.Range(0, 300).Select(box => new BoxAddress(poll, box)), await ListBoxesAsync(poll));
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
        var row = Row(0, 1, 20_000);
        for (var number = 1; number <= 50; number++, row = row.Next(20_000))
        {
            using var source = new CancellationTokenSource();
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
    /// 3 activations of each of 4 boxes, in 3 processes that send a row of each box in each flush, append 10,000 rows
    /// against each other, each as a box does: only at the position after the last row it has read or written. Every
    /// Durable must be in the journal, once, in its place.
    /// </summary>
    [Fact]
    public async Task Under_a_hammer_of_rivals_every_durable_row_is_there_and_no_position_has_two()
    {
        const int Boxes = 4;
        const int RowsPerBox = 2_500;
        var durable = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => HammerAsync(Boxes, RowsPerBox)));
        for (var box = 0; box < Boxes; box++)
        {
            var rows = await Store.ReadBoxAsync(box);
            Assert.Equal(Enumerable.Range(1, RowsPerBox), rows.Select(row => row.Number));
            var acknowledged = durable.SelectMany(rival => rival).Where(row => row.Box == box).OrderBy(row => row.Number);
            AssertSame(acknowledged, rows);
        }
    }

    private async Task<List<SegmentRow>> HammerAsync(int boxes, int last)
    {
        var durable = new List<SegmentRow>();
        var next = Enumerable.Range(0, boxes).Select(box => Row(box, 1)).ToArray();
        while (next.Where(row => row.Number <= last).ToArray() is { Length: > 0 } rows)
        {
            var outcomes = await Store.AppendAsync(rows);
            durable.AddRange(rows.Where((_, i) => outcomes[i] == AppendOutcome.Durable));
            Assert.DoesNotContain(outcomes, outcome => outcome is AppendOutcome.Failed or AppendOutcome.Unknown);
            for (var i = 0; i < rows.Length; i++)
            {
                var end = outcomes[i] == AppendOutcome.Durable ? rows[i] : (await Store.ReadBoxAsync(rows[i].Box, rows[i].Number))[^1];
                next[rows[i].Box] = end.Next(50 + (end.Number % 300));
            }
        }
        return durable;
    }

    private static Guid LittleEndian(Guid id) => new(id.ToByteArray(bigEndian: true));
}
