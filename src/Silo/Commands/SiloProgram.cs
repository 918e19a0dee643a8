using MVoting.Silo.Configuration;
using MVoting.Silo.Hosting;
using MVoting.Silo.Metrics;

namespace MVoting.Silo.Commands;

/// <summary>No command: a silo that joins its cluster, and runs until it is told to end.</summary>
internal static class SiloProgram
{
    /// <summary>
    /// Runs the silo. SIGTERM drains it: what its boxes have begun is committed and answered, the cluster is told, and
    /// the callers go to the silos that are left.
    /// </summary>
    /// <returns>0.</returns>
    /// <exception cref="StartupException">The process cannot start as it was set up.</exception>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.Configure<HostOptions>(
            options => options.ShutdownTimeout = TimeSpan.FromSeconds(ClusterLimits.ShutdownSeconds));
        builder.AddMVotingSilo(SettingsReader.Read(builder.Configuration, ClusterMode.Member));

        // Without HTTP there is nobody to be asked: what is measured goes to a collector or nowhere.
        Telemetry.Add(builder.Services, TelemetrySettings.Read(builder.Configuration) with { Prometheus = false });
        var host = builder.Build();
        await using var disposing = (IAsyncDisposable)host;
        await HostStart.StartAsync(host, cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
