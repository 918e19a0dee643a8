using MVoting.Api.Problems;

namespace MVoting.Api.Access;

/// <summary>
/// Looks at the key of a request that lasts (a batch, a stream, an export) again every
/// <see cref="DoorLimits.CredentialFreshMs"/>: a key that was removed, that has expired, or of which nothing can be
/// learnt for longer than it is believed, ends the request as it would refuse a new one.
/// </summary>
public sealed class KeyWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Gate _gate;
    private readonly KeyBook _keys;
    private readonly TimeProvider _time;
    private readonly KnownKey _key;
    private readonly AccessScope _scopes;
    private readonly Task _watching;
    private ProblemKind? _refusal;

    internal KeyWatch(Gate gate, KeyBook keys, TimeProvider time, KnownKey key, AccessScope scopes)
    {
        (_gate, _keys, _time, _key, _scopes) = (gate, keys, time, key, scopes);

        // Its looks are joined by other requests, which the context of this one is no business of.
        using (ExecutionContext.SuppressFlow())
        {
            _watching = WatchAsync();
        }
    }

    /// <summary>Cancelled when the request must end.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Why the request must end; null: it may go on.</summary>
    public ProblemKind? Refusal => Volatile.Read(ref _refusal);

    /// <summary>
    /// Whether the request must end, asked before its next step. Without a wait, unless the key is not believed any
    /// more: then the process has stood still, and everything may have changed meanwhile.
    /// </summary>
    public ValueTask<ProblemKind?> CheckAsync() =>
        Refusal is { } refusal ? new(refusal)
        : _keys.LeftOf(_key) > TimeSpan.Zero ? default
        : RecheckAsync();

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _watching;
        _over.Dispose();
        _ended.Dispose();
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            await Task.Delay(Pause(), _time, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_over.IsCancellationRequested || await RecheckAsync() is not null)
            {
                return;
            }
        }
    }

    private async ValueTask<ProblemKind?> RecheckAsync()
    {
        var refusal = await _gate.RecheckAsync(_key, _scopes, _over.Token);
        if (refusal is not null && !_over.IsCancellationRequested)
        {
            Volatile.Write(ref _refusal, refusal);
            await _ended.CancelAsync();
        }

        return refusal;
    }

    private TimeSpan Pause()
    {
        var pause = TimeSpan.FromMilliseconds(DoorLimits.CredentialFreshMs);
        var left = _keys.LeftOf(_key);
        return left < pause ? left : pause;
    }
}
