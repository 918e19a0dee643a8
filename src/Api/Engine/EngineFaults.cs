using System.Runtime.InteropServices;
using MVoting.Journal;
using Orleans.Serialization;

namespace MVoting.Api.Engine;

/// <summary>Tells an engine or a database that is away for the moment from a defect.</summary>
public static class EngineFaults
{
    /// <summary>
    /// Whether the call may simply be repeated: no answer in time, a silo that stops, a state that another activation
    /// has written meanwhile, a database or a network that does not answer (the base of their drivers' exceptions), a call
    /// that a silo which ends has cancelled: the doors cancel none.
    /// </summary>
    public static bool IsOutage(Exception exception) => exception
        is TimeoutException
        or OperationCanceledException
        or OrleansException
        or UnavailableExceptionFallbackException
        or ExternalException
        or JournalUnavailableException;

    /// <summary>
    /// Whether Orleans says that it has not carried the call to its grain: no gateway, no connection, a silo that takes
    /// no more calls, a grain that just leaves. An answer that was lost is never told like this; a silo that has died is,
    /// by an exception derived from it, and may have carried the call before.
    /// </summary>
    public static bool IsRejection(Exception exception) =>
        exception is GatewayTooBusyException || exception.GetType() == typeof(OrleansMessageRejectionException);
}
