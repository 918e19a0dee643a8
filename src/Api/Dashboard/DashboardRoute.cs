using System.Collections.Frozen;
using MVoting.Api.Access;
using MVoting.Silo.Configuration;
using MVoting.Silo.Metrics;
using Orleans.Dashboard;

namespace MVoting.Api.Dashboard;

/// <summary>
/// Orleans' dashboard at <c>/dashboard</c>, to the operator's key alone, when <c>MVoting__Dashboard__Enabled</c> is true
/// and a silo runs inside. Of its requests only those that tell of silos and of grains' kinds go through. Not the state
/// of a grain (a sealed tally, keys' hashes, wrapped secrets), nor the silos' message counters (in a quiet sealed poll
/// they count its ballots); the log has its own place.
/// </summary>
public static class DashboardRoute
{
    private const string Prefix = "/dashboard";

    private static readonly FrozenSet<string> s_allowed = FrozenSet.ToFrozenSet(
        [
            "", "index.html", "favicon.ico", "index.min.js", "index.css", "fonts", "img", "version",
            "DashboardCounters", "ClusterStats", "Reminders", "SiloProperties", "SiloStats", "GrainStats",
            "TopGrainMethods",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Maps the dashboard if it is switched on.</summary>
    /// <exception cref="StartupException">It is, and no silo runs inside.</exception>
    public static void Map(WebApplication app)
    {
        if (!app.Services.GetRequiredService<TelemetrySettings>().Dashboard)
        {
            return;
        }

        if (app.Services.GetService<MVotingSettings>() is not { Mode: not ClusterMode.Client })
        {
            throw new StartupException(
                "MVoting__Dashboard__Enabled needs a silo inside: set MVoting__Cluster__Mode to Embedded or Member, or leave the dashboard out.");
        }

        var gate = app.Services.GetRequiredService<Gate>();
        app.MapOrleansDashboard(Prefix).AddEndpointFilter(async (call, next) =>
        {
            var context = call.HttpContext;
            if (await OperatorOnly.RefusalAsync(context, gate) is { } refusal)
            {
                await refusal.WriteAsync(context);
                return TypedResults.Empty;
            }

            return IsAllowed(context.Request.Path) ? await next(call) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        });
    }

    /// <summary>Whether a request of the dashboard's page goes through.</summary>
    public static bool IsAllowed(PathString path) =>
        path.StartsWithSegments(Prefix, out var rest)
        && s_allowed.Contains(rest.Value!.TrimStart('/').Split('/')[0]);
}
