using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests.Servers;

/// <summary>
/// Proves with real processes what an operator of a cluster meets: a schema that is made once however many make it, one
/// line and exit code 2 for whatever cannot work, a member that ends in order, damage that is found and named.
/// </summary>
public abstract class ServerProgramContract : IAsyncLifetime
{
    private const int Processes = 10;

    /// <summary>The journal's, and those of the silos and grains.</summary>
    private const int SchemaScripts = 8;

    private readonly TemporaryFolder _folder = new();
    private string _connectionString = "";

    protected abstract DatabaseProvider Provider { get; }

    private MVotingSettings DatabaseSettings => ServerSettings.Of(Provider, _connectionString);

    /// <summary>Creates an empty database of this test's own.</summary>
    /// <returns>Its connection string.</returns>
    protected abstract Task<string> MakeDatabaseAsync();

    protected abstract ValueTask DropDatabaseAsync();

    public async ValueTask InitializeAsync() => _connectionString = await MakeDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    private IEnumerable<(string Name, string Value)> Settings(params IEnumerable<(string Name, string Value)> others) =>
        [.. ServerSettings.NamesOfMember(Provider, _connectionString), .. others];

    private Task<(int Code, string Output, string Error)> RunAsync(
        string arguments, params IEnumerable<(string Name, string Value)> others) =>
        SiloProcess.RunAsync(_folder.Path, arguments, Settings(others));

    protected async Task RequireRefusedAsync(
        string arguments, string message, params IEnumerable<(string Name, string Value)> others)
    {
        var (code, output, error) = await RunAsync(arguments, others);
        Assert.Equal((2, ""), (code, output));
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("mvoting: ", line, StringComparison.Ordinal);
        Assert.Contains(message, line, StringComparison.Ordinal);
    }

    private async Task ExecuteAsync(string text)
    {
        await using var connection = Database.Of(DatabaseSettings).OpenForWriting();
        await using var command = Command(connection, text);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>In the middle of the one segment that is the second of its box.</summary>
    private async Task ChangeOneBitAsync()
    {
        await using var connection = Database.Of(DatabaseSettings).OpenForWriting();
        await using var read = Command(connection, "SELECT bytes FROM segment WHERE number = 2");
        var bytes = (byte[])(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        bytes[bytes.Length / 2] ^= 1;
        await using var write = Command(connection, "UPDATE segment SET bytes = @bytes WHERE number = 2");
        var parameter = write.CreateParameter();
        parameter.ParameterName = "@bytes";
        parameter.Value = bytes;
        write.Parameters.Add(parameter);
        Assert.Equal(1, await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static DbCommand Command(DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    [Fact]
    public async Task Ten_processes_make_the_schema_at_once_and_each_script_is_applied_once()
    {
        var ends = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => RunAsync("migrate")));
        Assert.All(ends, end => Assert.True(end.Code == 0 && end.Error.Length == 0, end.Error));
        var applied = ends.SelectMany(end => end.Output.Split('\n'))
            .Where(line => line.StartsWith("applied: ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(SchemaScripts, applied.Count);
        Assert.Equal(SchemaScripts, applied.Distinct().Count());
        Assert.DoesNotContain("applied", (await RunAsync("migrate")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fsck")]
    [InlineData("recount a/b")]
    public async Task An_empty_schema_is_refused_and_migrate_is_named(string arguments) =>
        await RequireRefusedAsync(arguments, "is empty: run `migrate` first");

    [Theory]
    [InlineData("")]
    [InlineData("migrate")]
    [InlineData("fsck")]
    public async Task A_newer_schema_is_refused(string arguments)
    {
        await RunAsync("migrate");
        await ExecuteAsync(
            $"INSERT INTO schema_script (name, checksum) VALUES ('2099-01-01-later', '{new string('0', 64)}')");
        await RequireRefusedAsync(arguments, "'2099-01-01-later', which this program does not know");
    }

    [Fact]
    public async Task A_script_that_was_applied_with_another_text_is_refused()
    {
        await RunAsync("migrate");
        await ExecuteAsync(
            $"UPDATE schema_script SET checksum = '{new string('0', 64)}' WHERE name = '2026-11-24-orleans-storage'");
        await RequireRefusedAsync("", "another text of the schema script '2026-11-24-orleans-storage'");
    }

    [Theory]
    [InlineData("MVoting__Cluster__SiloPort", "http", "MVoting__Cluster__SiloPort is not a port")]
    [InlineData("MVoting__Cluster__SiloProt", "1", "MVoting__Cluster__SiloProt is not a setting")]
    [InlineData("MVoting__Secrets__Master", "short", "MVoting__Secrets__Master is not base64")]
    public async Task A_setting_that_cannot_work_is_one_line_that_names_it(string name, string value, string message) =>
        await RequireRefusedAsync("", message, (name, value));

    [Fact]
    public async Task A_taken_port_is_named_before_anything_is_opened()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        foreach (var name in new[] { "MVoting__Cluster__SiloPort", "MVoting__Cluster__GatewayPort" })
        {
            await RequireRefusedAsync("", $"Set {name} to a free port", (name, $"{port}"));
        }
    }

    [Fact]
    public async Task A_member_ends_in_order_when_it_is_told_to_and_one_with_another_secret_is_refused()
    {
        await RunAsync("migrate");
        using var silo = SiloProcess.Start(_folder.Path, "", Settings());
        await silo.WaitUntilStartedAsync();
        await RequireRefusedAsync(
            "", "The master secret is not the one", ("MVoting__Secrets__Master", Convert.ToBase64String(new byte[33])));
        silo.Terminate();
        var (code, _, error) = await silo.EndAsync();
        Assert.Equal((0, ""), (code, error));
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Fact]
    public async Task A_member_without_a_master_secret_is_refused()
    {
        await RunAsync("migrate");
        var settings = Settings().Where(setting => setting.Name != "MVoting__Secrets__Master");
        var (code, _, error) = await SiloProcess.RunAsync(_folder.Path, "", settings);
        Assert.Equal(2, code);
        Assert.StartsWith(
            "mvoting: MVoting__Secrets__Master or MVoting__Secrets__MasterFile is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_of_a_stored_segment_is_found_and_the_segment_is_named()
    {
        await using (var silo = await TestSilo.StartAsync(DatabaseSettings))
        {
            await new SmallElection(silo, "budget").HoldAsync("a", "b");
            Assert.Equal(0, (await RunAsync("fsck")).Code);
            var recount = await RunAsync("recount riverside/budget");
            Assert.Equal((0, ""), (recount.Code, recount.Error));
            Assert.Contains("2 ballots", recount.Output, StringComparison.Ordinal);
        }

        await ChangeOneBitAsync();
        var (code, output, error) = await RunAsync("fsck riverside/budget");
        Assert.Equal((1, ""), (code, error));
        Assert.Contains("riverside/budget: Segment 2 of box 0", output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("recount riverside/budget")).Code);
    }
}
