using System.Globalization;
using System.Net;

namespace MVoting.Silo.Configuration;

/// <summary>
/// Reads section <c>MVoting</c> strictly: a setting that nobody knows, or a value of the wrong kind, stops the
/// process. A misspelt setting that is passed over would run an election on other terms than its operator thinks.
/// </summary>
public static class SettingsReader
{
    private const int LongestNameShown = 80;

    /// <summary>The checked settings.</summary>
    /// <exception cref="StartupException">A setting is unknown, wrong, or asks for what this version does not contain.</exception>
    public static MVotingSettings Read(IConfiguration configuration)
    {
        var values = ReadKnown(configuration.GetSection(SettingNames.Section));
        var settings = new MVotingSettings
        {
            BootstrapKey = ReadKey(values),
            MasterSecret = values.GetValueOrDefault(SettingNames.Master),
            MasterSecretFile = values.GetValueOrDefault(SettingNames.MasterFile),
            Provider = ReadName(values, SettingNames.Provider, DatabaseProvider.Sqlite),
            ConnectionString = values.GetValueOrDefault(SettingNames.ConnectionString)
                ?? new MVotingSettings().ConnectionString,
            Mode = ReadName(values, SettingNames.Mode, ClusterMode.Embedded),
            SiloPort = ReadPort(values, SettingNames.SiloPort),
            GatewayPort = ReadPort(values, SettingNames.GatewayPort),
            AdvertisedAddress = ReadAddress(values),
        };
        RefuseWhatIsNotHere(settings);
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

    private static void RefuseWhatIsNotHere(MVotingSettings settings)
    {
        if (settings.MasterSecret is not null && settings.MasterSecretFile is not null)
        {
            throw Wrong(
                SettingNames.Master,
                $"and {SettingNames.Display(SettingNames.MasterFile)} are both given; there is one master secret.");
        }

        if (settings.Provider != DatabaseProvider.Sqlite)
        {
            throw Wrong(
                SettingNames.Provider,
                $"is {settings.Provider}, which this version does not contain yet; it has Sqlite.");
        }

        if (settings.Mode != ClusterMode.Embedded)
        {
            throw Wrong(
                SettingNames.Mode,
                $"is {settings.Mode}, which this version does not contain yet; it has Embedded.");
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
