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
        [
            new(200, "It does.", "Health"),
            new(503, "It starts or is about to end; its database or every silo does not answer; a database file is gone, the disk is full, or its clock is off.", "Health"),
        ],
        [])
    {
        NeedsKey = false,
    };

    public static void Map(IEndpointRouteBuilder routes, Readiness readiness)
    {
        routes.MapReply("/health/live", s_live, _ => ValueTask.FromResult(Answer(200, "live")));
        routes.MapReply("/health/ready", s_ready, async _ =>
        {
            var fault = await readiness.FindFaultAsync();
            return Answer(fault is null ? 200 : 503, fault ?? "ready");
        });
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
