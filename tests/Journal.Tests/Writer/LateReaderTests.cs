using MVoting.Core.Polls;
using MVoting.Core.Segments;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Writer;

/// <summary>
/// Proves that a store whose driver goes on after its own exception neither finds a later flush's rows in the list that
/// it was given, nor changes a later flush's outcomes.
/// </summary>
public sealed class LateReaderTests
{
    [Fact]
    public async Task A_store_that_goes_on_after_its_exception_sees_and_changes_only_its_own_call()
    {
        var store = new LateStore();
        await using var writer = new JournalWriter(store, new JournalWriterOptions(), TimeProvider.System);
        var (first, second, third) = (Row(0, 1), Row(1, 1), Row(2, 1));
        Assert.Equal(AppendOutcome.Unknown, await AppendAsync(first));
        Assert.Equal(AppendOutcome.Failed, await AppendAsync(second));
        Assert.Equal(AppendOutcome.Failed, await AppendAsync(third));
        Assert.Equal([first, second, third], store.Rows.Select(Assert.Single));

        Task<AppendOutcome> AppendAsync(SegmentRow row) =>
            writer.AppendAsync(row, alone: false, TestContext.Current.CancellationToken).AsTask();
    }

    /// <summary>Keeps what it was given; the first call throws, and each later one writes into the outcomes of all before.</summary>
    private sealed class LateStore : IJournalStore
    {
        private readonly List<AppendOutcome[]> _outcomes = [];

        public List<IReadOnlyList<SegmentRow>> Rows { get; } = [];

        public Task AppendAsync(
            IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
        {
            Rows.Add(rows);
            if (Rows.Count > 1)
                Array.Fill(outcomes, AppendOutcome.Failed, 0, rows.Count);
            foreach (var earlier in _outcomes)
                Array.Fill(earlier, AppendOutcome.Durable);
            _outcomes.Add(outcomes);
            return Rows.Count == 1 ? throw new IOException("Planned: the driver goes on.") : Task.CompletedTask;
        }

        public Task<IReadOnlyList<SegmentRow>> ReadAsync(
            PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
