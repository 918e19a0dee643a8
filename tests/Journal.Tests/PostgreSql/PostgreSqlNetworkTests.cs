using MVoting.Core.Segments;
using MVoting.Journal.PostgreSql;
using MVoting.Testing.Network;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>
/// Proves, with a proxy between the store and a real server, that an append whose answer is lost is unknown and never
/// failed, wherever the connection breaks; and that the same row appended again tells the truth.
/// </summary>
public sealed class PostgreSqlNetworkTests : PostgreSqlTest
{
    private CuttingProxy _proxy = null!;
    private PostgreSqlJournalStore _store = null!;

    protected override async Task PrepareAsync()
    {
        _proxy = Keep(CuttingProxy.To(new Npgsql.NpgsqlConnectionStringBuilder(Database.ConnectionString).Port));
        _store = await OpenAsync(_proxy);
    }

    private async Task AssertFoundAgainAsync(SegmentRow[] rows, AppendOutcome expected)
    {
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(expected, outcome));
        foreach (var row in rows)
            AssertSame(row, Assert.Single(await _store.ReadBoxAsync(row.Box)));
    }

    [Fact]
    public async Task Cut_before_the_server_heard_of_it_an_append_is_unknown_and_durable_when_it_is_sent_again()
    {
        SegmentRow[] rows = [Row(0, 1), Row(1, 1, 100_000)];
        var cut = _proxy.OnceAsync(CuttingMode.CutBefore);
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Unknown, outcome));
        await cut;
        await AssertFoundAgainAsync(rows, AppendOutcome.Durable);
    }

    [Fact]
    public async Task Cut_between_the_commit_and_its_answer_an_append_is_unknown_and_finds_itself_when_it_is_sent_again()
    {
        SegmentRow[] rows = [Row(0, 1), Row(1, 1), Row(2, 1)];
        var cut = _proxy.OnceAsync(CuttingMode.CutAfter);
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Unknown, outcome));
        await cut;
        await AssertFoundAgainAsync(rows, AppendOutcome.Taken);
    }

    /// <summary>
    /// The last six bytes are the server's "ready": everything before them has come, the ids and "complete" as well.
    /// A client that believes "complete" would call rows durable whose commit has not begun.
    /// </summary>
    [Fact]
    public async Task That_the_statement_is_complete_is_not_yet_that_it_is_committed()
    {
        _proxy.BytesKeptBack = 6;
        SegmentRow[] rows = [Row(0, 1), Row(1, 1)];
        var cut = _proxy.OnceAsync(CuttingMode.CutWithinReply);
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Unknown, outcome));
        await cut;
        await AssertFoundAgainAsync(rows, AppendOutcome.Taken);
    }

    [Fact]
    public async Task A_slow_network_changes_nothing_but_the_time()
    {
        var met = _proxy.OnceAsync(CuttingMode.Delay);
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(0, 1)));
        await met;
    }

    [Theory]
    [InlineData(CuttingMode.Hang, AppendOutcome.Durable)]
    [InlineData(CuttingMode.HangAfter, AppendOutcome.Taken)]
    public async Task An_append_that_gets_no_answer_in_time_is_unknown(CuttingMode mode, AppendOutcome later)
    {
        _store = await OpenAsync(Options(_proxy) with { AppendTimeout = TimeSpan.FromSeconds(1) });
        SegmentRow[] rows = [Row(0, 1)];
        _proxy.Mode = mode;
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(rows[0]));
        _proxy.CutAll();
        _proxy.Mode = CuttingMode.Pass;
        await AssertFoundAgainAsync(rows, later);
    }

    [Theory]
    [InlineData(CuttingMode.Hang, AppendOutcome.Durable)]
    [InlineData(CuttingMode.HangAfter, AppendOutcome.Taken)]
    public async Task An_append_that_was_cancelled_while_it_hung_is_unknown(CuttingMode mode, AppendOutcome later)
    {
        SegmentRow[] rows = [Row(0, 1)];
        using var source = new CancellationTokenSource();
        var outcomes = new AppendOutcome[1];
        _proxy.Mode = mode;
        var append = _store.AppendAsync(rows, outcomes, source.Token);
        Assert.False(append.IsCompleted);
        await source.CancelAsync();
        await append;
        Assert.Equal(AppendOutcome.Unknown, outcomes[0]);
        _proxy.CutAll();
        _proxy.Mode = CuttingMode.Pass;
        await AssertFoundAgainAsync(rows, later);
    }

    [Fact]
    public async Task A_connection_that_broke_while_nothing_was_asked_costs_one_unknown_and_no_row()
    {
        await _store.AppendOneAsync(Row(5, 1));
        _proxy.CutAll();
        SegmentRow[] rows = [Row(0, 1)];
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(rows[0]));
        await AssertFoundAgainAsync(rows, AppendOutcome.Durable);
    }

    [Fact]
    public async Task When_no_connection_can_be_opened_an_append_has_failed_for_certain()
    {
        _proxy.CutAll();
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(Row(0, 1)));
        _proxy.Mode = CuttingMode.CutBefore;
        Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(Row(0, 1)));
        _proxy.Mode = CuttingMode.Pass;
        Assert.Empty(await _store.ReadBoxAsync(0));
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(0, 1)));
    }

    [Fact]
    public async Task A_read_that_is_cut_says_unavailable_and_the_next_one_reads()
    {
        await _store.AppendOneAsync(Row(0, 1));
        Assert.Single(await _store.ReadBoxAsync(0));
        var cut = _proxy.OnceAsync(CuttingMode.CutAfter);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => _store.ReadBoxAsync(0));
        await cut;
        Assert.Single(await _store.ReadBoxAsync(0));
    }

    [Fact]
    public async Task A_read_that_hangs_ends_with_its_callers_patience()
    {
        await _store.AppendOneAsync(Row(0, 1));
        _proxy.Mode = CuttingMode.HangAfter;
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _store.ReadAsync(Poll, 0, 1, int.MaxValue, patience.Token));
        _proxy.Mode = CuttingMode.Pass;
        Assert.Single(await _store.ReadBoxAsync(0));
    }

    [Fact]
    public async Task While_large_requests_are_cut_small_ones_pass()
    {
        _proxy.MinRequestBytes = 10_000;
        _proxy.Mode = CuttingMode.CutAfter;
        var row = Row(0, 1);
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(row));
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(row.Next(20_000)));
        Assert.Equal(2, (await _store.ReadBoxAsync(0)).Count);
        Assert.Equal(1, _proxy.Cuts);
    }
}
