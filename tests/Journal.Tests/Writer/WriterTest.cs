using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using MVoting.Core.Segments;
using MVoting.Testing;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Writer;

/// <summary>A writer before a store in memory whose calls are recorded, and can be made to go wrong.</summary>
public abstract class WriterTest : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _calls = new();

    protected WriterTest()
    {
        Memory = new MemoryJournalStore(Time);
        Start(new JournalWriterOptions());
    }

    protected FakeTimeProvider Time { get; } = new();

    protected MemoryJournalStore Memory { get; }

    protected FaultyStore Store { get; private set; } = null!;

    protected JournalWriter Writer { get; private set; } = null!;

    /// <summary>The calls of the store so far, each as the <c>box/number</c> of its rows.</summary>
    protected IEnumerable<string> Calls => _calls;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Store.Release();
        await Writer.DisposeAsync();
    }

    protected void Start(JournalWriterOptions options, bool hasForeignWriters = true)
    {
        Store = new FaultyStore(new Recorder(Memory, _calls), Time) { HasForeignWriters = hasForeignWriters };
        Writer = new JournalWriter(Store, options, Time);
    }

    protected Task<AppendOutcome> AppendAsync(SegmentRow row) =>
        Writer.AppendAsync(row, alone: false, TestContext.Current.CancellationToken).AsTask();

    protected Task<AppendOutcome> AppendAloneAsync(SegmentRow row) =>
        Writer.AppendAsync(row, alone: true, TestContext.Current.CancellationToken).AsTask();

    /// <summary>Sends the row 0/1 and returns when the store hangs with it, so that what follows has to wait.</summary>
    protected async Task<Task<AppendOutcome>> HangFirstCallAsync() => await HangNextCallAsync(Row(0, 1));

    protected async Task<Task<AppendOutcome>> HangNextCallAsync(SegmentRow row)
    {
        Store.FaultAt(Store.Appends + 1, StoreFault.HangBefore);
        var hangs = Store.NextHang;
        var append = AppendAsync(row);
        await hangs;
        return append;
    }

    /// <summary>Keeps a record of the calls that reach the store behind the faults.</summary>
    private sealed class Recorder(IJournalStore inner, ConcurrentQueue<string> calls) : IJournalStore
    {
        public Task AppendAsync(
            IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
        {
            calls.Enqueue(string.Join(' ', rows.Select(row => $"{row.Box}/{row.Number}")));
            return inner.AppendAsync(rows, outcomes, cancellationToken);
        }

        public Task<IReadOnlyList<SegmentRow>> ReadAsync(
            Core.Polls.PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
            inner.ReadAsync(poll, box, fromNumber, maxBytes, cancellationToken);

        public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) =>
            inner.ListBoxesAsync(cancellationToken);

        public IAsyncEnumerable<BoxAddress> ListBoxesAsync(Core.Polls.PollUid poll, CancellationToken cancellationToken) =>
            inner.ListBoxesAsync(poll, cancellationToken);

        public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) =>
            inner.ReadClockAsync(cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
