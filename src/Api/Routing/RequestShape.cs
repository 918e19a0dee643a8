using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using MVoting.Api.Metrics;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Core.Polls;

namespace MVoting.Api.Routing;

/// <summary>
/// Refuses what a route of the contract does not know, before the route runs: parameters of the query, a body where none
/// belongs, a content encoding. What is not read would be taken for what was meant: a poll that is opened "tomorrow" in a body
/// that nobody looks at is open today.
/// </summary>
public sealed class RequestShape(RequestDelegate next)
{
    private const string Identity = "identity";
    private const int EchoLength = 64;

    private static readonly PathString s_contract = new("/v1");
    private static readonly Reply s_body = Reply.Problem(
        ProblemKinds.Malformed, errors: [new FieldError("", "This route takes no body: send none.")]);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteText>() is { } text
            && context.Request.Path.StartsWithSegments(s_contract)
            && (await FindFaultAsync(context, text)) is { } refusal)
        {
            QuietRequest.DropSpan(context);
            await refusal.WriteAsync(context);
            return;
        }

        await next(context);
    }

    private static ValueTask<Reply?> FindFaultAsync(HttpContext context, RouteText text)
    {
        var request = context.Request;
        if (request.QueryString.HasValue && FindParameter(request.Query, text) is { } refused)
        {
            return new(refused);
        }

        if (text.Body is null)
        {
            return HasBody(context) ? RequireNoneAsync(context) : new((Reply?)null);
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != Identity)
        {
            context.Response.Headers[HeaderNames.AcceptEncoding] = Identity;
            return new(Reply.Problem(ProblemKinds.UnsupportedMediaType, "Send the body as it is, without a content encoding."));
        }

        return new((Reply?)null);
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
