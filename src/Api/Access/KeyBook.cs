using System.Buffers.Binary;
using System.Collections.Concurrent;
using MVoting.Api.Engine;

namespace MVoting.Api.Access;

/// <summary>
/// The keys that this node has seen, by their keyed hash: a bounded memory of what the cities' grains say. A key is
/// believed for <see cref="DoorLimits.CredentialKeptMs"/>; an unknown one is refused for
/// <see cref="DoorLimits.RefusalKeptMs"/>. Keys never seen before cost a look at a grain, so those looks have a
/// budget of their own.
/// </summary>
public sealed class KeyBook
{
    private readonly ConcurrentDictionary<UInt128, KnownKey> _keys = new();
    private readonly IEngine _engine;
    private readonly TimeProvider _time;
    private readonly RequestBudget _newKeys;
    private readonly int _requestsPerSecondPerKey;

    public KeyBook(IEngine engine, TimeProvider time, int requestsPerSecondPerKey)
    {
        _engine = engine;
        _time = time;
        _newKeys = new RequestBudget(DoorLimits.NewCredentialsPerSecond, time);
        _requestsPerSecondPerKey = requestsPerSecondPerKey;
    }

    /// <summary>The key of this hash if it is remembered and still believed; the way without a wait.</summary>
    public KnownKey? Find(ReadOnlySpan<byte> hash) =>
        _keys.TryGetValue(IndexOf(hash), out var key) && key.Is(hash) && IsBelieved(key) ? key : null;

    /// <summary>
    /// The key of this hash after a look at the grains if need be; null when too many unknown keys were tried in
    /// this second. Throws what the grain call throws.
    /// </summary>
    /// <param name="city">The city that the key names, or null.</param>
    public async Task<KnownKey?> LookAsync(byte[] hash, string? city)
    {
        if (!_keys.TryGetValue(IndexOf(hash), out var key) || !key.Is(hash))
        {
            if (!_newKeys.TryTake())
            {
                return null;
            }

            key = Add(hash);
        }

        if (!IsBelieved(key))
        {
            await JoinLook(key, city);
        }

        return key;
    }

    /// <summary>Whether what was found of the key still counts.</summary>
    public bool IsBelieved(KnownKey key) => _time.GetTimestamp() < key.Found.BelievedUntil;

    private KnownKey Add(byte[] hash)
    {
        if (_keys.Count >= DoorLimits.CredentialsKept)
        {
            Forget();
        }

        var key = new KnownKey(hash, new RequestBudget(_requestsPerSecondPerKey, _time));
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
            if (!IsBelieved(key))
            {
                _keys.TryRemove(index, out _);
            }
        }

        if (_keys.Count >= DoorLimits.CredentialsKept)
        {
            _keys.Clear();
        }
    }

    private Task<KnownKey.Finding> JoinLook(KnownKey key, string? city)
    {
        lock (key)
        {
            if (key.Looking is { IsCompleted: false } underWay)
            {
                return underWay;
            }

            var look = LookUpAsync(key, city);
            key.Looking = look;
            return look;
        }
    }

    private async Task<KnownKey.Finding> LookUpAsync(KnownKey key, string? city)
    {
        var credential = await FindInCityAsync(key.Hash, city);
        if (credential is null && await _engine.IsOperatorAsync(key.Hash))
        {
            credential = Credential.Operator;
        }

        var keptMs = credential is null ? DoorLimits.RefusalKeptMs : DoorLimits.CredentialKeptMs;
        var until = _time.GetTimestamp() + (_time.TimestampFrequency * keptMs / 1000);
        var finding = new KnownKey.Finding(credential, until);
        key.Keep(finding);
        return finding;
    }

    private async Task<Credential?> FindInCityAsync(byte[] hash, string? city)
    {
        if (city is null)
        {
            return null;
        }

        var found = await _engine.City(city).FindKeyAsync(hash);
        return found is null ? null : new Credential(city, AccessScopes.Of(found.Scopes), found.ExpiresAtMs);
    }

    private static UInt128 IndexOf(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
