using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves that a setting is either understood exactly or stops the process with one line that names it.</summary>
public sealed class SettingsReaderTests
{
    private const string Key = "0123456789-0123456789-0123456789";

    [Fact]
    public void Nothing_set_is_one_embedded_silo_on_sqlite_under_data()
    {
        var settings = TestSettings.Of();
        Assert.Equal(DatabaseProvider.Sqlite, settings.Provider);
        Assert.Equal(ClusterMode.Embedded, settings.Mode);
        Assert.Equal("Data Source=./data/mvoting.db", settings.ConnectionString);
        Assert.Null(settings.BootstrapKey);
    }

    [Fact]
    public void Every_setting_of_the_contract_is_accepted()
    {
        var settings = TestSettings.Of(
            ("MVoting__BootstrapKey", Key),
            ("MVoting__Secrets__MasterFile", "/run/secrets/master"),
            ("MVoting__Database__Provider", "sqlite"),
            ("MVoting__Database__ConnectionString", "Data Source=/tmp/x.db"),
            ("MVoting__Cluster__Mode", "EMBEDDED"),
            ("MVoting__Cluster__SiloPort", "11111"),
            ("MVoting__Cluster__GatewayPort", "30000"),
            ("MVoting__Cluster__AdvertisedAddress", "10.0.0.7"),
            ("MVoting__Metrics__Prometheus", "true"),
            ("MVoting__Dashboard__Enabled", "true"),
            ("MVoting__Logs__Format", "Json"));
        Assert.Equal(Key, settings.BootstrapKey);
        Assert.Equal("/run/secrets/master", settings.MasterSecretFile);
        Assert.Equal(11111, settings.SiloPort);
        Assert.Equal(30000, settings.GatewayPort);
        Assert.Equal("10.0.0.7", settings.AdvertisedAddress?.ToString());
    }

    [Theory]
    [InlineData("MVoting__BootstrapKye", "MVoting__BootstrapKey")]
    [InlineData("MVoting__Databse__Provider", "MVoting__Database__Provider")]
    [InlineData("MVoting__Database__Conection", "MVoting__Database__ConnectionString")]
    [InlineData("MVoting__Master", "MVoting__Secrets__Master")]
    [InlineData("MVoting__Cluster__Mode__Deep", "MVoting__Cluster__Mode")]
    public void An_unknown_setting_stops_the_process_and_the_nearest_one_is_named(string name, string nearest)
    {
        var exception = Assert.Throws<StartupException>(() => TestSettings.Of((name, "a value nobody should see")));
        Assert.Equal($"{name} is not a setting; the nearest one is {nearest}.", exception.Message);
    }

    [Theory]
    [InlineData("MVoting__BootstrapKey", "too short")]
    [InlineData("MVoting__BootstrapKey", "0123456789 0123456789 0123456789 with spaces")]
    [InlineData("MVoting__BootstrapKey", "0123456789-0123456789-0123456789-ü")]
    [InlineData("MVoting__BootstrapKey", "")]
    [InlineData("MVoting__Database__Provider", "Oracle")]
    [InlineData("MVoting__Database__Provider", "0")]
    [InlineData("MVoting__Cluster__Mode", "1")]
    [InlineData("MVoting__Cluster__SiloPort", "0")]
    [InlineData("MVoting__Cluster__SiloPort", "65536")]
    [InlineData("MVoting__Cluster__GatewayPort", "http")]
    [InlineData("MVoting__Cluster__AdvertisedAddress", "here")]
    [InlineData("MVoting__Secrets__Master", " ")]
    public void A_value_of_the_wrong_kind_stops_the_process_and_is_not_repeated(string name, string value)
    {
        var exception = Assert.Throws<StartupException>(() => TestSettings.Of((name, value)));
        Assert.StartsWith($"{name} is", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        if (value.Length > 8)
        {
            Assert.DoesNotContain(value, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_key_has_32_to_128_characters(int length, bool accepted) =>
        Assert.Equal(accepted, CredentialText.IsWellFormed(new string('k', length)));

    [Fact]
    public void A_made_key_has_its_prefix_and_43_characters_and_is_well_formed()
    {
        var key = CredentialText.Make("mv_op_");
        Assert.Matches("^mv_op_[A-Za-z0-9_-]{43}$", key);
        Assert.True(CredentialText.IsWellFormed(key));
        Assert.NotEqual(key, CredentialText.Make("mv_op_"));
    }

    [Theory]
    [InlineData("Member")]
    [InlineData("Client")]
    public void A_cluster_on_Sqlite_is_refused_and_the_remedy_is_named(string mode)
    {
        var exception = Assert.Throws<StartupException>(() => TestSettings.Of(("MVoting__Cluster__Mode", mode)));
        Assert.StartsWith("MVoting__Database__Provider is Sqlite", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"MVoting__Cluster__Mode {mode} needs PostgreSql or SqlServer", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void A_database_server_without_a_connection_string_is_refused(string provider)
    {
        var exception = Assert.Throws<StartupException>(() => TestSettings.Of(("MVoting__Database__Provider", provider)));
        Assert.StartsWith("MVoting__Database__ConnectionString is missing", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=db;Prot=5432")]
    [InlineData("PostgreSql", "Host=somewhere")]
    [InlineData("PostgreSql", "Database=something")]
    [InlineData("SqlServer", "Server=db;Dtabase=x")]
    [InlineData("SqlServer", "Server=somewhere")]
    public void A_connection_string_that_its_driver_does_not_take_is_refused_without_repeating_it(
        string provider, string text)
    {
        var settings = TestSettings.Of(
            ("MVoting__Database__Provider", provider),
            ("MVoting__Database__ConnectionString", text));
        var exception = Assert.Throws<StartupException>(() => Database.Of(settings));
        Assert.StartsWith("MVoting__Database__ConnectionString ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(text, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_port_for_both_of_a_silos_listeners_is_refused() =>
        Assert.Contains(
            "the same port",
            Assert.Throws<StartupException>(() => TestSettings.Of(
                ("MVoting__Cluster__SiloPort", "4000"), ("MVoting__Cluster__GatewayPort", "4000"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Two_master_secrets_are_refused() =>
        Assert.Throws<StartupException>(() => TestSettings.Of(
            ("MVoting__Secrets__Master", "a"), ("MVoting__Secrets__MasterFile", "b")));

    [Fact]
    public async Task A_wrong_setup_is_one_line_and_exit_code_2()
    {
        using var error = new StringWriter();
        var code = await StartupErrors.RunAsync(() => throw new StartupException("what to do"), error);
        Assert.Equal(2, code);
        Assert.Equal($"mvoting: what to do{Environment.NewLine}", error.ToString());
    }
}
