using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;
using MVoting.Testing.Network;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// Proves, with a proxy between the store and a real server, that an append whose answer is lost is unknown and never
/// failed, wherever the connection breaks; and that the same row appended again tells the truth.
/// </summary>
public sealed class SqlServerNetworkTests : SqlServerTest
{
    // The token with which the server says that a statement is done.
    private const int EndSizeBytes = 13;

    private CuttingProxy _proxy = null!;
    private SqlServerJournalStore _store = null!;

    protected override async Task PrepareAsync()
    {
        _proxy = Keep(CuttingProxy.To(ServerPort));
        _store = await OpenAsync(Options(_proxy));

        // The connections that append are opened when they are wanted: what is cut must not be a login.
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(9, 1)));
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
    /// The keys of the rows have come, only the end of the statement has not: a server may send them while it inserts.
    /// </summary>
    [Fact]
    public async Task That_the_rows_were_named_is_not_yet_that_they_are_committed()
    {
        _proxy.BytesKeptBack = EndSizeBytes;
        SegmentRow[] rows = [Row(0, 1), Row(1, 1)];
        var cut = _proxy.OnceAsync(CuttingMode.CutWithinReply);
        Assert.All(await _store.AppendAsync(rows), outcome => Assert.Equal(AppendOutcome.Unknown, outcome));
        await cut;
        await AssertFoundAgainAsync(rows, AppendOutcome.Taken);
    }

    [Theory]
    [InlineData(CuttingMode.Hang, AppendOutcome.Durable)]
    [InlineData(CuttingMode.HangAfter, AppendOutcome.Taken)]
    public async Task An_append_that_gets_no_answer_in_time_is_unknown(CuttingMode mode, AppendOutcome later)
    {
        _store = await OpenAsync(Options(_proxy) with { AppendTimeout = TimeSpan.FromSeconds(1) });
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(8, 1)));
        SegmentRow[] rows = [Row(0, 1)];
        _proxy.Mode = mode;
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(rows[0]));
        _proxy.CutAll();
        _proxy.Mode = CuttingMode.Pass;
        await AssertFoundAgainAsync(rows, later);
    }

    [Fact]
    public async Task A_connection_that_broke_while_nothing_was_asked_costs_one_unknown_at_most_and_no_row()
    {
        _proxy.CutAll();
        SegmentRow[] rows = [Row(0, 1)];

        // The driver may have seen the end of the connection by now; another one then took its place.
        if (await _store.AppendOneAsync(rows[0]) == AppendOutcome.Unknown)
            await AssertFoundAgainAsync(rows, AppendOutcome.Durable);
        AssertSame(rows[0], Assert.Single(await _store.ReadBoxAsync(0)));
    }

    [Fact]
    public async Task When_no_connection_can_be_opened_an_append_has_failed_for_certain()
    {
        _proxy.Mode = CuttingMode.CutBefore;
        Assert.Equal(AppendOutcome.Unknown, await _store.AppendOneAsync(Row(0, 1)));
        Assert.Equal(AppendOutcome.Failed, await _store.AppendOneAsync(Row(0, 1)));
        _proxy.Mode = CuttingMode.Pass;
        Assert.Empty(await _store.ReadBoxAsync(0));
        Assert.Equal(AppendOutcome.Durable, await _store.AppendOneAsync(Row(0, 1)));
    }

    [Fact]
    public async Task A_read_that_is_cut_says_unavailable_and_the_next_one_reads()
    {
        Assert.Single(await _store.ReadBoxAsync(9));
        var cut = _proxy.OnceAsync(CuttingMode.CutAfter);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => _store.ReadBoxAsync(9));
        await cut;
        Assert.Single(await _store.ReadBoxAsync(9));
    }
}
