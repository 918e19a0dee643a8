using System.Net;

namespace MVoting.Silo.Configuration;

/// <summary>
/// The settings of section <c>MVoting</c>, checked. Both programs accept all of them. Not a record: its text would
/// show the secrets.
/// </summary>
public sealed class MVotingSettings
{
    /// <summary>Port for other silos when none is configured.</summary>
    public const int DefaultSiloPort = 11111;

    /// <summary>Port for clients of the cluster when none is configured.</summary>
    public const int DefaultGatewayPort = 30000;

    /// <summary>The operator's key, 32 to 128 printable ASCII characters; null: the one made earlier counts, or one is made.</summary>
    public string? BootstrapKey { get; init; }

    /// <summary>The master secret in base64; null: it is in a file.</summary>
    public string? MasterSecret { get; init; }

    /// <summary>The file that holds the master secret in base64; null: the embedded silo keeps one beside its database.</summary>
    public string? MasterSecretFile { get; init; }

    /// <summary>Which database.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Where the database is, in its driver's words.</summary>
    public string ConnectionString { get; init; } = "Data Source=./data/mvoting.db";

    /// <summary>How the process takes part in a cluster.</summary>
    public ClusterMode Mode { get; init; } = ClusterMode.Embedded;

    /// <summary>Port for other silos; an embedded silo opens none.</summary>
    public int? SiloPort { get; init; }

    /// <summary>Port for clients of the cluster; an embedded silo opens none.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>Address that others reach this silo at.</summary>
    public IPAddress? AdvertisedAddress { get; init; }
}
