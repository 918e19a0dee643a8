using Microsoft.Extensions.Configuration.Memory;

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
    ];

    public static void Configure(IHostApplicationBuilder builder)
    {
        // First in the list of sources: anything that the operator sets comes later and counts.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = s_levels });
        ConsoleLog.Configure(builder);
    }
}
