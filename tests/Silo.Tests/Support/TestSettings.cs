using Microsoft.Extensions.Configuration;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Tests.Support;

/// <summary>Settings as the environment would give them.</summary>
public static class TestSettings
{
    public static MVotingSettings Of(params (string Name, string Value)[] settings) =>
        SettingsReader.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(
                setting.Name.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
            .Build());

    public static MVotingSettings In(TemporaryFolder folder, params (string Name, string Value)[] settings) =>
        Of([("MVoting__Database__ConnectionString", $"Data Source={folder.File("mvoting.db")}"), .. settings]);

    public static SqliteFiles FilesIn(TemporaryFolder folder) => SqliteFiles.Of(In(folder));

    public static SqliteDatabase DatabaseIn(TemporaryFolder folder) => new(FilesIn(folder));
}
