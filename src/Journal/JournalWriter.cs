using MVoting.Core;
using MVoting.Core.Segments;

namespace MVoting.Journal;

/// <summary>
/// The group commit of one silo: gathers the waiting segments of all its boxes into one call of the store.
/// <para>There is no timer: a row that finds the store free goes at once, by its caller's own thread; what comes while
/// the store is busy is the next flush. So a quiet silo adds no delay, and a busy one commits large groups.</para>
/// <para>The way of a row: <see cref="AppendAsync"/> → <see cref="WaitingRows"/> → <see cref="FlushUntilIdleAsync"/> →
/// the store → <see cref="Finish"/> → its caller. The store is never called twice at the same time, not even while a
/// call of it hangs: then the callers of that call are told "unknown", all that waits and comes is "failed" at once
/// (nothing was written), and when the call does come back, its outcomes are nobody's any more.</para>
/// </summary>
public sealed class JournalWriter : IAsyncDisposable
{
    private readonly IJournalStore _store;
    private readonly JournalWriterOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _watch;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Guards all that follows, except what only the flushing side touches.</summary>
    private readonly Lock _gate = new();
    private readonly WaitingRows _waiting;
    private readonly SuspectBoxes _suspects;
    private readonly List<PendingRow> _underWay = [];
    private JournalWriterCounters _counters;
    private long _callStarted;
    private bool _flushing, _aloneUnderWay, _overdue, _stopping;

    // Of the flushing side alone, which is one at a time. Rows and outcomes are new for each call of the store: a driver
    // that goes on reading after its own exception must never find the rows of a later flush in them.
    private readonly List<PendingRow> _answered = [];
    private SegmentRow[] _rows = [];
    private AppendOutcome[] _outcomes = [];
    private CancellationTokenSource _call = new();

    /// <summary>A writer to a store, which stays the caller's to dispose of, after the writer.</summary>
    public JournalWriter(IJournalStore store, JournalWriterOptions options, TimeProvider timeProvider)
    {
        Invariant.Check(options.FlushRows >= 1 && options.StoreTimeout > TimeSpan.Zero, "A flush has a row and a time.");
        _store = store;
        _options = options;
        _timeProvider = timeProvider;
        _waiting = new WaitingRows(options);
        _suspects = new SuspectBoxes(options.FailuresUntilAlone);
        _watch = timeProvider.CreateTimer(
            static writer => ((JournalWriter)writer!).OnWatch(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What was done so far, and what waits now.</summary>
    public JournalWriterCounters Counters
    {
        get
        {
            lock (_gate)
                return _counters with { WaitingRows = _waiting.Count, SuspectBoxes = _suspects.Count };
        }
    }

    /// <summary>
    /// Appends one row and tells what is known of it, as <see cref="IJournalStore.AppendAsync"/> defines it. Never
    /// throws on account of the database, never waits longer than the store's timeout times the flushes before it.
    /// </summary>
    /// <param name="row">The row. Its bytes must not change before the answer, and after an Unknown never again.</param>
    /// <param name="alone">
    /// Sends the row in a call of its own: a box's first append after its activation, which may meet another
    /// activation's lock. A store without foreign writers takes it into the group nevertheless, and of a burst of such rows
    /// many go together as long as none has failed.
    /// </param>
    /// <param name="cancellationToken">
    /// Gives up waiting, at once: Failed when the row was not yet sent (it never will be), else Unknown.
    /// </param>
    public ValueTask<AppendOutcome> AppendAsync(SegmentRow row, bool alone, CancellationToken cancellationToken)
    {
        Invariant.Check(row.Box >= 0 && row.Number >= 1, "A segment's box is at least 0 and its number at least 1.");
        Invariant.Check(row.Bytes.Length <= Limits.SegmentSizeBytes, "A segment must not be larger than its limit.");
        var pending = new PendingRow(row, alone && _store.HasForeignWriters);
        pending.OnCancellation(OnCancelled, cancellationToken);
        bool startsFlushing;
        lock (_gate)
        {
            pending.MayShareBurst = pending.Alone && !_suspects.HasFailed(pending.Box);
            if (_stopping || _overdue || !_waiting.TryAdd(pending, pending.Alone || _suspects.MustGoAlone(pending.Box)))
            {
                _counters = _counters with { RefusedRows = _counters.RefusedRows + 1 };
                pending.Answer(AppendOutcome.Failed);
                return new ValueTask<AppendOutcome>(pending.Task);
            }
            startsFlushing = !_flushing;
            _flushing = true;
        }
        if (startsFlushing)
            StartFlushing();
        return new ValueTask<AppendOutcome>(pending.Task);
    }

    /// <summary>
    /// Takes no more rows, and returns when each row it took has its answer: after what waits was flushed, or the
    /// store has proved overdue.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _stopping = true;
            if (!_flushing || _overdue)
                _drained.TrySetResult();
        }
        await _drained.Task.ConfigureAwait(false);
        await _watch.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The flushes that follow serve everybody: they must not carry this caller's ambient context.</summary>
    private void StartFlushing()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            _ = FlushUntilIdleAsync();
            return;
        }
        using (ExecutionContext.SuppressFlow())
            _ = FlushUntilIdleAsync();
    }

    private async Task FlushUntilIdleAsync()
    {
        while (TakeNext())
        {
            try
            {
                // A crash before the call: no row is in the journal. During it: each may be, and its box asks again.
                await _store.AppendAsync(_rows, _outcomes, _call.Token).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // A store never throws for a database's fault. Whatever this was, it does not say "not written".
                _outcomes = new AppendOutcome[_rows.Length];
                Array.Fill(_outcomes, AppendOutcome.Unknown);
            }
            Finish();
        }
    }

    /// <summary>Takes the next flush from the queue; false when there is none, and then the writer is idle.</summary>
    private bool TakeNext()
    {
        lock (_gate)
        {
            _aloneUnderWay = _waiting.TakeNext(_underWay);
            if (_underWay.Count == 0)
            {
                _flushing = false;
                if (_stopping)
                    _drained.TrySetResult();
                return false;
            }
            _underWay.Sort(static (x, y) => SegmentKeyOrder.Instance.Compare(x.Row, y.Row));
            _rows = new SegmentRow[_underWay.Count];
            for (var i = 0; i < _rows.Length; i++)
                _rows[i] = _underWay[i].Row;
            _outcomes = new AppendOutcome[_rows.Length];
            _callStarted = _timeProvider.GetTimestamp();
            _watch.Change(_options.StoreTimeout, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    /// <summary>The store's call has ended: answers its callers, unless they were told "unknown" already.</summary>
    private void Finish()
    {
        lock (_gate)
        {
            _rows = [];
            if (_overdue)
            {
                _overdue = false;
                _call = new CancellationTokenSource();
                return;
            }
            _watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Count();
            _answered.AddRange(_underWay);
            _underWay.Clear();
        }
        for (var i = 0; i < _answered.Count; i++)
            _answered[i].Answer(_outcomes[i]);
        _answered.Clear();
    }

    /// <summary>Notes what became of the rows under way, for the meters and for the next groups.</summary>
    private void Count()
    {
        int taken = 0, failed = 0, unknown = 0;
        long durableSizeBytes = 0;
        for (var i = 0; i < _underWay.Count; i++)
        {
            var pending = _underWay[i];
            var outcome = _outcomes[i];
            _suspects.Note(pending.Box, outcome);
            if (outcome == AppendOutcome.Durable)
                durableSizeBytes += pending.SizeBytes;
            else if (outcome == AppendOutcome.Taken)
                taken++;
            else if (outcome == AppendOutcome.Failed)
                failed++;
            else
                unknown++;
        }
        _counters = _counters with
        {
            Flushes = _counters.Flushes + 1,
            FlushesAlone = _counters.FlushesAlone + (_aloneUnderWay ? 1 : 0),
            DurableRows = _counters.DurableRows + _underWay.Count - taken - failed - unknown,
            DurableSizeBytes = _counters.DurableSizeBytes + durableSizeBytes,
            TakenRows = _counters.TakenRows + taken,
            FailedRows = _counters.FailedRows + failed,
            UnknownRows = _counters.UnknownRows + unknown,
        };
    }

    /// <summary>The store's call takes too long. Timers may ring early or for the flush before: the clock decides.</summary>
    private void OnWatch()
    {
        List<PendingRow> unknown, failed = [];
        lock (_gate)
        {
            if (_underWay.Count == 0)
                return;
            var left = _options.StoreTimeout - _timeProvider.GetElapsedTime(_callStarted);
            if (left > TimeSpan.Zero)
            {
                _watch.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }
            _overdue = true;
            unknown = [.. _underWay];
            _underWay.Clear();
            _waiting.TakeAll(failed);
            foreach (var pending in unknown)
                _suspects.Note(pending.Box, AppendOutcome.Unknown);
            _counters = _counters with
            {
                OverdueFlushes = _counters.OverdueFlushes + 1,
                UnknownRows = _counters.UnknownRows + unknown.Count,
                FailedRows = _counters.FailedRows + failed.Count,
            };
            if (_stopping)
                _drained.TrySetResult();

            // The store may stop waiting for its database; its callbacks run elsewhere.
            _ = _call.CancelAsync();
        }
        foreach (var pending in unknown)
            pending.Answer(AppendOutcome.Unknown);
        foreach (var pending in failed)
            pending.Answer(AppendOutcome.Failed);
    }

    private void OnCancelled(PendingRow pending)
    {
        // Under the gate, so that the answer is the last word on whether the row is sent.
        lock (_gate)
            pending.Answer(pending.Sent ? AppendOutcome.Unknown : AppendOutcome.Failed);
    }
}
