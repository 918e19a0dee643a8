using Orleans.Dashboard;

namespace MVoting.Silo.Metrics;

/// <summary>
/// Orleans' dashboard inside a silo, when it is switched on. It counts the calls of grains, all but those of the grains
/// that ballots and results go through (they are marked so): their calls would be a sealed poll's running count. The
/// API that shows it lets only some of its pages through, see <c>src/Api/Dashboard</c>.
/// </summary>
internal static class ClusterDashboard
{
    public static void Configure(ISiloBuilder silo)
    {
        if (TelemetrySettings.Read(silo.Configuration).Dashboard)
        {
            silo.AddDashboard(options => options.HideTrace = true);
            UnprofiledGrains.Replace(silo.Services);
        }
    }
}
