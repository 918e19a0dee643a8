using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using MVoting.Silo.Gateways;
using Orleans.Configuration;
using Orleans.Messaging;
using Orleans.Runtime.Membership;

namespace MVoting.Silo.Hosting;

/// <summary>A process without a silo, which calls those of the cluster that the database keeps.</summary>
internal static partial class ClientCluster
{
    public static void Configure(IClientBuilder client, TimeSpan responseTimeout)
    {
        client.Configure<ClusterOptions>(Name);
        client.UseAdoNetClustering((OptionsBuilder<AdoNetClusteringClientOptions> builder) =>
            builder.Configure<ServerSources>((options, sources) =>
            {
                options.Invariant = sources.Invariant;
                options.DataSource = sources.Table;
            }));
        WatchGateways(client);
        client.Configure<GatewayOptions>(options =>
            options.GatewayListRefreshPeriod = TimeSpan.FromMilliseconds(ClusterLimits.GatewayListMs));
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = responseTimeout);
        client.Configure<ConnectionOptions>(ConfigureConnections);
        client.Services.AddSingleton<IClientConnectionRetryFilter, WaitForSilos>();
    }

    /// <summary>The names of a database's cluster.</summary>
    public static void Name(ClusterOptions options)
    {
        options.ServiceId = ClusterNames.ServiceId;
        options.ClusterId = ClusterNames.ClusterId;
    }

    /// <summary>Connections between processes of the cluster.</summary>
    public static void ConfigureConnections(ConnectionOptions options) =>
        options.OpenConnectionTimeout = TimeSpan.FromMilliseconds(ClusterLimits.OpenConnectionMs);

    private static void WatchGateways(IClientBuilder client)
    {
        var services = client.Services;
        services.AddSingleton<IGatewayProbe, SocketProbe>();
        services.AddSingleton<GatewayWatch>();
        services.AddSingleton<IGatewayWatch>(provider => provider.GetRequiredService<GatewayWatch>());
        services.AddSingleton<AdoNetGatewayListProvider>();
        services.AddSingleton<IGatewayListProvider>(provider => new WatchedGateways(
            provider.GetRequiredService<AdoNetGatewayListProvider>(),
            provider.GetRequiredService<GatewayWatch>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddOptions<ClientConnectionOptions>().Configure<GatewayWatch>((options, watch) =>
            options.ConfigureConnection(connection => connection.Use(next => context => RunAsync(next, context, watch))));
    }

    // Orleans has taken the connection out of use when its part returns: what is sent from then on goes another way.
    private static async Task RunAsync(ConnectionDelegate next, ConnectionContext context, GatewayWatch watch)
    {
        try
        {
            await next(context);
        }
        finally
        {
            watch.NoteClosed();
        }
    }

    /// <summary>The order in which processes start is nobody's business: a client waits for the first silo.</summary>
    private sealed partial class WaitForSilos(TimeProvider time, ILogger<WaitForSilos> logger)
        : IClientConnectionRetryFilter
    {
        private bool _isWaiting;

        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            if (!_isWaiting)
            {
                _isWaiting = true;
                LogWaiting(exception.Message);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(ClusterLimits.ConnectAgainMs), time, cancellationToken);
            return true;
        }

        [LoggerMessage(Level = LogLevel.Warning, Message = "No silo answers yet; waiting for one. {Fault}")]
        private partial void LogWaiting(string fault);
    }
}
