using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;

namespace MVoting.Testing;

/// <summary>
/// A store in front of another one that fails as it is told, call by call: before the write, after it, never
/// answering, slowly. Without a plan it changes nothing. Does not own the store behind it.
/// </summary>
public sealed class FaultyStore(IJournalStore inner, TimeProvider timeProvider) : IJournalStore
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _released = NewSignal();
    private TaskCompletionSource _hangs = NewSignal();
    private int _appends;
    private int _reads;

    public bool HasForeignWriters { get; init; } = inner.HasForeignWriters;

    /// <summary>Decides over each append by its number, from 1, and its rows. Called under no lock, by any thread.</summary>
    public Func<int, IReadOnlyList<SegmentRow>, StoreFault>? OnAppend { get; set; }

    /// <summary>Decides over each read by its number, from 1, and the box it reads.</summary>
    public Func<int, BoxAddress, StoreFault>? OnRead { get; set; }

    /// <summary>Changes what a read has found, as a damaged disk would.</summary>
    public Func<IReadOnlyList<SegmentRow>, IReadOnlyList<SegmentRow>>? OnReadRows { get; set; }

    /// <summary>Appends that have begun.</summary>
    public int Appends => Volatile.Read(ref _appends);

    /// <summary>Reads that have begun.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>Ends when a call hangs. To be taken before whatever makes it hang.</summary>
    public Task NextHang
    {
        get
        {
            lock (_gate)
                return _hangs.Task;
        }
    }

    /// <summary>Makes only the append with this number go wrong.</summary>
    public void FaultAt(int append, StoreFault fault) =>
        OnAppend = (number, _) => number == append ? fault : StoreFault.None;

    /// <summary>Lets every call that hangs go on. Those that hang later hang again.</summary>
    public void Release()
    {
        TaskCompletionSource released;
        lock (_gate)
        {
            released = _released;
            _released = NewSignal();
        }
        released.SetResult();
    }

    public async Task AppendAsync(
        IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _appends);
        var fault = OnAppend?.Invoke(number, rows) ?? StoreFault.None;
        if (fault.Kind is StoreFaultKind.FailBefore or StoreFaultKind.UnknownBefore)
        {
            Fill(fault.Kind == StoreFaultKind.FailBefore ? AppendOutcome.Failed : AppendOutcome.Unknown);
            return;
        }
        await BeforeAsync(fault).ConfigureAwait(false);

        // What hung is deaf: it writes although its caller has long given up.
        var heard = fault.Kind == StoreFaultKind.HangBefore ? CancellationToken.None : cancellationToken;
        await inner.AppendAsync(rows, outcomes, heard).ConfigureAwait(false);
        if (fault.Kind == StoreFaultKind.UnknownAfter)
            Fill(AppendOutcome.Unknown);
        await AfterAsync(fault).ConfigureAwait(false);

        void Fill(AppendOutcome outcome) => Array.Fill(outcomes, outcome, 0, rows.Count);
    }

    public async Task<IReadOnlyList<SegmentRow>> ReadAsync(
        PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _reads);
        var fault = OnRead?.Invoke(number, new BoxAddress(poll, box)) ?? StoreFault.None;
        if (fault.Kind is StoreFaultKind.FailBefore or StoreFaultKind.UnknownBefore or StoreFaultKind.UnknownAfter)
            throw new JournalUnavailableException($"Planned: {fault.Kind}.");
        await BeforeAsync(fault).ConfigureAwait(false);
        var rows = await inner.ReadAsync(poll, box, fromNumber, maxBytes, cancellationToken).ConfigureAwait(false);
        await AfterAsync(fault).ConfigureAwait(false);
        return OnReadRows?.Invoke(rows) ?? rows;
    }

    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) =>
        inner.ListBoxesAsync(cancellationToken);

    public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
        inner.ListBoxesAsync(poll, cancellationToken);

    public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) =>
        inner.ReadClockAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task BeforeAsync(StoreFault fault) => fault.Kind switch
    {
        StoreFaultKind.HangBefore => HangAsync(),
        StoreFaultKind.Slow => Task.Delay(fault.Delay, timeProvider, CancellationToken.None),
        StoreFaultKind.Throw => Task.FromException(new IOException("Planned: the store breaks its promise.")),
        _ => Task.CompletedTask,
    };

    private Task AfterAsync(StoreFault fault) =>
        fault.Kind == StoreFaultKind.HangAfter ? HangAsync() : Task.CompletedTask;

    private Task HangAsync()
    {
        lock (_gate)
        {
            _hangs.SetResult();
            _hangs = NewSignal();
            return _released.Task;
        }
    }
}
