using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;

namespace MVoting.Api.Routing;

/// <summary>
/// Maps routes of a city: who asks is checked before the handler runs, in the order of <see cref="Gate"/>; an engine
/// that does not answer is "try again". What reads with GET answers HEAD as well.
/// </summary>
public static partial class CityRoute
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
        var logger = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CityRoute));
        string[] methods = method == HttpMethods.Get ? [method, HttpMethods.Head] : [method];
        routes.MapMethods(pattern, methods, context => HandleAsync(context, gate, logger, scopes, handler))
            .WithMetadata(text);
    }

    private static async Task HandleAsync(
        HttpContext context, Gate gate, ILogger logger, AccessScope scopes, Func<CityRequest, Task<Reply?>> handler)
    {
        var values = context.Request.RouteValues;
        var city = (string)values["city"]!;
        var admission = await gate.AdmitAsync(context, city, scopes);
        if (admission.Refusal is { } refusal)
        {
            await Reply.Problem(refusal).WriteAsync(context);
            return;
        }

        Reply? reply;
        try
        {
            reply = await handler(
                new CityRequest(context, admission.Credential!, city, values["poll"] as string ?? ""));
        }
        catch (Exception exception) when (EngineFaults.IsOutage(exception) && !context.Response.HasStarted)
        {
            LogOutage(logger, exception);
            reply = Reply.Problem(ProblemKinds.TryAgain);
        }

        if (reply is not null)
        {
            await reply.WriteAsync(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine did not answer; the caller hears \"try again\".")]
    private static partial void LogOutage(ILogger logger, Exception exception);
}
