using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using MVoting.Silo.Configuration;
using Orleans.Configuration;
using Orleans.GrainDirectory.AdoNet;

namespace MVoting.Silo.Hosting;

/// <summary>A silo that joins the cluster which the database keeps.</summary>
internal static class MemberCluster
{
    /// <exception cref="StartupException">A port is taken.</exception>
    public static void Configure(ISiloBuilder silo, MVotingSettings settings)
    {
        var siloPort = settings.SiloPort ?? MVotingSettings.DefaultSiloPort;
        var gatewayPort = settings.GatewayPort ?? MVotingSettings.DefaultGatewayPort;
        var advertised = settings.AdvertisedAddress ?? FindOwnAddress();
        var listening = IsOwn(advertised) ? advertised : IPAddress.Any;
        RequireFree(listening, siloPort, SettingNames.SiloPort);
        RequireFree(listening, gatewayPort, SettingNames.GatewayPort);
        silo.Configure<EndpointOptions>(options =>
        {
            options.AdvertisedIPAddress = advertised;
            options.SiloPort = siloPort;
            options.GatewayPort = gatewayPort;
            options.SiloListeningEndpoint = new IPEndPoint(listening, siloPort);
            options.GatewayListeningEndpoint = new IPEndPoint(listening, gatewayPort);
        });
        silo.Configure<SiloOptions>(options => options.SiloName = $"{advertised}:{siloPort}");
        silo.Configure<ClusterOptions>(ClientCluster.Name);
        silo.UseAdoNetClustering((OptionsBuilder<AdoNetClusteringSiloOptions> builder) =>
            builder.Configure<ServerSources>((options, sources) =>
            {
                options.Invariant = sources.Invariant;
                options.DataSource = sources.Table;
            }));
        silo.UseAdoNetGrainDirectoryAsDefault((OptionsBuilder<AdoNetGrainDirectoryOptions> builder) =>
            builder.Configure<ServerSources>((options, sources) =>
            {
                options.Invariant = sources.Invariant;
                options.DataSource = sources.Directory;
            }));
        silo.Configure<ClusterMembershipOptions>(ConfigureMembership);
        silo.Configure<ConnectionOptions>(ClientCluster.ConfigureConnections);
        silo.Services.AddHostedService<MembershipRefresh>();
    }

    /// <summary>Where other silos reach the silo of these settings.</summary>
    public static string AddressOf(MVotingSettings settings) =>
        $"{settings.AdvertisedAddress ?? FindOwnAddress()}:{settings.SiloPort ?? MVotingSettings.DefaultSiloPort}";

    private static void ConfigureMembership(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromMilliseconds(ClusterLimits.ProbeMs);
        options.MinProbeTimeout = TimeSpan.FromMilliseconds(ClusterLimits.ProbeMs);
        options.MaxProbeTimeout = TimeSpan.FromMilliseconds(ClusterLimits.LongestProbeMs);
        options.NumMissedProbesLimit = ClusterLimits.MissedProbes;
        options.NumVotesForDeathDeclaration = ClusterLimits.Votes;
        options.DeathVoteExpirationTimeout = TimeSpan.FromMilliseconds(ClusterLimits.VoteMs);
        options.TableRefreshTimeout = TimeSpan.FromMilliseconds(ClusterLimits.TableRefreshMs);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromMilliseconds(ClusterLimits.AliveMs);
        options.MaxJoinAttemptTime = TimeSpan.FromMilliseconds(ClusterLimits.JoinMs);
    }

    /// <summary>Looks before anything is opened: here the setting can be named.</summary>
    private static void RequireFree(IPAddress address, int port, string setting)
    {
        using var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(address, port));
            listener.Listen();
        }
        catch (SocketException fault)
        {
            throw new StartupException(
                $"The silo cannot listen on {address}:{port}: {fault.Message}. Set {SettingNames.Display(setting)} to a free port.");
        }
    }

    // What others can reach: the first address of a network that is up. Without any the silo is alone with its machine.
    private static IPAddress FindOwnAddress() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up
                && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork)
        ?? IPAddress.Loopback;

    // Another one is this machine's name outside (a container's host, a translated address).
    private static bool IsOwn(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Any(unicast => unicast.Address.Equals(address));
}
