using System.Data.Common;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Hosting;

/// <summary>The connections of Orleans' providers to a database server, each pool for one purpose.</summary>
internal sealed class ServerSources(ServerDatabase database) : IAsyncDisposable
{
    /// <summary>Orleans' name for the driver.</summary>
    public string Invariant => database.Invariant;

    /// <summary>For reminders.</summary>
    public DbDataSource Reminders { get; } =
        database.MakeDataSource(
            ClusterLimits.ReminderConnections, ClusterLimits.StateConnectSeconds, ClusterLimits.StateTimeoutSeconds);

    /// <summary>For grains' states.</summary>
    public DbDataSource States { get; } =
        database.MakeDataSource(
            ClusterLimits.StateConnections, ClusterLimits.StateConnectSeconds, ClusterLimits.StateTimeoutSeconds);

    /// <summary>For the silos' table.</summary>
    public DbDataSource Table { get; } =
        database.MakeDataSource(
            ClusterLimits.TableConnections, ClusterLimits.TableTimeoutSeconds, ClusterLimits.TableTimeoutSeconds);

    /// <summary>For the grains' directory.</summary>
    public DbDataSource Directory { get; } =
        database.MakeDataSource(
            ClusterLimits.DirectoryConnections, ClusterLimits.StateConnectSeconds, ClusterLimits.StateTimeoutSeconds);

    public async ValueTask DisposeAsync()
    {
        await Directory.DisposeAsync();
        await States.DisposeAsync();
        await Reminders.DisposeAsync();
        await Table.DisposeAsync();
    }
}
