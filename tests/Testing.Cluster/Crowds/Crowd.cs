using System.Collections.Concurrent;
using System.Diagnostics;
using MVoting.Core.Ballots;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Ledgers;
using MVoting.Testing.Cluster.Outages;

namespace MVoting.Testing.Cluster.Crowds;

/// <summary>
/// People who vote in one poll through every API process and both routes, at a steady rate of arrivals. Whoever gets
/// no final answer sends the same ballot again, through the next API process, until there is one; some send theirs
/// again deliberately, and some try a second one.
/// </summary>
public sealed class Crowd : IAsyncDisposable
{
    /// <summary>Few ballots left of a batch are sent on one by one, so that a ballot is tried over both routes.</summary>
    private const int SinglesLeftMax = 8;

    /// <summary>Every so many acknowledgements one is kept, to be asked for again at the end.</summary>
    private const int SampleEvery = 50;

    private const string NotOpen = "409 /problems/poll-not-open";

    private readonly CrowdSettings _settings;
    private readonly IBallotSource _source;
    private readonly ElectionQueue _queue;
    private readonly RetryPolicy _retries;
    private readonly Tellers _singles;
    private readonly Tellers _batches;
    private readonly Arrivals[] _arrivals;
    private readonly ConcurrentQueue<CastItem> _sample = new();
    private readonly ConcurrentQueue<CastItem> _late = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancel;
    private long _underWay = 1;
    private long _lastAnswer = Stopwatch.GetTimestamp();
    private volatile bool _isClosing;
    private readonly PollSecret _secret;
    private Exception? _fault;

    /// <param name="addresses">The poll at each API process.</param>
    /// <param name="outages">Takes every probe: a ballot of the single route.</param>
    /// <param name="secret">The poll's, by which a receipt leads to its box.</param>
    public Crowd(
        IReadOnlyList<PollAddress> addresses,
        IBallotSource source,
        CrowdSettings settings,
        LedgerWriter ledger,
        OutageBook outages,
        PollSecret secret)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_source, _settings, Outages, _secret) = (source, settings, outages, secret);
        Log = new CastLog(ledger) { DoorsRetry = true };
        _queue = new ElectionQueue(source, settings.DuplicatesPercent);
        _retries = new RetryPolicy(settings.GiveUp);
        _singles = new Tellers(addresses, source, batch: null, settings.SingleTimeout);
        _batches = new Tellers(addresses, source, settings.BallotsPerBatch, settings.BatchTimeout);
        _cancel = _ended.Token;
        _arrivals =
        [
            new Arrivals(settings.SinglesPerSecond, ArriveAlone),
            new Arrivals(settings.BatchedPerSecond / settings.BallotsPerBatch, ArriveInBatch),
        ];
    }

    /// <summary>What the answers were.</summary>
    public CastLog Log { get; }

    public OutageBook Outages { get; }

    /// <summary>Acknowledged ballots, as they must be answered when they are sent again.</summary>
    public IReadOnlyCollection<CastItem> Sample => _sample;

    /// <summary>Ballots that were told "not open" after the poll was ordered to close: they must not count.</summary>
    public IReadOnlyCollection<CastItem> Late => _late;

    /// <summary>To be called before the poll is ordered to close: from here on "not open" is a right answer.</summary>
    public void ExpectClosing() => _isClosing = true;

    /// <summary>Nobody comes any more; returns when everybody who came has a final answer, or has given up.</summary>
    public async Task FinishAsync()
    {
        foreach (var arrivals in _arrivals)
        {
            arrivals.Stop();
        }

        Leave();
        await _settled.Task;
        if (_fault is not null)
        {
            throw new InvalidOperationException("The crowd itself has a defect.", _fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var arrivals in _arrivals)
        {
            arrivals.Dispose();
        }

        // Those who still wait are sent home; their connections are closed behind them.
        await _ended.CancelAsync();
        if (Interlocked.Read(ref _underWay) > 1)
        {
            Leave();
            await _settled.Task;
        }

        await _singles.DisposeAsync();
        await _batches.DisposeAsync();
        _ended.Dispose();
    }

    private void ArriveAlone(long due)
    {
        if (_queue.TryTake(out var item))
        {
            Begin(CastAloneAsync(item, due, isProbe: true));
        }
    }

    private void ArriveInBatch(long due)
    {
        var items = new List<CastItem>(_settings.BallotsPerBatch);
        while (items.Count < _settings.BallotsPerBatch && _queue.TryTake(out var item))
        {
            items.Add(item);
        }

        if (items.Count > 0)
        {
            Begin(CastBatchAsync(items, due));
        }
    }

    private void Begin(Task work)
    {
        Interlocked.Increment(ref _underWay);
        _ = EndAsync(work);
    }

    private async Task EndAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested)
        {
            // The crowd was sent home.
        }
        catch (Exception fault)
        {
            _fault = fault;
        }

        Leave();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _underWay) == 0)
        {
            _settled.TrySetResult();
        }
    }

    private async Task CastAloneAsync(CastItem first, long due, bool isProbe)
    {
        await Task.Yield();
        List<CastItem> items = [first with { FirstSent = due }];
        for (var turn = _singles.NextTurn(); items.Count > 0; turn++)
        {
            var pause = await CastOnceAsync(_singles, turn, items, isProbe);
            if (items.Count > 0)
            {
                await Task.Delay(pause, _cancel);
            }
        }
    }

    private async Task CastBatchAsync(List<CastItem> items, long due)
    {
        await Task.Yield();
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = items[i] with { FirstSent = due };
        }

        for (var turn = _batches.NextTurn(); items.Count > SinglesLeftMax; turn++)
        {
            var pause = await CastOnceAsync(_batches, turn, items, isProbe: false);
            if (items.Count > 0)
            {
                await Task.Delay(pause, _cancel);
            }
        }

        foreach (var item in items)
        {
            Begin(CastAloneAsync(item, item.FirstSent, isProbe: false));
        }
    }

    /// <summary>Sends the ballots once, leaves those without a final answer, and returns how long to wait then.</summary>
    private async Task<TimeSpan> CastOnceAsync(Tellers tellers, int turn, List<CastItem> items, bool isProbe)
    {
        var teller = tellers.Rent(turn);
        var answers = await teller.CastAsync(items, _cancel);
        var pause = TimeSpan.Zero;
        var kept = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (answers[i].IsFinal)
            {
                Take(items[i], answers[i], teller.Writer, isProbe);
                continue;
            }

            Log.Failed(answers[i]);
            var item = items[i] with { Attempts = items[i].Attempts + 1 };
            if (_retries.GivesUp(item.FirstSent, Volatile.Read(ref _lastAnswer)))
            {
                Log.GaveUp(item, answers[i], _source);
                continue;
            }

            // Retry-After speaks of whole seconds; whoever asks the next process need not wait for this one.
            items[kept++] = item;
            var wanted = _retries.Pause(item.Attempts, retryAfter: null);
            pause = pause > wanted ? pause : wanted;
        }

        items.RemoveRange(kept, items.Count - kept);
        tellers.Return(turn, teller);
        return pause;
    }

    private void Take(CastItem item, CastAnswer answer, BallotWriter writer, bool isProbe)
    {
        var now = Stopwatch.GetTimestamp();
        Volatile.Write(ref _lastAnswer, now);
        if (_isClosing && item.Kind != CastKind.SameId && answer.Problem == NotOpen)
        {
            if (item.Kind == CastKind.Original)
            {
                _late.Enqueue(item);
            }

            return;
        }

        Log.Answered(item, answer, writer, _source);
        if (item.Kind == CastKind.Original && answer.IsAcknowledged)
        {
            _queue.Acknowledged(item, answer.Receipt);
            if (isProbe)
            {
                Outages.Add(_secret.ReadReceiptCode(answer.Receipt.Code)!.Value.Box, item.FirstSent, now);
            }

            if (item.Index % SampleEvery == 0 || item.Attempts > 0)
            {
                _sample.Enqueue(new CastItem(item.Index, CastKind.SameId, answer.Receipt));
            }
        }
    }
}
