using MVoting.Silo.Configuration;
using MVoting.Testing.Network;

namespace MVoting.Silo.Tests.Support;

/// <summary>Settings of silos on a database server.</summary>
public static class ServerSettings
{
    /// <summary>A master secret for tests, in base64.</summary>
    public static readonly string Master = Convert.ToBase64String(new byte[32]);

    /// <summary>Of an embedded silo.</summary>
    public static MVotingSettings Of(DatabaseProvider provider, string connectionString) => TestSettings.Of(
        ("MVoting__Database__Provider", provider.ToString()),
        ("MVoting__Database__ConnectionString", connectionString),
        ("MVoting__Secrets__Master", Master));

    /// <summary>Of a member of a cluster, on free ports of this machine.</summary>
    public static MVotingSettings OfMember(DatabaseProvider provider, string connectionString) =>
        TestSettings.Of([("MVoting__Cluster__Mode", "Member"), .. NamesOfMember(provider, connectionString)]);

    /// <summary>The variables of the silo program, which is always a member.</summary>
    public static IEnumerable<(string Name, string Value)> NamesOfMember(
        DatabaseProvider provider, string connectionString)
    {
        var ports = LoopbackPort.FindFree(2);
        return
        [
            ("MVoting__Database__Provider", provider.ToString()),
            ("MVoting__Database__ConnectionString", connectionString),
            ("MVoting__Secrets__Master", Master),
            ("MVoting__Cluster__AdvertisedAddress", "127.0.0.1"),
            ("MVoting__Cluster__SiloPort", $"{ports[0]}"),
            ("MVoting__Cluster__GatewayPort", $"{ports[1]}"),
        ];
    }
}
