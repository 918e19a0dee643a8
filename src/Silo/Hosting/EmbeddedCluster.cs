using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;

namespace MVoting.Silo.Hosting;

/// <summary>A cluster of one silo within its process: nobody joins, and no port is open.</summary>
internal static class EmbeddedCluster
{
    // Only a part of the silo's name: nothing listens there.
    private const int NominalPort = 1;

    public static void Configure(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(NominalPort, gatewayPort: 0);
        silo.Configure<ClusterOptions>(options =>
        {
            options.ServiceId = ClusterNames.ServiceId;
            options.ClusterId = ClusterNames.EmbeddedClusterId;
        });
        CloseListeners(silo.Services);
    }

    // Orleans registers its listeners under keys that only it can name, so each is replaced where it stands.
    private static void CloseListeners(IServiceCollection services)
    {
        for (var index = 0; index < services.Count; index++)
        {
            var service = services[index];
            if (service.IsKeyedService && service.ServiceType == typeof(IConnectionListenerFactory))
            {
                services[index] = ServiceDescriptor.KeyedSingleton<IConnectionListenerFactory>(
                    service.ServiceKey, new ClosedListenerFactory());
            }
        }
    }
}
