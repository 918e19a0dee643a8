using MVoting.Core.Segments;
using MVoting.Journal.PostgreSql;
using MVoting.Testing.PostgreSql;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>
/// Proves, with a primary and a streaming standby that is named first, that the journal follows the server that takes
/// writes; and that after a failover that lost acknowledged rows no row is acknowledged after the gap.
/// </summary>
public sealed class PostgreSqlFailoverTests : IAsyncLifetime
{
    private PostgresPair _servers = null!;
    private PostgresDatabase _database = null!;

    private PostgreSqlJournalOptions Options => new(_servers.ConnectionString(_database.Name));

    public async ValueTask InitializeAsync()
    {
        _servers = await PostgresPair.StartAsync();
        _database = await PostgresDatabase.CreateAsync(_servers.Primary);
        await _servers.CatchUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_servers is not null)
            await _servers.DisposeAsync();
    }

    private static Task<PostgreSqlJournalStore> OpenAsync(PostgreSqlJournalOptions options) =>
        PostgreSqlJournalStore.OpenAsync(options, TestContext.Current.CancellationToken);

    /// <summary>As a box does: the same row again, until its outcome is known.</summary>
    private static async Task<AppendOutcome> AppendUntilKnownAsync(PostgreSqlJournalStore store, SegmentRow row)
    {
        while (true)
        {
            var outcome = await store.AppendOneAsync(row);
            if (outcome is AppendOutcome.Durable or AppendOutcome.Taken)
                return outcome;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<IReadOnlyList<SegmentRow>> ReadUntilAnsweredAsync(PostgreSqlJournalStore store, int fromNumber)
    {
        while (true)
        {
            try
            {
                return await store.ReadBoxAsync(0, fromNumber);
            }
            catch (JournalUnavailableException)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public async Task After_a_failover_that_lost_nothing_the_next_row_is_durable_on_the_promoted_standby()
    {
        await using var store = await OpenAsync(Options);
        var rows = Chain(0, 4);
        await store.AppendEachAsync(rows[..3]);
        AssertSame(rows[..3], await store.ReadBoxAsync(0));
        await _servers.CatchUpAsync();
        await _servers.FailOverAsync();
        await AppendUntilKnownAsync(store, rows[3]);
        AssertSame(rows, await ReadUntilAnsweredAsync(store, 1));
    }

    [Fact]
    public async Task After_a_failover_that_lost_rows_the_next_append_is_taken_and_its_place_is_empty()
    {
        await using var store = await OpenAsync(Options);
        var rows = Chain(0, 9);
        await store.AppendEachAsync(rows[..5]);
        await _servers.CatchUpAsync();
        await _servers.HoldStandbyAsync();
        await store.AppendEachAsync(rows[5..8]);
        await _servers.FailOverAsync();

        Assert.Equal(AppendOutcome.Taken, await AppendUntilKnownAsync(store, rows[8]));
        Assert.Empty(await ReadUntilAnsweredAsync(store, 9));
        Assert.Empty(await ReadUntilAnsweredAsync(store, 6));
        AssertSame(rows[..5], await ReadUntilAnsweredAsync(store, 1));

        // The box's next activation begins with what is there.
        Assert.Equal(AppendOutcome.Durable, await AppendUntilKnownAsync(store, rows[4].Next()));
        Assert.Equal(AppendOutcome.Taken, await AppendUntilKnownAsync(store, rows[8]));
    }

    /// <summary>A client's outcome right after a closing must not be counted from what a standby has by then.</summary>
    [Fact]
    public async Task A_reader_that_must_be_fresh_never_reads_on_the_standby_and_the_tools_do_when_there_is_nothing_else()
    {
        await using var store = await OpenAsync(Options);
        await using var client = await OpenAsync(Options with { ReadOnly = true });
        await using var tool = await OpenAsync(Options with { ReadOnly = true, AcceptsStandby = true });
        var rows = Chain(0, 2);
        await store.AppendOneAsync(rows[0]);
        await _servers.CatchUpAsync();
        await _servers.HoldStandbyAsync();
        await store.AppendOneAsync(rows[1]);
        AssertSame(rows, await client.ReadBoxAsync(0));
        AssertSame(rows, await tool.ReadBoxAsync(0));

        await _servers.Primary.StopAsync();
        await Assert.ThrowsAsync<JournalUnavailableException>(() => client.ReadBoxAsync(0));
        AssertSame(rows[..1], await ReadUntilAnsweredAsync(tool, 1));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => client.ReadBoxAsync(0));
    }
}
