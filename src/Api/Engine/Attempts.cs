using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace MVoting.Api.Engine;

/// <summary>
/// The attempts of one call that are under way, and what the others have ended with. Not thread-safe.
/// </summary>
/// <param name="isProvisional">Whether an answer only counts when no other comes; null: none does.</param>
internal sealed class Attempts<TAnswer>(Func<TAnswer, bool>? isProvisional)
{
    private static readonly Task s_never = new TaskCompletionSource().Task;

    private readonly List<Task<TAnswer>> _underWay = [];
    private Task<TAnswer>? _provisional;
    private Exception? _lastFault;

    /// <summary>Attempts that have not ended.</summary>
    public int Count => _underWay.Count;

    /// <summary>Attempts that were begun, those that have ended included.</summary>
    public int Begun { get; private set; }

    /// <summary>Adds an attempt.</summary>
    public void Add(Task<TAnswer> attempt)
    {
        Begun++;
        _underWay.Add(attempt);
    }

    /// <summary>
    /// Takes an answer if there is one. A fault that is no outage is thrown.
    /// </summary>
    /// <param name="fault">The outage with which an attempt has ended since the last time this was asked, or null.</param>
    public bool TryTake([MaybeNullWhen(false)] out TAnswer answer, out Exception? fault)
    {
        fault = null;
        for (var index = _underWay.Count - 1; index >= 0; index--)
        {
            var attempt = _underWay[index];
            if (!attempt.IsCompleted)
            {
                continue;
            }

            _underWay.RemoveAt(index);
            if (attempt.IsCompletedSuccessfully && isProvisional?.Invoke(attempt.GetAwaiter().GetResult()) != true)
            {
                answer = attempt.GetAwaiter().GetResult();
                return true;
            }

            if (attempt.IsCompletedSuccessfully)
            {
                _provisional = attempt;
                continue;
            }

            _lastFault = fault = FaultOf(attempt);
        }

        if (_provisional is not null && _underWay.Count == 0)
        {
            answer = _provisional.GetAwaiter().GetResult();
            return true;
        }

        answer = default;
        return false;
    }

    /// <summary>What the caller gets when nothing else may come: an answer that was kept, or the last fault.</summary>
    /// <exception cref="TimeoutException">No attempt has ended.</exception>
    public TAnswer End()
    {
        if (_provisional is not null)
        {
            return _provisional.GetAwaiter().GetResult();
        }

        if (_underWay.Count == 0 && _lastFault is not null)
        {
            ExceptionDispatchInfo.Throw(_lastFault);
        }

        throw new TimeoutException("The engine did not answer in time.");
    }

    /// <summary>Waits for the end of any attempt, for a while, or until cancelled. Never throws.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        Task end = _underWay.Count switch
        {
            0 => s_never,
            1 => _underWay[0],
            _ => Task.WhenAny(_underWay),
        };
        await end.WaitAsync(atMost, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Exception FaultOf(Task<TAnswer> attempt)
    {
        var fault = attempt.Exception?.InnerException ?? new TaskCanceledException(attempt);
        if (!EngineFaults.IsOutage(fault))
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        return fault;
    }
}
