using MVoting.Core.Segments;
using MVoting.Journal.PostgreSql;
using Npgsql;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>
/// Proves what other writers' locks come to: an append that met one has failed, for certain and as a whole, and the
/// boxes beside it get through; who appends in the wrong order may fail, and never writes twice.
/// </summary>
public sealed class PostgreSqlLockTests : PostgreSqlTest
{
    private PostgreSqlJournalStore _store = null!;

    protected override async Task PrepareAsync() => _store = await OpenAsync();

    [Fact]
    public async Task A_foreign_row_that_is_not_committed_fails_the_flush_and_is_forgotten_when_it_goes()
    {
        var foreigner = await IntrudeAsync();
        await ExecuteAsync(foreigner, "BEGIN");
        await InsertAsync(foreigner, Row(1, 1));
        SegmentRow[] rows = [Row(0, 1), Row(1, 1), Row(2, 1)];
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Failed, outcome));
        Assert.Equal(PostgresErrorCodes.LockNotAvailable, SqlState);
        Assert.Empty(await _store.ReadBoxAsync(0));

        await ExecuteAsync(foreigner, "ROLLBACK");
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
    }

    [Fact]
    public async Task Beside_a_foreign_row_that_is_not_committed_the_writer_gets_every_other_box_through()
    {
        var foreigner = await IntrudeAsync();
        await ExecuteAsync(foreigner, "BEGIN");
        await InsertAsync(foreigner, Row(1, 1));
        await using var writer = new JournalWriter(_store, new JournalWriterOptions(), TimeProvider.System);
        var cancelled = TestContext.Current.CancellationToken;
        var waiting = Enumerable.Range(0, 6).Select(box => Row(box, 1)).ToList();
        for (var round = 0; waiting.Count > 1; round++)
        {
            Assert.InRange(round, 0, 4);
            var outcomes = await Task.WhenAll(waiting.Select(row => writer.AppendAsync(row, false, cancelled).AsTask()));
            Assert.All(outcomes, outcome => Assert.Contains(outcome, new[] { AppendOutcome.Durable, AppendOutcome.Failed }));
            waiting = [.. waiting.Where((_, i) => outcomes[i] == AppendOutcome.Failed)];
        }
        Assert.Equal(1, Assert.Single(waiting).Box);

        await ExecuteAsync(foreigner, "ROLLBACK");
        Assert.Equal(AppendOutcome.Durable, await writer.AppendAsync(waiting[0], false, cancelled));
    }

    [Fact]
    public async Task A_foreign_row_that_is_committed_while_it_was_waited_for_is_taken()
    {
        var foreigner = await IntrudeAsync();
        await ExecuteAsync(foreigner, "BEGIN");
        var theirs = Row(1, 1);
        await InsertAsync(foreigner, theirs);
        var append = _store.AppendAsync(Row(0, 1), Row(1, 1));
        await UntilBlockedAsync(1);
        await ExecuteAsync(foreigner, "COMMIT");
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken], await append);
        AssertSame(theirs, Assert.Single(await _store.ReadBoxAsync(1)));
    }

    [Fact]
    public async Task A_deadlock_fails_the_flush_whole_and_the_same_rows_get_through_later()
    {
        var foreigner = await IntrudeAsync();
        await ExecuteAsync(foreigner, "BEGIN");
        await InsertAsync(foreigner, Row(1, 1));
        SegmentRow[] rows = [Row(0, 1), Row(1, 1)];
        var append = _store.AppendAsync(rows);
        await UntilBlockedAsync(1);

        // In the wrong order: now each waits for the other.
        await InsertAsync(foreigner, Row(0, 1));
        Assert.All(await append, outcome => Assert.Equal(AppendOutcome.Failed, outcome));
        Assert.Equal(PostgresErrorCodes.DeadlockDetected, SqlState);

        await ExecuteAsync(foreigner, "ROLLBACK");
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Durable, outcome));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_engines_that_race_for_the_same_positions_get_each_of_them_once(bool oppositeOrder)
    {
        var rival = await OpenAsync();
        var ours = Enumerable.Range(0, 50).Select(box => Row(box, 1)).ToArray();
        var theirs = Enumerable.Range(0, 50).Select(box => Row(box, 1)).ToArray();
        for (var number = 1; number <= 20; number++)
        {
            if (oppositeOrder)
                Array.Reverse(theirs);
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

    private static async Task<AppendOutcome[]> AppendUntilKnownAsync(PostgreSqlJournalStore store, SegmentRow[] rows)
    {
        var outcomes = new AppendOutcome[rows.Length];
        do
            await store.AppendAsync(rows, outcomes, TestContext.Current.CancellationToken);
        while (outcomes.Contains(AppendOutcome.Failed));
        return outcomes;
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_fails_its_flush_and_nothing_of_it_is_kept()
    {
        await Database.ExecuteAsync("ALTER TABLE segment ADD CONSTRAINT refuse CHECK (box <> 2)");
        Assert.All(
            await _store.AppendAsync(Row(1, 1), Row(2, 1), Row(3, 1)),
            outcome => Assert.Equal(AppendOutcome.Failed, outcome));
        Assert.Equal(PostgresErrorCodes.CheckViolation, SqlState);
        Assert.Empty(await _store.ReadBoxAsync(1));
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Durable], await _store.AppendAsync(Row(1, 1), Row(3, 1)));
    }

    /// <summary>A deferred check speaks at the commit, after the statement was called complete.</summary>
    [Fact]
    public async Task An_error_of_the_commit_itself_leaves_the_outcome_open()
    {
        await Database.ExecuteAsync("""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
            CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON segment DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION refuse();
            """);
        var row = Row(0, 1);
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(row));
        await Database.ExecuteAsync("DROP TRIGGER refuse ON segment");
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(row));
    }

    [Fact]
    public async Task A_session_that_the_administrator_ended_leaves_the_outcome_open_and_the_next_append_opens_another()
    {
        await Database.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mvoting journal writer' AND datname = current_database()");
        var row = Row(0, 1);
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(row));
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(row));
    }

    [Fact]
    public async Task After_it_was_closed_a_store_writes_nothing_and_says_so()
    {
        await _store.DisposeAsync();
        Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(Row(0, 1)));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => _store.ReadBoxAsync(0));
    }
}
