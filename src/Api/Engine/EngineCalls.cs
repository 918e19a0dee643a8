using MVoting.Silo.Gateways;

namespace MVoting.Api.Engine;

/// <summary>
/// Every call of the doors to the engine. A silo that dies, stops or hangs loses what is under way to it and through
/// it, and until the others have declared it dead its grains cannot be reached; then they wake elsewhere. A call that
/// may be repeated is sent again as soon as a connection to a silo closes, when it got no answer for a while, and
/// when it failed because something is away, until it is answered or its caller's time is over.
/// </summary>
public sealed class EngineCalls(IGatewayWatch gateways, OutageLog log, TimeProvider time)
{
    /// <summary>The first answer within the patience. Whatever became of earlier attempts, nobody waits for them.</summary>
    /// <param name="send">Sends the call; must not keep what it is given.</param>
    /// <exception cref="TimeoutException">None came.</exception>
    /// <exception cref="Exception">
    /// The last attempt's, when there was no time for another one, or the fault was a defect.
    /// </exception>
    public ValueTask<TAnswer> SendAsync<TCall, TAnswer>(
        CallPatience patience, TCall call, Func<TCall, ValueTask<TAnswer>> send)
    {
        ArgumentNullException.ThrowIfNull(patience);
        var begun = time.GetTimestamp();

        // Before it is sent: a connection that closes just then may have been its own.
        var loss = gateways.NextLoss;
        var first = Begin(call, send);
        return first.IsCompletedSuccessfully
            ? first
            : InsistAsync(patience, call, send, first.AsTask(), begun, loss);
    }

    private async ValueTask<TAnswer> InsistAsync<TCall, TAnswer>(
        CallPatience patience,
        TCall call,
        Func<TCall, ValueTask<TAnswer>> send,
        Task<TAnswer> attempt,
        long begun,
        CancellationToken loss)
    {
        var pauseMs = DoorLimits.CallPauseMs;
        while (true)
        {
            try
            {
                var leftMs = LeftMs(patience, begun);
                var answer = await WaitAsync(
                    attempt,
                    Math.Clamp(leftMs, 1, patience.AttemptMs),
                    patience.MayRunTwice && leftMs > 0 ? loss : CancellationToken.None)
                    .ConfigureAwait(false);
                log.NoteAnswer();
                return answer;
            }
            catch (OperationCanceledException) when (patience.MayRunTwice && loss.IsCancellationRequested && !attempt.IsCompleted)
            {
                // Its way may be broken, and another one is open: at once, and by whichever way.
            }
            catch (Exception fault) when (EngineFaults.IsOutage(fault))
            {
                // An attempt that was given up may still be answered, to nobody: it was not in vain.
                if (!MayTryAgain(patience, fault) || LeftMs(patience, begun) <= pauseMs)
                {
                    log.NoteFault(fault);
                    throw;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(pauseMs), time, CancellationToken.None)
                    .ConfigureAwait(false);
                pauseMs = Math.Min(pauseMs * 2, DoorLimits.LongestCallPauseMs);
            }

            loss = gateways.NextLoss;
            attempt = Begin(call, send).AsTask();
        }
    }

    /// <summary>Waits for the attempt, and doubts the gateways when it is silent for long.</summary>
    private async Task<TAnswer> WaitAsync<TAnswer>(Task<TAnswer> attempt, double limitMs, CancellationToken loss)
    {
        if (limitMs > DoorLimits.SilenceMs)
        {
            try
            {
                return await attempt.WaitAsync(TimeSpan.FromMilliseconds(DoorLimits.SilenceMs), time, loss)
                    .ConfigureAwait(false);
            }
            catch (TimeoutException) when (!attempt.IsCompleted)
            {
                gateways.Doubt();
                limitMs -= DoorLimits.SilenceMs;
            }
        }

        return await attempt.WaitAsync(TimeSpan.FromMilliseconds(limitMs), time, loss).ConfigureAwait(false);
    }

    // A client that has lost every silo says so before there is a task.
    private static ValueTask<TAnswer> Begin<TCall, TAnswer>(TCall call, Func<TCall, ValueTask<TAnswer>> send)
    {
        try
        {
            return send(call);
        }
        catch (Exception fault) when (EngineFaults.IsOutage(fault))
        {
            return ValueTask.FromException<TAnswer>(fault);
        }
    }

    private static bool MayTryAgain(CallPatience patience, Exception fault) =>
        patience.MayRunTwice || EngineFaults.IsRejection(fault);

    private double LeftMs(CallPatience patience, long begun) =>
        patience.TimeoutMs - time.GetElapsedTime(begun).TotalMilliseconds;
}
