using Microsoft.Extensions.Configuration.Memory;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Hosting;

/// <summary>One event a line on the console, Orleans from warnings up. Settings of section <c>Logging</c> override the levels.</summary>
internal static class QuietLogging
{
    private static readonly KeyValuePair<string, string?>[] s_levels =
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft", "Warning"),
        new("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"),
        new("Logging:LogLevel:Orleans", "Warning"),
        new("Logging:LogLevel:Polly", "Warning"),

        // Both warn at every start, without a cause: of workstation GC, which small machines are better off with, and
        // of a check that was never begun before.
        new("Logging:LogLevel:Orleans.Runtime.Silo", "Error"),
        new("Logging:LogLevel:Orleans.Runtime.Watchdog", "Error"),

        // Orleans writes each failed call of the storage under the storage's name, thousands in an outage; the grains log theirs.
        new("Logging:LogLevel:MVoting.Silo.Databases.TypedKeyStorage", "None"),
    ];

    // A client warns for each call that finds no gateway, each that was given up, each attempt to connect: thousands in
    // a second under load. What there is to know stands in one line where it begins and in one where it ends, by
    // GatewayWatch, Readiness and the doors.
    private static readonly KeyValuePair<string, string?>[] s_clientLevels =
    [
        new("Logging:LogLevel:Orleans.Messaging", "Error"),
        new("Logging:LogLevel:Orleans.Runtime.Messaging", "Error"),
        new("Logging:LogLevel:Orleans.Runtime.CallbackData", "Error"),
    ];

    public static void Configure(IHostApplicationBuilder builder, ClusterMode mode)
    {
        KeyValuePair<string, string?>[] levels = mode == ClusterMode.Client ? [.. s_levels, .. s_clientLevels] : s_levels;

        // First in the list of sources: anything that the operator sets comes later and counts.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = levels });
        ConsoleLog.Configure(builder);
    }
}
