using System.Security.Cryptography;
using MVoting.Api.Engine;

namespace MVoting.Api.Access;

/// <summary>
/// The keyed hash of the operator's key as this node knows it. What is presented is compared here: however many made-up keys
/// come, the engine is asked once in <see cref="DoorLimits.CredentialLookAgainMs"/>.
/// </summary>
public sealed class OperatorKey(IEngine engine, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Finding? _found;
    private Task<Finding>? _looking;

    /// <summary>Whether this is the hash of the operator's key. Throws what the engine's call throws.</summary>
    public async ValueTask<bool> IsAsync(ReadOnlyMemory<byte> hash)
    {
        var found = Volatile.Read(ref _found);
        if (found is null || time.GetElapsedTime(found.AskedAt).TotalMilliseconds >= DoorLimits.CredentialLookAgainMs)
        {
            found = await LookAsync();
        }

        return found.Hash is not null && CryptographicOperations.FixedTimeEquals(found.Hash, hash.Span);
    }

    private Task<Finding> LookAsync()
    {
        lock (_lock)
        {
            return _looking is { IsCompleted: false } underWay ? underWay : _looking = AskAsync();
        }
    }

    private async Task<Finding> AskAsync()
    {
        var asked = time.GetTimestamp();
        var found = new Finding(await engine.GetOperatorHashAsync(), asked);
        Volatile.Write(ref _found, found);
        return found;
    }

    private sealed record Finding(byte[]? Hash, long AskedAt);
}
