using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Core.Polls;

namespace MVoting.Api.Routing;

/// <summary>
/// Refuses what a route of the contract does not know, once it is known who asks and before the route runs: parameters of the
/// query, a body where none belongs, a content encoding. What is not read would be taken for what was meant: a poll that is
/// opened "tomorrow" in a body that nobody looks at is open today.
/// </summary>
public static class RequestShape
{
    private const string Identity = "identity";
    private const int EchoLength = 64;

    private static readonly Reply s_body = Reply.Problem(
        ProblemKinds.Malformed, errors: [new FieldError("", "This route takes no body: send none.")]);

    private static readonly Reply s_encoded = Reply.Problem(
        ProblemKinds.UnsupportedMediaType, "Send the body as it is, without a content encoding.");

    /// <summary>The answer that refuses the request, or null: the route may run.</summary>
    public static ValueTask<Reply?> FindFaultAsync(HttpContext context, RouteText text)
    {
        var request = context.Request;
        if (request.QueryString.HasValue && FindParameter(request.Query, text) is { } refused)
        {
            return new(refused);
        }

        if (text.Body is null)
        {
            return HasBody(context) ? RequireNoneAsync(context) : default;
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } encoding
            && !Identity.Equals(encoding, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.AcceptEncoding = Identity;
            return new(s_encoded);
        }

        return default;
    }

    private static Reply? FindParameter(IQueryCollection query, RouteText text)
    {
        foreach (var (name, values) in query)
        {
            if (!text.Parameters.Any(parameter => !parameter.IsHeader && parameter.Name == name))
            {
                var known = text.Parameters.Where(parameter => !parameter.IsHeader).Select(parameter => parameter.Name).ToList();
                return Reply.WrongField(
                    name.Length <= EchoLength ? name : name[..EchoLength],
                    known.Count == 0 ? "This route has no parameters." : $"There is no such parameter; this route has {string.Join(", ", known)}.");
            }

            if (values.Count > 1)
            {
                return Reply.WrongField(name, "Give this parameter once.");
            }
        }

        return null;
    }

    private static bool HasBody(HttpContext context) =>
        context.Request.ContentLength is not (null or 0)
        || (context.Request.ContentLength is null
            && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true });

    // A chunked body may be empty.
    private static async ValueTask<Reply?> RequireNoneAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null)
        {
            var reader = context.Request.BodyReader;
            ReadResult result;
            do
            {
                result = await BodyPipe.ReadAsync(reader, context.RequestAborted);
                var isEmpty = result.Buffer.IsEmpty;
                reader.AdvanceTo(result.Buffer.Start);
                if (!isEmpty)
                {
                    return s_body;
                }
            }
            while (!result.IsCompleted);
            return null;
        }

        return s_body;
    }
}
