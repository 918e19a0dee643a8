using Microsoft.Extensions.Configuration;
using MVoting.Silo.Hosting;
using MVoting.Silo.Metrics;

namespace MVoting.Silo.Tests.Metrics;

/// <summary>Nothing is measured for anybody unless it is asked for, in OpenTelemetry's own words or ours.</summary>
public sealed class TelemetrySettingsTests
{
    [Fact]
    public void Nothing_set_tells_nobody_anything() =>
        Assert.Equal(new TelemetrySettings(false, false, false, false), TelemetrySettings.Read(Of()));

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", false, true)]
    public void The_standard_variables_send_to_a_collector(string name, bool metrics, bool traces)
    {
        var settings = TelemetrySettings.Read(Of((name, "http://collector:4317")));
        Assert.Equal((metrics, traces), (settings.OtlpMetrics, settings.OtlpTraces));
    }

    [Theory]
    [InlineData("OTEL_SDK_DISABLED", "true", false, false)]
    [InlineData("OTEL_TRACES_EXPORTER", "none", true, false)]
    [InlineData("OTEL_METRICS_EXPORTER", "none", false, true)]
    public void The_standard_variables_also_keep_silent(string name, string value, bool metrics, bool traces)
    {
        var settings = TelemetrySettings.Read(Of(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317"), (name, value)));
        Assert.Equal((metrics, traces), (settings.OtlpMetrics, settings.OtlpTraces));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("true", null, true)]
    [InlineData("1", null, true)]
    [InlineData("true", "Text", false)]
    [InlineData(null, "json", true)]
    public void The_log_is_JSON_in_a_container_unless_it_is_said_otherwise(string? container, string? format, bool isJson) =>
        Assert.Equal(
            isJson, ConsoleLog.IsJson(Of(("DOTNET_RUNNING_IN_CONTAINER", container), ("MVoting:Logs:Format", format))));

    private static IConfiguration Of(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(setting => setting.Value is not null)
            .Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
        .Build();
}
