using MVoting.Api.Access;
using MVoting.Silo.Metrics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MVoting.Api.Metrics;

/// <summary>
/// What this node measures: sent to a collector when OpenTelemetry's variables name one, and answered at
/// <c>/metrics</c> to the operator's key when <c>MVoting__Metrics__Prometheus</c> is true.
/// </summary>
public static class MetricsRoute
{
    private const string Path = "/metrics";

    /// <summary>Adds the telemetry that the settings ask for.</summary>
    /// <exception cref="Silo.Configuration.StartupException">A setting is wrong.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var settings = TelemetrySettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddHostedService<NodeMeters>();
        Telemetry.Add(
            services,
            settings,
            metrics =>
            {
                if (settings.Prometheus)
                {
                    // Each scrape tells of its own moment. The operator alone asks, so nobody needs a shield against him.
                    metrics.AddPrometheusExporter(options => options.ScrapeResponseCacheDurationMilliseconds = 0);
                }
            },
            // Ballots and receipts drop their spans: QuietRequest.
            traces => traces.AddAspNetCoreInstrumentation());
    }

    /// <summary>Maps <c>/metrics</c> if it is switched on.</summary>
    public static void Map(WebApplication app)
    {
        if (!app.Services.GetRequiredService<TelemetrySettings>().Prometheus)
        {
            return;
        }

        // The exporter is a middleware of its own; here it stands behind the key, at the end of the way.
        var branch = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        branch.UseOpenTelemetryPrometheusScrapingEndpoint(static _ => true);
        var scrape = branch.Build();
        var gate = app.Services.GetRequiredService<Gate>();
        app.MapGet(Path, async (HttpContext context) =>
        {
            if (await OperatorOnly.RefusalAsync(context, gate) is { } refusal)
            {
                await refusal.WriteAsync(context);
                return;
            }

            await scrape(context);
        });
    }
}
