using MVoting.Api.Requests;

namespace MVoting.Api.Routing;

/// <summary>Maps routes that anyone may read.</summary>
public static class PublicRoute
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="text">What the contract says of it; null: it is not part of the contract.</param>
    public static void MapReply(
        this IEndpointRouteBuilder routes, string pattern, RouteText? text, Func<HttpContext, ValueTask<Reply>> handler)
    {
        var route = routes.MapMethods(pattern, s_methods, async context =>
        {
            var reply = await handler(context);
            await reply.WriteAsync(context);
        });
        if (text is not null)
        {
            route.WithMetadata(text);
        }
    }
}
