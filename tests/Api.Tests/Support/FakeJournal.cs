using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Api.Tests.Support;

/// <summary>A journal that only tells the time: the doors ask it nothing else.</summary>
public sealed class FakeJournal(TimeProvider time) : IJournalStore
{
    /// <summary>How far the database's clock is ahead of this one; null: the database does not answer.</summary>
    public TimeSpan? Skew { get; set; } = TimeSpan.Zero;

    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) => Skew is { } skew
        ? Task.FromResult(time.GetUtcNow() + skew)
        : throw new JournalUnavailableException("the test says so", new TimeoutException());

    public Task AppendAsync(IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
