using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// Proves how a flush on SQL Server deals with rivals and faults: a refused group is sent again, then its rows one by
/// one; and no outcome says more than is known.
/// </summary>
public sealed class GroupAppendTests
{
    private readonly ScriptedSession _session = new();
    private readonly SegmentRow[] _rows = [Row(1, 1), Row(2, 1), Row(3, 1)];

    private async Task<AppendOutcome[]> RunAsync(CancellationToken? cancellationToken = null, params SegmentRow[] rows)
    {
        rows = rows.Length == 0 ? _rows : rows;
        var outcomes = new AppendOutcome[rows.Length];
        await GroupAppend.RunAsync(
            _session, rows, outcomes, cancellationToken ?? TestContext.Current.CancellationToken);
        return outcomes;
    }

    private static AppendOutcome[] All(AppendOutcome outcome) => [outcome, outcome, outcome];

    [Fact]
    public async Task A_group_without_a_rival_is_one_statement()
    {
        _session.Put(Row(2, 1));
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable], await RunAsync());
        Assert.Equal([3], _session.Sent);
    }

    [Fact]
    public async Task A_group_that_a_rival_undid_is_sent_again_whole_and_sees_the_rivals_row()
    {
        _session.ThenRival(Row(2, 1));
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken, AppendOutcome.Durable], await RunAsync());
        Assert.Equal([3, 3], _session.Sent);
        Assert.True(_session.Holds(_rows[0]) && !_session.Holds(_rows[1]) && _session.Holds(_rows[2]));
    }

    [Fact]
    public async Task After_a_rival_each_time_the_rows_go_one_by_one()
    {
        _session.ThenRival(Row(1, 1)).Then(AppendVerdict.Rival).Then(AppendVerdict.Rival);
        Assert.Equal([AppendOutcome.Taken, AppendOutcome.Durable, AppendOutcome.Durable], await RunAsync());
        Assert.Equal([3, 3, 3, 1, 1, 1], _session.Sent);
    }

    [Fact]
    public async Task A_position_that_stands_twice_in_a_group_is_durable_once_and_taken_once()
    {
        SegmentRow[] twice = [Row(1, 1), Row(1, 1)];
        _session.Then(AppendVerdict.Rival).Then(AppendVerdict.Rival).Then(AppendVerdict.Rival);
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Taken], await RunAsync(null, twice));
    }

    [Fact]
    public async Task A_row_that_meets_a_rival_each_time_has_failed_and_the_others_go_on()
    {
        for (var i = 0; i < 2 * GroupAppend.Attempts; i++)
            _session.Then(AppendVerdict.Rival);
        Assert.Equal([AppendOutcome.Failed, AppendOutcome.Durable, AppendOutcome.Durable], await RunAsync());
        Assert.Equal([3, 3, 3, 1, 1, 1, 1, 1], _session.Sent);
    }

    [Fact]
    public async Task A_single_row_is_sent_a_bounded_number_of_times()
    {
        for (var i = 0; i < GroupAppend.Attempts; i++)
            _session.Then(AppendVerdict.Rival);
        Assert.Equal([AppendOutcome.Failed], await RunAsync(null, _rows[0]));
        Assert.Equal([1, 1, 1], _session.Sent);
    }

    [Fact]
    public async Task A_group_that_the_server_refused_has_failed_and_is_not_sent_again()
    {
        _session.Then(AppendVerdict.NotWritten);
        Assert.Equal(All(AppendOutcome.Failed), await RunAsync());
        Assert.Equal([3], _session.Sent);
    }

    [Fact]
    public async Task A_group_without_an_answer_is_unknown_and_is_not_sent_again()
    {
        _session.Then(AppendVerdict.Unknown);
        Assert.Equal(All(AppendOutcome.Unknown), await RunAsync());
        Assert.Equal([3], _session.Sent);
    }

    [Fact]
    public async Task A_group_whose_second_attempt_has_no_answer_is_unknown()
    {
        _session.Then(AppendVerdict.Rival).Then(AppendVerdict.Unknown);
        Assert.Equal(All(AppendOutcome.Unknown), await RunAsync());
    }

    [Theory]
    [InlineData(AppendVerdict.Unknown, AppendOutcome.Unknown)]
    [InlineData(AppendVerdict.NotWritten, AppendOutcome.Failed)]
    internal async Task Behind_a_row_without_an_answer_the_others_were_not_sent_and_failed(
        AppendVerdict verdict, AppendOutcome outcome)
    {
        _session.Then(AppendVerdict.Rival).Then(AppendVerdict.Rival).Then(AppendVerdict.Rival).Then(_ => null).Then(verdict);
        Assert.Equal([AppendOutcome.Durable, outcome, AppendOutcome.Failed], await RunAsync());
        Assert.Equal([3, 3, 3, 1, 1], _session.Sent);
    }

    [Fact]
    public async Task What_an_undone_statement_said_it_wrote_does_not_count()
    {
        var lying = new LyingSession();
        var outcomes = new AppendOutcome[3];
        await GroupAppend.RunAsync(lying, _rows, outcomes, TestContext.Current.CancellationToken);
        Assert.Equal(All(AppendOutcome.Taken), outcomes);
    }

    [Fact]
    public async Task Who_gives_up_after_a_rival_hears_that_nothing_was_written()
    {
        using var source = new CancellationTokenSource();
        _session.Then(_ =>
        {
            source.Cancel();
            return AppendVerdict.Rival;
        });
        Assert.Equal(All(AppendOutcome.Failed), await RunAsync(source.Token));
        Assert.Equal([3], _session.Sent);
    }

    /// <summary>Names its rows before it is undone, as a server does that sends them while it still inserts.</summary>
    private sealed class LyingSession : IAppendSession
    {
        private bool _wasUndone;

        public Task<AppendVerdict> SendAsync(
            IReadOnlyList<SegmentRow> rows, bool[] written, CancellationToken cancellationToken)
        {
            if (_wasUndone)
                return Task.FromResult(AppendVerdict.Done);
            _wasUndone = true;
            Array.Fill(written, true);
            return Task.FromResult(AppendVerdict.Rival);
        }
    }
}
