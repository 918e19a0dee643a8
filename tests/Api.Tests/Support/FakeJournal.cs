using System.Collections.Concurrent;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Api.Tests.Support;

/// <summary>A journal that tells the time, and has the segments that a test puts there for receipts to be looked up in.</summary>
public sealed class FakeJournal(TimeProvider time) : IJournalStore
{
    private int _reads;

    /// <summary>How far the database's clock is ahead of this one; null: the database does not answer.</summary>
    public TimeSpan? Skew { get; set; } = TimeSpan.Zero;

    /// <summary>Segments that can be read.</summary>
    public ConcurrentDictionary<(PollUid Poll, int Box, int Number), SegmentRow> Rows { get; } = new();

    /// <summary>Runs before each read; may wait or throw.</summary>
    public Func<Task> BeforeRead { get; set; } = () => Task.CompletedTask;

    /// <summary>Reads so far.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) => Skew is { } skew
        ? Task.FromResult(time.GetUtcNow() + skew)
        : throw new JournalUnavailableException("the test says so", new TimeoutException());

    public Task AppendAsync(IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public async Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        await BeforeRead();
        return Rows.TryGetValue((poll, box, fromNumber), out var row) ? [row] : [];
    }

    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
