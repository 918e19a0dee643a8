using MVoting.Silo.Gateways;

namespace MVoting.Api.Engine;

/// <summary>
/// Every call of the API to the engine. A silo that dies, stops or hangs loses what is under way to it and through
/// it, and until the others have declared it dead its grains cannot be reached; then they wake elsewhere. A call that
/// may be repeated is sent again as soon as a connection to a silo closes or a silo is found silent, and when it failed
/// because something is unavailable, until it is answered or its caller's time is over. All attempts are waited for,
/// and the first answer counts, whichever attempt it belongs to. While every silo answers, a slow call is not repeated
/// to the silo that is slow.
/// </summary>
public sealed class EngineCalls(IGatewayWatch gateways, OutageLog log, TimeProvider time)
{
    /// <summary>The first answer within the patience.</summary>
    /// <param name="send">Sends the call; must not keep what it is given.</param>
    /// <param name="isProvisional">
    /// Whether an answer only says "try again": it is kept until the other attempts have ended. Null: none does.
    /// </param>
    /// <param name="whenRepeated">
    /// What an answer is worth if there was more than one attempt: another one may have been carried out, or may still be.
    /// Null: the same.
    /// </param>
    /// <exception cref="TimeoutException">None came.</exception>
    /// <exception cref="Exception">
    /// The last attempt's, when there was no time for another one, or the fault was a defect.
    /// </exception>
    public ValueTask<TAnswer> SendAsync<TCall, TAnswer>(
        CallPatience patience,
        TCall call,
        Func<TCall, ValueTask<TAnswer>> send,
        Func<TAnswer, bool>? isProvisional = null,
        Func<TAnswer, TAnswer>? whenRepeated = null)
    {
        ArgumentNullException.ThrowIfNull(patience);
        var begun = time.GetTimestamp();

        // Before it is sent: a connection that closes just then may have been its own.
        var loss = gateways.NextLoss;
        var first = Begin(call, send);
        return first.IsCompletedSuccessfully
            ? first
            : AwaitAsync(patience, call, send, isProvisional, whenRepeated, first.AsTask(), begun, loss);
    }

    // The usual way: one attempt, answered soon.
    private async ValueTask<TAnswer> AwaitAsync<TCall, TAnswer>(
        CallPatience patience,
        TCall call,
        Func<TCall, ValueTask<TAnswer>> send,
        Func<TAnswer, bool>? isProvisional,
        Func<TAnswer, TAnswer>? whenRepeated,
        Task<TAnswer> first,
        long begun,
        CancellationToken loss)
    {
        try
        {
            var answer = await first
                .WaitAsync(
                    TimeSpan.FromMilliseconds(DoorLimits.SilenceMs),
                    time,
                    patience.MayRunTwice ? loss : CancellationToken.None)
                .ConfigureAwait(false);
            log.NoteAnswer();
            return answer;
        }
        catch (Exception fault) when (!first.IsCompleted || EngineFaults.IsOutage(fault))
        {
            // Silence, a loss, or a failure: what follows looks at the attempt itself.
        }

        var attempts = new Attempts<TAnswer>(isProvisional);
        attempts.Add(first);
        try
        {
            var answer = await InsistAsync(patience, call, send, attempts, begun, loss).ConfigureAwait(false);
            log.NoteAnswer();
            return attempts.Begun > 1 && whenRepeated is not null ? whenRepeated(answer) : answer;
        }
        catch (Exception fault) when (EngineFaults.IsOutage(fault))
        {
            log.NoteFault(fault);
            throw;
        }
    }

    private async ValueTask<TAnswer> InsistAsync<TCall, TAnswer>(
        CallPatience patience,
        TCall call,
        Func<TCall, ValueTask<TAnswer>> send,
        Attempts<TAnswer> attempts,
        long begun,
        CancellationToken loss)
    {
        var isSuspected = false;
        var pauseMs = DoorLimits.CallPauseMs;
        var sentAtMs = 0.0;
        var againAtMs = double.PositiveInfinity;
        var doubtAtMs = (double)DoorLimits.SilenceMs;
        var lookAtMs = (double)patience.AttemptMs;
        while (true)
        {
            var nowMs = time.GetElapsedTime(begun).TotalMilliseconds;
            if (attempts.TryTake(out var answer, out var fault))
            {
                return answer;
            }

            if (fault is not null && MayTryAgain(patience, fault))
            {
                againAtMs = nowMs + pauseMs;
                pauseMs = Math.Min(pauseMs * 2, DoorLimits.LongestCallPauseMs);
            }

            if (attempts.Count == 0 && (double.IsPositiveInfinity(againAtMs) || againAtMs >= patience.TimeoutMs))
            {
                return attempts.End();
            }

            if (nowMs >= patience.TimeoutMs)
            {
                return attempts.End();
            }

            var isLost = patience.MayRunTwice && loss.IsCancellationRequested;
            isSuspected |= isLost || gateways.IsSuspecting;
            if (isLost || nowMs >= againAtMs || nowMs - sentAtMs >= SilentForMs(patience, attempts.Count, isSuspected))
            {
                // The way of an attempt may be broken, and another one is open: at once, and by whichever way.
                loss = gateways.NextLoss;
                attempts.Add(Begin(call, send).AsTask());
                (sentAtMs, againAtMs, doubtAtMs) = (nowMs, double.PositiveInfinity, nowMs + DoorLimits.SilenceMs);
                continue;
            }

            if (nowMs >= doubtAtMs)
            {
                gateways.Doubt();
                doubtAtMs = double.PositiveInfinity;
            }

            // A silo may be found silent to which there is no connection from here that could close.
            lookAtMs = nowMs >= lookAtMs ? nowMs + patience.AttemptMs : lookAtMs;
            var untilMs = Math.Min(
                Math.Min(Math.Min(patience.TimeoutMs, againAtMs), Math.Min(doubtAtMs, lookAtMs)),
                sentAtMs + SilentForMs(patience, attempts.Count, isSuspected));
            await attempts
                .WaitAsync(
                    TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(untilMs - nowMs))),
                    time,
                    patience.MayRunTwice ? loss : CancellationToken.None)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Milliseconds of silence after which the call is sent again beside the attempts that are under way.</summary>
    private double SilentForMs(CallPatience patience, int underWay, bool isSuspected) => patience switch
    {
        { MayRunTwice: false } => double.PositiveInfinity,
        _ when isSuspected => patience.AttemptMs,
        _ when patience.QuietAttemptMs < patience.TimeoutMs && underWay < gateways.Silos => patience.QuietAttemptMs,
        _ => double.PositiveInfinity,
    };

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
}
