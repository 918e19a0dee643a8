using MVoting.Grains.Metrics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MVoting.Silo.Metrics;

/// <summary>
/// OpenTelemetry for both programs: our meter beside those of the runtime, ASP.NET, Orleans and the database drivers,
/// to a collector when the standard variables name one. Where nothing is asked for, nothing is listened to, and an
/// instrument costs a comparison.
/// </summary>
public static class Telemetry
{
    private const string ServiceName = "mvoting";

    /// <summary>
    /// Adds what the settings ask for. A process without HTTP is left with the collector; the API adds its own
    /// exporter and spans.
    /// </summary>
    /// <param name="metrics">More for the metrics; called only if there are any.</param>
    /// <param name="traces">More for the traces; called only if there are any.</param>
    public static void Add(
        IServiceCollection services,
        TelemetrySettings settings,
        Action<MeterProviderBuilder>? metrics = null,
        Action<TracerProviderBuilder>? traces = null)
    {
        if (!settings.Prometheus && !settings.OtlpMetrics && !settings.OtlpTraces)
        {
            return;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(DescribeProcess);
        if (settings.Prometheus || settings.OtlpMetrics)
        {
            telemetry.WithMetrics(builder =>
            {
                ExportedMetrics.Choose(builder);
                metrics?.Invoke(builder);
                if (settings.OtlpMetrics)
                {
                    builder.AddOtlpExporter();
                }
            });
        }

        if (settings.OtlpTraces)
        {
            telemetry.WithTracing(builder =>
            {
                // Not the database drivers': a span for each commit would count them, see EngineMeter.
                builder.AddSource(EngineMeter.Name);
                traces?.Invoke(builder);
                builder.AddOtlpExporter();
            });
        }
    }

    /// <summary>Adds what a process with a silo inside measures of its journal and its clock.</summary>
    public static void AddEngine(IServiceCollection services)
    {
        services.AddHostedService<JournalMeters>();
        services.AddHostedService<ClockMeters>();
    }

    // The environment's OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come later and count.
    private static void DescribeProcess(ResourceBuilder resource) => resource
        .Clear()
        .AddTelemetrySdk()
        .AddService(ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
        .AddEnvironmentVariableDetector();
}
