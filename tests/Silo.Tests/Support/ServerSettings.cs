using MVoting.Silo.Configuration;

namespace MVoting.Silo.Tests.Support;

/// <summary>Settings of an embedded silo on a database server.</summary>
public static class ServerSettings
{
    /// <summary>A master secret for tests, in base64.</summary>
    public static readonly string Master = Convert.ToBase64String(new byte[32]);

    public static MVotingSettings Of(DatabaseProvider provider, string connectionString) => TestSettings.Of(
        ("MVoting__Database__Provider", provider.ToString()),
        ("MVoting__Database__ConnectionString", connectionString),
        ("MVoting__Secrets__Master", Master));
}
