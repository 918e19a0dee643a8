using System.Globalization;
using System.Net;
using MVoting.Silo.Secrets;

namespace MVoting.Silo.Configuration;

/// <summary>
/// Reads section <c>MVoting</c> strictly: a setting that nobody knows, or a value of the wrong kind, stops the
/// process. A misspelt setting that is passed over would run an election on other terms than its operator thinks.
/// </summary>
public static class SettingsReader
{
    private const int LongestNameShown = 80;

    /// <summary>The checked settings.</summary>
    /// <param name="configuration">Where they come from.</param>
    /// <param name="mode">What the program is, when it is not for its settings to say.</param>
    /// <exception cref="StartupException">A setting is unknown or wrong, or does not go with another one.</exception>
    public static MVotingSettings Read(IConfiguration configuration, ClusterMode? mode = null)
    {
        var values = ReadKnown(configuration.GetSection(SettingNames.Section));
        var settings = new MVotingSettings
        {
            BootstrapKey = ReadKey(values),
            MasterSecret = ReadMaster(values),
            MasterSecretFile = values.GetValueOrDefault(SettingNames.MasterFile),
            Provider = ReadName(values, SettingNames.Provider, DatabaseProvider.Sqlite),
            ConnectionString = values.GetValueOrDefault(SettingNames.ConnectionString)
                ?? new MVotingSettings().ConnectionString,
            Mode = mode ?? ReadName(values, SettingNames.Mode, ClusterMode.Embedded),
            SiloPort = ReadPort(values, SettingNames.SiloPort),
            GatewayPort = ReadPort(values, SettingNames.GatewayPort),
            AdvertisedAddress = ReadAddress(values),
        };
        RefuseWhatDoesNotGoTogether(settings, values);
        return settings;
    }

    private static Dictionary<string, string> ReadKnown(IConfigurationSection section)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true))
        {
            // A null is no setting but a folder of settings.
            if (value is null)
            {
                continue;
            }

            if (!SettingNames.All.Contains(path, StringComparer.OrdinalIgnoreCase))
            {
                throw new StartupException(
                    $"{Shown(path)} is not a setting; the nearest one is {SettingNames.Display(SettingNames.Nearest(path))}.");
            }

            if (string.IsNullOrWhiteSpace(value))
            {
                throw Wrong(path, "is empty; leave it out or give it a value.");
            }

            values[path] = value;
        }

        return values;
    }

    private static string? ReadKey(Dictionary<string, string> values)
    {
        if (!values.TryGetValue(SettingNames.BootstrapKey, out var key))
        {
            return null;
        }

        return CredentialText.IsWellFormed(key)
            ? key
            : throw Wrong(SettingNames.BootstrapKey, "is not 32 to 128 printable ASCII characters without spaces.");
    }

    // Told before any database is asked. A file's secret is read when the database is there, since it may be made then.
    private static string? ReadMaster(Dictionary<string, string> values)
    {
        if (values.TryGetValue(SettingNames.Master, out var text))
        {
            _ = MasterSecretLoader.Decode(text, SettingNames.Display(SettingNames.Master));
        }

        return text;
    }

    private static TEnum ReadName<TEnum>(Dictionary<string, string> values, string path, TEnum byDefault)
        where TEnum : struct, Enum
    {
        if (!values.TryGetValue(path, out var value))
        {
            return byDefault;
        }

        // Enum.TryParse would take numbers and lists as well.
        var names = Enum.GetNames<TEnum>();
        var name = names.FirstOrDefault(candidate => candidate.Equals(value, StringComparison.OrdinalIgnoreCase));
        return name is not null
            ? Enum.Parse<TEnum>(name)
            : throw Wrong(path, $"is not one of {string.Join(", ", names)}.");
    }

    private static int? ReadPort(Dictionary<string, string> values, string path)
    {
        if (!values.TryGetValue(path, out var value))
        {
            return null;
        }

        return ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : throw Wrong(path, "is not a port, 1 to 65535.");
    }

    private static IPAddress? ReadAddress(Dictionary<string, string> values)
    {
        if (!values.TryGetValue(SettingNames.AdvertisedAddress, out var value))
        {
            return null;
        }

        return IPAddress.TryParse(value, out var address)
            ? address
            : throw Wrong(SettingNames.AdvertisedAddress, "is not an IP address.");
    }

    private static void RefuseWhatDoesNotGoTogether(MVotingSettings settings, Dictionary<string, string> values)
    {
        if (settings.MasterSecret is not null && settings.MasterSecretFile is not null)
        {
            throw Wrong(
                SettingNames.Master,
                $"and {SettingNames.Display(SettingNames.MasterFile)} are both given; there is one master secret.");
        }

        if (settings.Provider == DatabaseProvider.Sqlite && settings.Mode != ClusterMode.Embedded)
        {
            throw Wrong(
                SettingNames.Provider,
                $"is Sqlite, which is for one process alone: with Sqlite the silo runs inside src/Api as Embedded. {SettingNames.Display(SettingNames.Mode)} {settings.Mode} needs PostgreSql or SqlServer.");
        }

        if (settings.Provider != DatabaseProvider.Sqlite && !values.ContainsKey(SettingNames.ConnectionString))
        {
            throw Wrong(SettingNames.ConnectionString, $"is missing: {settings.Provider} needs one.");
        }

        if ((settings.SiloPort ?? MVotingSettings.DefaultSiloPort) == (settings.GatewayPort ?? MVotingSettings.DefaultGatewayPort))
        {
            throw Wrong(
                SettingNames.SiloPort,
                $"and {SettingNames.Display(SettingNames.GatewayPort)} are the same port; a silo needs two.");
        }
    }

    private static StartupException Wrong(string path, string fault) =>
        new($"{SettingNames.Display(path)} {fault}");

    private static string Shown(string path)
    {
        var name = SettingNames.Display(path);
        return name.Length <= LongestNameShown ? name : name[..LongestNameShown] + "…";
    }
}
