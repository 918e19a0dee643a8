using MVoting.Api.Engine;
using MVoting.Grains.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>
/// Calls a box until it answers or the callers' time is over. A silo that dies, stops or hangs loses the calls that
/// are under way to it, and until the others have declared it dead its boxes cannot be reached; then they wake
/// elsewhere. The ballots' ids make it safe: whatever became of an attempt, the next one with the same bytes is answered
/// by what the journal holds, and counts nobody twice.
/// </summary>
internal static class CastRetry
{
    /// <summary>The first answer within <see cref="DoorLimits.CastTimeoutMs"/>.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    /// <exception cref="Exception">
    /// The last attempt's, when there was no time for another one, or the fault was a defect.
    /// </exception>
    public static ValueTask<CastReply> CallAsync(IBallotBoxGrain box, CastRequest request, TimeProvider time)
    {
        var begun = time.GetTimestamp();
        var first = Send(box, request);
        return first.IsCompletedSuccessfully ? first : InsistAsync(box, request, first, begun, time);
    }

    private static async ValueTask<CastReply> InsistAsync(
        IBallotBoxGrain box, CastRequest request, ValueTask<CastReply> call, long begun, TimeProvider time)
    {
        var pauseMs = DoorLimits.CastPauseMs;
        while (true)
        {
            try
            {
                var leftMs = LeftMs(begun, time);
                return await call.AsTask()
                    .WaitAsync(TimeSpan.FromMilliseconds(Math.Clamp(leftMs, 1, DoorLimits.CastAttemptMs)), time)
                    .ConfigureAwait(false);
            }
            catch (Exception exception) when (EngineFaults.IsOutage(exception) && LeftMs(begun, time) > pauseMs)
            {
                // An attempt that was given up may still be answered, to nobody: it was not in vain if it counted.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(pauseMs), time, CancellationToken.None).ConfigureAwait(false);
            pauseMs = Math.Min(pauseMs * 2, DoorLimits.LongestCastPauseMs);
            call = Send(box, request);
        }
    }

    // A client that has lost every silo says so before there is a task.
    private static ValueTask<CastReply> Send(IBallotBoxGrain box, CastRequest request)
    {
        try
        {
            return box.CastAsync(request);
        }
        catch (Exception exception) when (EngineFaults.IsOutage(exception))
        {
            return ValueTask.FromException<CastReply>(exception);
        }
    }

    private static double LeftMs(long begun, TimeProvider time) =>
        DoorLimits.CastTimeoutMs - time.GetElapsedTime(begun).TotalMilliseconds;
}
