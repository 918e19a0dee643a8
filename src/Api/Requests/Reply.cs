using MVoting.Api.Problems;
using MVoting.Core.Polls;

namespace MVoting.Api.Requests;

/// <summary>What a route answers: a status, the bytes of a body and the few headers that routes here set.</summary>
public sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string ContentType)
{
    public const string Json = "application/json; charset=utf-8";

    public string? ETag { get; init; }
    public string? Location { get; init; }
    public string? CacheControl { get; init; }
    public int? RetryAfterSeconds { get; init; }

    /// <summary>An answer without a body.</summary>
    public static Reply Empty(int status) => new(status, default, "");

    /// <summary>A JSON answer.</summary>
    public static Reply Of(int status, ReadOnlyMemory<byte> json) => new(status, json, Json);

    /// <summary>A problem document.</summary>
    public static Reply Problem(ProblemKind kind, string? detail = null, IReadOnlyList<FieldError>? errors = null) =>
        new(kind.Status, ProblemDocument.Of(kind, detail, errors), ProblemDocument.ContentType)
        {
            RetryAfterSeconds = kind.RetryAfterSeconds,
        };

    /// <summary>A malformed request with one wrong field.</summary>
    public static Reply WrongField(string field, string message) =>
        Problem(ProblemKinds.Malformed, errors: [new FieldError(field, message)]);

    /// <summary>Writes the answer; the body goes out in one write together with the head.</summary>
    public ValueTask WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        var headers = response.Headers;
        if (ETag is not null)
        {
            headers.ETag = ETag;
        }

        if (Location is not null)
        {
            headers.Location = Location;
        }

        if (CacheControl is not null)
        {
            headers.CacheControl = CacheControl;
        }

        if (RetryAfterSeconds is { } seconds)
        {
            headers.RetryAfter = seconds.ToString();
        }

        if (Status == 401)
        {
            headers.WWWAuthenticate = "Bearer";
        }

        if (Body.IsEmpty)
        {
            return ValueTask.CompletedTask;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? ValueTask.CompletedTask
            : response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
