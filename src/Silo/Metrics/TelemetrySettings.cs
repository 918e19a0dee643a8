using MVoting.Silo.Configuration;

namespace MVoting.Silo.Metrics;

/// <summary>What a process tells of itself, and to whom. Everything is off unless it is asked for.</summary>
/// <param name="Prometheus">Whether the API answers at <c>/metrics</c>.</param>
/// <param name="Dashboard">Whether Orleans' dashboard runs, and the API shows it at <c>/dashboard</c>.</param>
/// <param name="OtlpMetrics">Whether metrics are sent to an OpenTelemetry collector.</param>
/// <param name="OtlpTraces">Whether traces are.</param>
public sealed record TelemetrySettings(bool Prometheus, bool Dashboard, bool OtlpMetrics, bool OtlpTraces)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private const string MetricsExporter = "OTEL_METRICS_EXPORTER";
    private const string TracesExporter = "OTEL_TRACES_EXPORTER";
    private const string Disabled = "OTEL_SDK_DISABLED";
    private const string None = "none";

    /// <summary>Reads our own settings and OpenTelemetry's standard variables.</summary>
    /// <exception cref="StartupException">One of our own is neither <c>true</c> nor <c>false</c>.</exception>
    public static TelemetrySettings Read(IConfiguration configuration)
    {
        var isAllowed = !Switch.IsOn(configuration[Disabled]);
        return new TelemetrySettings(
            Switch.Read(configuration, SettingNames.Prometheus),
            Switch.Read(configuration, SettingNames.Dashboard),
            isAllowed && IsSent(configuration, MetricsEndpoint, MetricsExporter),
            isAllowed && IsSent(configuration, TracesEndpoint, TracesExporter));
    }

    private static bool IsSent(IConfiguration configuration, string endpoint, string exporter) =>
        (!string.IsNullOrEmpty(configuration[Endpoint]) || !string.IsNullOrEmpty(configuration[endpoint]))
        && configuration[exporter] != None;
}
