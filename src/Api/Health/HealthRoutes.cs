using MVoting.Api.Requests;
using MVoting.Api.Routing;

namespace MVoting.Api.Health;

/// <summary>Whether the process lives, and whether it should get requests.</summary>
public static class HealthRoutes
{
    private static readonly RouteText s_live = new(
        "live", "Health", "Says that the process lives.", [new(200, "It does.", "Health")], [])
    {
        NeedsKey = false,
    };

    private static readonly RouteText s_ready = new(
        "ready", "Health", "Says whether the process takes ballots.",
        [new(200, "It does.", "Health"), new(503, "It starts or is about to end, its database does not answer, or its clock is off.", "Health")],
        [])
    {
        NeedsKey = false,
    };

    public static void Map(IEndpointRouteBuilder routes, Readiness readiness)
    {
        routes.MapGet("/health/live", context => Answer(200, "live").WriteAsync(context).AsTask()).WithMetadata(s_live);
        routes.MapGet("/health/ready", async context =>
        {
            var fault = await readiness.FindFaultAsync();
            await Answer(fault is null ? 200 : 503, fault ?? "ready").WriteAsync(context);
        }).WithMetadata(s_ready);
    }

    private static Reply Answer(int status, string text)
    {
        var json = JsonText.Make(text, static (writer, text) =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", text);
            writer.WriteEndObject();
        });
        return Reply.Of(status, json) with { CacheControl = "no-store" };
    }
}
