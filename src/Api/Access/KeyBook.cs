using System.Buffers.Binary;
using System.Collections.Concurrent;
using MVoting.Api.Engine;

namespace MVoting.Api.Access;

/// <summary>
/// The keys that this node has seen, by their keyed hash: a bounded memory of what the cities' grains say. A key is
/// believed for <see cref="DoorLimits.CredentialKeptMs"/>; one that was removed is refused for
/// <see cref="DoorLimits.RefusalKeptMs"/>. A key in use is looked at again from
/// <see cref="DoorLimits.CredentialFreshMs"/> on, and nobody waits for that. Only keys that this installation has made
/// (<see cref="CityKeyText.IsMarked"/>) and the operator's come in here: made-up ones take no memory and no look-up.
/// The keys of a city share one budget of requests: making more of them gives nobody more.
/// </summary>
public sealed class KeyBook
{
    private readonly ConcurrentDictionary<UInt128, KnownKey> _keys = new();
    private readonly IEngine _engine;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, RequestBudget> _budgets = new(StringComparer.Ordinal);
    private readonly OperatorKey _operator;
    private readonly int _requestsPerSecondPerCity;

    public KeyBook(IEngine engine, TimeProvider time, int requestsPerSecondPerCity)
    {
        _engine = engine;
        _time = time;
        _operator = new OperatorKey(engine, time);
        _requestsPerSecondPerCity = requestsPerSecondPerCity;
    }

    /// <summary>The key of this hash if it is remembered and still believed; the way without a wait.</summary>
    public KnownKey? Find(ReadOnlySpan<byte> hash) =>
        _keys.TryGetValue(IndexOf(hash), out var key) && key.Is(hash) && IsBelieved(key) ? key : null;

    /// <summary>
    /// The key of this hash after a look at the grains if need be; null: it is nobody's. Throws what the grain call throws.
    /// </summary>
    /// <param name="hash">The key's keyed hash.</param>
    /// <param name="city">The city that was given the key by this installation's mark; null: only the operator's is left.</param>
    public async Task<KnownKey?> LookAsync(byte[] hash, string? city)
    {
        if (!_keys.TryGetValue(IndexOf(hash), out var key) || !key.Is(hash))
        {
            if (city is null && !await _operator.IsAsync(hash))
            {
                return null;
            }

            key = Add(hash, city);
        }

        if (!Counts(key))
        {
            await JoinLook(key);
        }

        return key;
    }

    /// <summary>Whether what was found of the key still counts. To ask is to use the key.</summary>
    public bool IsBelieved(KnownKey key)
    {
        var (found, now) = (key.Found, _time.GetTimestamp());
        if (now >= found.BelievedUntil)
        {
            return false;
        }

        if (now >= found.FreshUntil && key.Looking is not { IsCompleted: false })
        {
            _ = LookAheadAsync(key);
        }

        return true;
    }

    /// <summary>
    /// Looks at a key again unless what was found of it is fresh. A look that fails, or takes longer than the key is
    /// believed, throws what the grain call throws; while the key is still believed it is no harm.
    /// </summary>
    public async Task RefreshAsync(KnownKey key, CancellationToken cancellationToken)
    {
        if (Counts(key) && _time.GetTimestamp() < key.Found.FreshUntil)
        {
            return;
        }

        var patience = Counts(key) ? LeftOf(key) : TimeSpan.FromMilliseconds(DoorLimits.CredentialFreshMs);
        var look = JoinLook(key);
        try
        {
            await look.WaitAsync(patience, _time, cancellationToken);
        }
        catch (Exception) when (Counts(key) && !cancellationToken.IsCancellationRequested)
        {
            // It is looked at again at the next time.
        }
    }

    /// <summary>How long what was found of a key is believed from now on.</summary>
    public TimeSpan LeftOf(KnownKey key)
    {
        var (now, end) = (_time.GetTimestamp(), key.Found.BelievedUntil);
        return end > now ? _time.GetElapsedTime(now, end) : TimeSpan.Zero;
    }

    private bool Counts(KnownKey key) => _time.GetTimestamp() < key.Found.BelievedUntil;

    private KnownKey Add(byte[] hash, string? city)
    {
        if (_keys.Count >= DoorLimits.CredentialsKept)
        {
            Forget();
        }

        var budget = _budgets.GetOrAdd(city ?? "", static (_, book) => new RequestBudget(book._requestsPerSecondPerCity, book._time), this);
        var key = new KnownKey(hash, city, budget);
        return _keys.AddOrUpdate(
            IndexOf(hash),
            static (_, made) => made,
            static (_, present, made) => present.Is(made.Hash) ? present : made,
            key);
    }

    // It is a memory of what can be asked again, so when nothing in it has grown old it may as well be empty.
    private void Forget()
    {
        foreach (var (index, key) in _keys)
        {
            if (!Counts(key))
            {
                _keys.TryRemove(index, out _);
            }
        }

        if (_keys.Count >= DoorLimits.CredentialsKept)
        {
            _keys.Clear();
        }
    }

    // Nobody waits, so nobody hears of a failure: whoever uses the key when it is not believed any more will.
    private async Task LookAheadAsync(KnownKey key)
    {
        try
        {
            await JoinLook(key);
        }
        catch (Exception)
        {
            key.Keep(key.Found with { FreshUntil = After(_time.GetTimestamp(), DoorLimits.CredentialLookAgainMs) });
        }
    }

    private long After(long timestamp, int milliseconds) =>
        timestamp + (_time.TimestampFrequency * milliseconds / 1000);

    private Task<KnownKey.Finding> JoinLook(KnownKey key)
    {
        lock (key)
        {
            if (key.Looking is { IsCompleted: false } underWay)
            {
                return underWay;
            }

            var look = LookUpAsync(key);
            key.Looking = look;
            return look;
        }
    }

    private async Task<KnownKey.Finding> LookUpAsync(KnownKey key)
    {
        // Before the question: what was true then may be wrong by the time of the answer.
        var asked = _time.GetTimestamp();
        var credential = key.City is { } city ? await FindInCityAsync(key.Hash, city)
            : await _operator.IsAsync(key.Hash) ? Credential.Operator
            : null;

        var finding = credential is null
            ? new KnownKey.Finding(null, After(_time.GetTimestamp(), DoorLimits.RefusalKeptMs), long.MaxValue)
            : new KnownKey.Finding(
                credential, After(asked, DoorLimits.CredentialKeptMs), After(asked, DoorLimits.CredentialFreshMs));
        key.Keep(finding);
        return finding;
    }

    private async Task<Credential?> FindInCityAsync(byte[] hash, string city)
    {
        var found = await _engine.City(city).FindKeyAsync(hash);
        return found is null ? null : new Credential(city, AccessScopes.Of(found.Scopes), found.ExpiresAtMs);
    }

    private static UInt128 IndexOf(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
