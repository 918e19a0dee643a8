using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MVoting.Ladder.Floor;

/// <summary>The web server as the product runs it.</summary>
internal static class FloorKestrel
{
    private const int BodySizeBytes = 16 * 1024;

    public static void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(SetLimits);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    private static void SetLimits(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = BodySizeBytes;
    }
}
