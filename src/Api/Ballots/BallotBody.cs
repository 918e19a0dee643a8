using System.Buffers;
using System.IO.Pipelines;
using MVoting.Api.Problems;
using MVoting.Api.Requests;

namespace MVoting.Api.Ballots;

/// <summary>
/// The body of one ballot as it lies in the connection's own buffers: nothing is copied. The reader is to be
/// advanced to the buffer's end when the ballot is answered.
/// </summary>
public readonly record struct BallotBody(ReadOnlySequence<byte> Bytes, ProblemKind? Refusal)
{
    /// <summary>Reads the whole body. A body that arrived with its head, as nearly all do, costs no wait.</summary>
    /// <exception cref="BadHttpRequestException">
    /// The body breaks off, is far too slow or badly chunked.
    /// </exception>
    public static ValueTask<BallotBody> ReadAsync(HttpContext context, TimeProvider time)
    {
        if (context.Request.ContentLength > DoorLimits.BodySizeBytes)
        {
            return new(new BallotBody(default, ProblemKinds.BodyTooLarge));
        }

        var reader = context.Request.BodyReader;
        return BodyPipe.TryRead(reader, out var result) && Take(reader, result) is { } body
            ? new(body)
            : WaitAsync(reader, time, context.RequestAborted);
    }

    private static async ValueTask<BallotBody> WaitAsync(
        PipeReader reader, TimeProvider time, CancellationToken aborted)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(DoorLimits.BodyTimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, aborted);
        try
        {
            while (true)
            {
                var result = await BodyPipe.ReadAsync(reader, either.Token);
                if (Take(reader, result) is { } body)
                {
                    return body;
                }
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            return new BallotBody(default, ProblemKinds.TimedOut);
        }
    }

    // Null: there is more to come.
    private static BallotBody? Take(PipeReader reader, ReadResult result)
    {
        if (result.Buffer.Length > DoorLimits.BodySizeBytes)
        {
            reader.AdvanceTo(result.Buffer.End);
            return new BallotBody(default, ProblemKinds.BodyTooLarge);
        }

        if (result.IsCompleted)
        {
            return new BallotBody(result.Buffer, null);
        }

        reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        return null;
    }
}
