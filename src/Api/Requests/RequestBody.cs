using System.Buffers;
using MVoting.Api.Problems;

namespace MVoting.Api.Requests;

/// <summary>
/// A whole body in memory, or the answer that refuses it. For routes that are not on the way of a ballot.
/// </summary>
public readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, Reply? Refusal)
{
    /// <summary>Reads a JSON body.</summary>
    public static ValueTask<RequestBody> ReadJsonAsync(HttpContext context, int limit, string? otherMediaType = null)
    {
        var contentType = context.Request.ContentType;
        return MediaType.Is(contentType, MediaType.Json)
            || (otherMediaType is not null && MediaType.Is(contentType, otherMediaType))
            ? ReadAsync(context, limit)
            : new(Refused(ProblemKinds.UnsupportedMediaType, $"Send {otherMediaType ?? MediaType.Json} in UTF-8."));
    }

    /// <summary>Reads a body of any type up to <paramref name="limit"/> bytes.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpContext context, int limit)
    {
        var tooLarge = $"The body may have {limit} bytes.";
        if (context.Request.ContentLength > limit)
        {
            return Refused(ProblemKinds.BodyTooLarge, tooLarge);
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await BodyPipe.ReadAsync(reader, context.RequestAborted);
            if (result.Buffer.Length > limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                return Refused(ProblemKinds.BodyTooLarge, tooLarge);
            }

            if (result.IsCompleted)
            {
                var bytes = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return new RequestBody(bytes, null);
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static RequestBody Refused(ProblemKind kind, string detail) => new(default, Reply.Problem(kind, detail));
}
