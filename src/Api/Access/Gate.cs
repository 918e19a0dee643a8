using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;

namespace MVoting.Api.Access;

/// <summary>
/// Checks who asks: key, its requests a second, its city, its scopes, in this order. Without a key 401; in another
/// city 404, as if nothing were there; without the scope 403. A key that is remembered costs no wait.
/// </summary>
public sealed partial class Gate(KeyBook keys, MasterSecret secret, TimeProvider time, ILogger<Gate> logger)
{
    private const string Scheme = "Bearer ";
    private const int Recalled = 4_096;

    // The web server gives the same string object for a header that repeats on a connection. Finding the key by that
    // object saves the keyed hash, 1 to 2 µs of a ballot's 50. A slot that another connection's header has taken, or a
    // key that is not believed any more, costs the long way and nothing else.
    private readonly Recall?[] _recalled = new Recall?[Recalled];

    /// <summary>
    /// Whether the request may do what needs <paramref name="scopes"/> in a city; a null city: nowhere in
    /// particular.
    /// </summary>
    public ValueTask<Admission> AdmitAsync(HttpContext context, string? city, AccessScope scopes)
    {
        var header = context.Request.Headers.Authorization;
        var text = header.Count == 1 ? header[0] : null;
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new(Admission.Refused(ProblemKinds.Unauthorized));
        }

        ref var slot = ref _recalled[RuntimeHelpers.GetHashCode(text) & (Recalled - 1)];
        if (slot is { } recall && ReferenceEquals(recall.Header, text) && keys.IsBelieved(recall.Key))
        {
            return new(Decide(recall.Key, city, scopes));
        }

        var presented = text.AsSpan(Scheme.Length);
        if (!CredentialText.IsWellFormed(presented))
        {
            return new(Admission.Refused(ProblemKinds.Unauthorized));
        }

        var hash = secret.HashKey(presented);
        if (keys.Find(hash) is not { } key)
        {
            // What no city of this installation was given can only be the operator's.
            var keyCity = CityKeyText.CityOf(presented);
            return LookAndDecideAsync(
                hash, keyCity is not null && CityKeyText.IsMarked(presented, secret) ? keyCity : null, city, scopes);
        }

        slot = new Recall(text, key);
        return new(Decide(key, city, scopes));
    }

    private async ValueTask<Admission> LookAndDecideAsync(
        byte[] hash, string? keyCity, string? city, AccessScope scopes)
    {
        try
        {
            var key = await keys.LookAsync(hash, keyCity);
            return key is null ? Admission.Refused(ProblemKinds.Unauthorized) : Decide(key, city, scopes);
        }
        catch (Exception exception)
        {
            if (!EngineFaults.IsOutage(exception))
            {
                LogLookFailed(exception);
            }

            return Admission.Refused(ProblemKinds.TryAgain);
        }
    }

    /// <summary>Begins to watch the key of a request that lasts, which was admitted just now.</summary>
    public KeyWatch Watch(KnownKey key, AccessScope scopes) => new(this, keys, time, key, scopes);

    /// <summary>
    /// Whether the key of a request that goes on may still do what it does, with a look at it when the last one is older
    /// than <see cref="DoorLimits.CredentialFreshMs"/>; takes no request out of its budget. Null: it may.
    /// </summary>
    public async Task<ProblemKind?> RecheckAsync(
        KnownKey key, AccessScope scopes, CancellationToken cancellationToken)
    {
        try
        {
            await keys.RefreshAsync(key, cancellationToken);
        }
        catch (Exception exception)
        {
            if (!EngineFaults.IsOutage(exception))
            {
                LogLookFailed(exception);
            }

            return ProblemKinds.TryAgain;
        }

        return !IsValid(key.Found.Credential) ? ProblemKinds.Unauthorized
            : !key.Found.Credential.Has(scopes) ? ProblemKinds.Forbidden
            : null;
    }

    private Admission Decide(KnownKey key, string? city, AccessScope scopes)
    {
        var credential = key.Found.Credential;
        if (!IsValid(credential))
        {
            return Admission.Refused(ProblemKinds.Unauthorized);
        }

        if (!credential.IsOperator && !key.Budget.TryTake())
        {
            return Admission.Refused(ProblemKinds.TooManyRequests);
        }

        if (city is not null && !credential.BelongsTo(city))
        {
            return Admission.Refused(ProblemKinds.NotFound);
        }

        return credential.Has(scopes) ? new(key, credential, null) : Admission.Refused(ProblemKinds.Forbidden);
    }

    private bool IsValid([NotNullWhen(true)] Credential? credential) =>
        credential is not null
        && (credential.ExpiresAtMs is not { } end || time.GetUtcNow().ToUnixTimeMilliseconds() < end);

    // An engine that is away is said once, by OutageLog.
    [LoggerMessage(Level = LogLevel.Error, Message = "A key could not be looked up; its caller hears \"try again\".")]
    private partial void LogLookFailed(Exception exception);

    private sealed record Recall(string Header, KnownKey Key);
}
