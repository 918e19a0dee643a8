using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MVoting.Api;

/// <summary>
/// The web server as the product runs it. The benchmark's floor uses the very same, so that the two differ by
/// nothing but the voting. The policy of the socket threads is the engine's: <see cref="Silo.Hosting.EventLoops"/>.
/// </summary>
public static class KestrelSetup
{
    /// <summary>Where the server listens when neither <c>--urls</c> nor <c>ASPNETCORE_URLS</c> says so.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Sets limits, the default address and the logging of requests.</summary>
    public static void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(SetLimits);
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
            && string.IsNullOrEmpty(configuration[WebHostDefaults.HttpsPortsKey])
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Whenever this logger is enabled at any level, hosting makes an Activity and a log scope for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // A body that breaks off or a bad request line is the caller's fault and has its answer.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None);
    }

    private static void SetLimits(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        var limits = options.Limits;

        // Each route keeps its own, smaller limit. It cannot stand here: a body above the web server's limit is not
        // read away, and its sender would meet a broken connection instead of the answer. One byte more than the
        // largest body, which is in order.
        limits.MaxRequestBodySize = DoorLimits.BatchSizeBytes + 1;
        limits.MaxRequestHeaderCount = DoorLimits.HeadersPerRequest;
        limits.MaxRequestHeadersTotalSize = DoorLimits.HeadersSizeBytes;
        limits.MaxRequestLineSize = DoorLimits.RequestLineSizeBytes;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(DoorLimits.HeadTimeoutSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(DoorLimits.KeepAliveSeconds);
        limits.MaxConcurrentConnections = DoorLimits.Connections;
        var grace = TimeSpan.FromSeconds(DoorLimits.DataRateGraceSeconds);
        limits.MinRequestBodyDataRate = new MinDataRate(DoorLimits.DataRateBytesPerSecond, grace);
        limits.MinResponseDataRate = new MinDataRate(DoorLimits.DataRateBytesPerSecond, grace);
    }
}
