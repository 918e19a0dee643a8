using System.Data.Common;
using MVoting.Grains.Clocks;
using MVoting.Silo.Clocks;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Health;
using MVoting.Silo.Hosting;

namespace MVoting.Silo.Processes;

/// <summary>
/// What a process does on a database server before it opens anything there: an embedded silo makes sure that it is
/// alone, a silo of a cluster writes its row, and a cluster's processes make sure that no embedded silo is there.
/// </summary>
internal static class ProcessSetup
{
    /// <summary>Does it, and adds what lasts as long as the process.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">How the process takes part.</param>
    /// <param name="database">The server.</param>
    /// <param name="undo">Takes what must be disposed of, last one first, if the host is never made.</param>
    /// <param name="cancellationToken">Gives up waiting for others.</param>
    /// <exception cref="StartupException">Another process is in the way, or the database does not answer.</exception>
    public static async Task AddAsync(
        IServiceCollection services,
        MVotingSettings settings,
        ServerDatabase database,
        List<IAsyncDisposable> undo,
        CancellationToken cancellationToken)
    {
        var table = new ProcessTable(database);
        undo.Add(table);
        services.AddSingleton(_ => table);
        services.AddSingleton<IDatabaseClock>(provider => provider.GetRequiredService<ProcessTable>());
        try
        {
            switch (settings.Mode)
            {
                case ClusterMode.Embedded:
                    var lease = await EmbeddedLease.TakeAsync(table, database.Name, TimeProvider.System, cancellationToken);
                    undo.Add(lease);
                    AddLease(services, lease);
                    await AddRowAsync(SiloProcess.EmbeddedAddress);
                    break;
                case ClusterMode.Member:
                    await AddRowAsync(MemberCluster.AddressOf(settings));
                    await EmbeddedLease.RequireNoneAsync(table, database.Name, TimeProvider.System, cancellationToken);
                    break;
                default:
                    await EmbeddedLease.RequireNoneAsync(table, database.Name, TimeProvider.System, cancellationToken);
                    break;
            }
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            throw new StartupException(
                $"The database {database.Name} does not answer: {fault.Message.TrimEnd('.')}. Check {SettingNames.Display(SettingNames.ConnectionString)}.");
        }

        async Task AddRowAsync(string address)
        {
            var row = await ProcessRow.WriteAsync(table, TimeProvider.System, address, cancellationToken);
            undo.Add(row);
            AddRow(services, row);
        }
    }

    // Both ask for the table: it is made before them, and so disposed of after them.
    private static void AddLease(IServiceCollection services, EmbeddedLease lease)
    {
        services.AddSingleton(provider =>
        {
            _ = provider.GetRequiredService<ProcessTable>();
            lease.Attach(provider.GetRequiredService<ILogger<EmbeddedLease>>());
            return lease;
        });
        services.AddSingleton<INodeCheck, LeaseCheck>();
    }

    private static void AddRow(IServiceCollection services, ProcessRow row) => services.AddSingleton(provider =>
    {
        _ = provider.GetRequiredService<ProcessTable>();
        row.Attach(provider.GetRequiredService<ClockGuard>(), provider.GetRequiredService<ISiloClock>());
        return row;
    });
}
