using MVoting.Api.Access;
using MVoting.Api.Requests;

namespace MVoting.Api.Routing;

/// <summary>
/// Maps routes of a city: who asks is checked before the handler runs, in the order of <see cref="Gate"/>, then the
/// request's shape. What
/// reads with GET answers HEAD as well.
/// </summary>
public static class CityRoute
{
    /// <summary>Maps a route whose handler gives its answer, or null when it has written it itself.</summary>
    public static void MapCity(
        this IEndpointRouteBuilder routes,
        string method,
        string pattern,
        AccessScope scopes,
        RouteText text,
        Func<CityRequest, Task<Reply?>> handler)
    {
        var gate = routes.ServiceProvider.GetRequiredService<Gate>();
        string[] methods = method == HttpMethods.Get ? [method, HttpMethods.Head] : [method];
        routes.MapMethods(pattern, methods, context => HandleAsync(context, gate, scopes, text, handler))
            .WithMetadata(text);
    }

    private static async Task HandleAsync(
        HttpContext context, Gate gate, AccessScope scopes, RouteText text, Func<CityRequest, Task<Reply?>> handler)
    {
        var values = context.Request.RouteValues;
        var city = (string)values["city"]!;
        var admission = await gate.AdmitAsync(context, city, scopes);
        var reply = admission.Refusal is { } refusal
            ? Reply.Problem(refusal)
            : await RequestShape.FindFaultAsync(context, text)
            ?? await handler(new CityRequest(
                context, admission.Key!, admission.Credential!, city, values["poll"] as string ?? ""));
        if (reply is not null)
        {
            await reply.WriteAsync(context);
        }
    }
}
