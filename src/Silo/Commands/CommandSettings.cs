using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>The settings of a command: the same sources as a host's, less its command line.</summary>
internal static class CommandSettings
{
    public static MVotingSettings Read() => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build());
}
