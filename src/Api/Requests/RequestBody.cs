using System.Buffers;
using MVoting.Api.Problems;
using MVoting.Api.Sharing;

namespace MVoting.Api.Requests;

/// <summary>
/// A whole body in memory, or the answer that refuses it. For routes that are not on the way of a ballot.
/// </summary>
public readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, Reply? Refusal)
{
    /// <summary>Reads a JSON body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">Bytes that it may have.</param>
    /// <param name="otherMediaType">A media type that is taken as well.</param>
    /// <param name="memory">The memory that it is held in; null: it is so small that nobody counts it.</param>
    public static ValueTask<RequestBody> ReadJsonAsync(
        HttpContext context, int limit, string? otherMediaType = null, CityShare? memory = null)
    {
        var contentType = context.Request.ContentType;
        return MediaType.Is(contentType, MediaType.Json)
            || (otherMediaType is not null && MediaType.Is(contentType, otherMediaType))
            ? ReadAsync(context, limit, memory)
            : new(Refused(ProblemKinds.UnsupportedMediaType, $"Send {otherMediaType ?? MediaType.Json} in UTF-8."));
    }

    /// <summary>
    /// Reads a body of any type up to <paramref name="limit"/> bytes, within <see cref="DoorLimits.WholeBodySeconds"/> and a
    /// second for each <see cref="DoorLimits.WholeBodyBytesPerSecond"/> of it.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">Bytes that it may have.</param>
    /// <param name="memory">The memory that it is held in; it grows with what arrives.</param>
    public static async ValueTask<RequestBody> ReadAsync(HttpContext context, int limit, CityShare? memory = null)
    {
        var tooLarge = $"The body may have {limit} bytes.";
        if (context.Request.ContentLength > limit)
        {
            return Refused(ProblemKinds.BodyTooLarge, tooLarge);
        }

        var reader = context.Request.BodyReader;
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var began = time.GetTimestamp();
        using var late = new CancellationTokenSource(LeftOf(time, began, 0), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        long taken = 0;
        try
        {
            while (true)
            {
                var result = await BodyPipe.ReadAsync(reader, stop.Token);
                var length = result.Buffer.Length;
                if (length > limit)
                {
                    reader.AdvanceTo(result.Buffer.End);
                    return Refused(ProblemKinds.BodyTooLarge, tooLarge);
                }

                if (memory is not null && length > taken && !memory.TryGrow(length - taken))
                {
                    reader.AdvanceTo(result.Buffer.End);
                    return Refused(ProblemKinds.TryAgain, "The server holds as many bodies, of this city or in all, as it can.");
                }

                taken = Math.Max(taken, length);
                if (result.IsCompleted)
                {
                    var bytes = result.Buffer.ToArray();
                    reader.AdvanceTo(result.Buffer.End);
                    return new RequestBody(bytes, null);
                }

                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                late.CancelAfter(LeftOf(time, began, length));
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            return Refused(ProblemKinds.TimedOut, "The body arrived too slowly.");
        }
    }

    // However evenly it trickles.
    private static TimeSpan LeftOf(TimeProvider time, long began, long length)
    {
        var allowed = TimeSpan.FromSeconds(DoorLimits.WholeBodySeconds + (length / (double)DoorLimits.WholeBodyBytesPerSecond));
        var left = allowed - time.GetElapsedTime(began);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static RequestBody Refused(ProblemKind kind, string detail) => new(default, Reply.Problem(kind, detail));
}
