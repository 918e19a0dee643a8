using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// Proves what other writers come to: an append never waits for long and never lies, a row that the database refuses
/// keeps nothing of its flush, and engines that race get each position once.
/// </summary>
public sealed class SqlServerLockTests : SqlServerTest
{
    private SqlServerJournalStore _store = null!;

    protected override async Task PrepareAsync() => _store = await OpenAsync();

    [Fact]
    public async Task A_foreign_row_that_is_not_committed_holds_the_flush_up_and_is_forgotten_when_it_goes()
    {
        var foreign = await IntrudeAsync(Row(1, 1));
        SegmentRow[] rows = [Row(0, 1), Row(1, 1), Row(2, 1)];

        // SQL Server says 1222, which is failed; a server that has another number for it leaves the outcome open.
        Assert.All(
            await _store.AppendAsync(rows),
            outcome => Assert.Contains(outcome, new[] { AppendOutcome.Failed, AppendOutcome.Unknown }));
        Assert.Empty(await _store.ReadBoxAsync(0));

        await foreign.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
    }

    [Fact]
    public async Task A_foreign_row_that_is_committed_while_it_may_be_waited_for_is_taken()
    {
        var theirs = Row(1, 1);
        var foreign = await IntrudeAsync(theirs);
        var append = _store.AppendAsync(Row(0, 1), Row(1, 1));
        await foreign.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken], await append);
        AssertSame(theirs, Assert.Single(await _store.ReadBoxAsync(1)));
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_fails_its_flush_and_nothing_of_it_is_kept()
    {
        await Database.ExecuteAsync("ALTER TABLE segment ADD CONSTRAINT refuse CHECK (box <> 2)");
        Assert.All(
            await _store.AppendAsync(Row(1, 1), Row(2, 1), Row(3, 1)),
            outcome => Assert.Equal(AppendOutcome.Failed, outcome));
        Assert.Empty(await _store.ReadBoxAsync(1));
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Durable], await _store.AppendAsync(Row(1, 1), Row(3, 1)));
    }

    [Fact]
    public async Task Two_engines_that_race_for_the_same_positions_get_each_of_them_once()
    {
        var rival = await OpenAsync();
        var ours = Enumerable.Range(0, 50).Select(box => Row(box, 1)).ToArray();
        var theirs = Enumerable.Range(0, 50).Select(box => Row(box, 1)).ToArray();
        for (var number = 1; number <= 10; number++)
        {
            var outcomes = await Task.WhenAll(AppendUntilKnownAsync(_store, ours), AppendUntilKnownAsync(rival, theirs));
            var durable = ours.Where((_, i) => outcomes[0][i] == AppendOutcome.Durable)
                .Concat(theirs.Where((_, i) => outcomes[1][i] == AppendOutcome.Durable)).OrderBy(row => row.Box).ToList();
            Assert.Equal(Enumerable.Range(0, 50), durable.Select(row => row.Box));
            foreach (var row in durable)
                AssertSame(row, Assert.Single(await _store.ReadBoxAsync(row.Box, number)));
            ours = [.. durable.Select(row => row.Next())];
            theirs = [.. durable.Select(row => row.Next())];
        }
    }

    /// <summary>As a box does: what failed is sent again. What was written meanwhile keeps its first answer.</summary>
    private static async Task<AppendOutcome[]> AppendUntilKnownAsync(SqlServerJournalStore store, SegmentRow[] rows)
    {
        var outcomes = new AppendOutcome[rows.Length];
        var waiting = Enumerable.Range(0, rows.Length).ToArray();
        while (waiting.Length > 0)
        {
            var some = await store.AppendAsync([.. waiting.Select(i => rows[i])]);
            for (var i = 0; i < some.Length; i++)
                outcomes[waiting[i]] = some[i];
            waiting = [.. waiting.Where((_, i) => some[i] == AppendOutcome.Failed)];
        }
        return outcomes;
    }

    [Fact]
    public async Task After_it_was_closed_a_store_writes_nothing_and_says_so()
    {
        await _store.DisposeAsync();
        Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(Row(0, 1)));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => _store.ReadBoxAsync(0));
    }
}
