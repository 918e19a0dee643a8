using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;
using MVoting.Testing.PostgreSql;

namespace MVoting.Silo.Tests.Servers;

/// <summary>
/// Proves, with a primary and a streaming standby that is named first, that everything beside the journal goes to the
/// server that takes writes: the schema, the master secret's check, states, reminders, the directory and the table of
/// silos; and that it follows a standby that is promoted.
/// </summary>
public sealed class PostgreSqlFailoverTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PostgresPair _servers = null!;

    private string ConnectionString => _servers.ConnectionString();

    private MVotingSettings Settings => ServerSettings.Of(DatabaseProvider.PostgreSql, ConnectionString);

    public async ValueTask InitializeAsync() => _servers = await PostgresPair.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        if (_servers is not null)
        {
            await _servers.DisposeAsync();
        }
    }

    private async Task<string> RunAsync(string arguments)
    {
        var (code, output, error) = await SiloProcess.RunAsync(
            _folder.Path, arguments, ServerSettings.NamesOfMember(DatabaseProvider.PostgreSql, ConnectionString));
        Assert.Equal((0, ""), (code, error));
        return output;
    }

    private static async Task DoAsync(SmallElection election, PollAction action)
    {
        // Until the poll's next activation, on the promoted server, has done it.
        while (true)
        {
            try
            {
                if ((await election.Grain.ActAsync(action)).Kind == PollReplyKind.Done)
                {
                    return;
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{action}: {fault.Message}");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>An embedded silo: makes the schema, keeps the master secret's check, writes states and reminders.</summary>
    [Fact]
    public async Task A_new_database_is_made_and_a_poll_lives_through_a_failover_to_the_standby()
    {
        await using (var silo = await TestSilo.StartAsync(Settings))
        {
            await new SmallElection(silo, "before").HoldAsync("a", "b");
            var election = new SmallElection(silo, "budget");
            await election.CreateAsync();
            await DoAsync(election, PollAction.Open);
            await DoAsync(election, PollAction.Pause);
            await _servers.CatchUpAsync();
            await _servers.FailOverAsync();
            await DoAsync(election, PollAction.Resume);
            await DoAsync(election, PollAction.Close);
        }

        Assert.Contains("2 ballots", await RunAsync("recount riverside/before"), StringComparison.Ordinal);
        Assert.Contains("0 ballots", await RunAsync("recount riverside/budget"), StringComparison.Ordinal);
    }

    /// <summary>The programs of a cluster: migrate, a member with its table and directory, the tools.</summary>
    [Fact]
    public async Task A_cluster_is_made_and_joined_when_the_standby_is_named_first()
    {
        Assert.Contains("applied", await RunAsync("migrate"), StringComparison.Ordinal);
        using var silo = SiloProcess.Start(
            _folder.Path, "", ServerSettings.NamesOfMember(DatabaseProvider.PostgreSql, ConnectionString));
        await silo.WaitUntilStartedAsync();
        await RunAsync("fsck");
        silo.Terminate();
        var (code, _, error) = await silo.EndAsync();
        Assert.Equal((0, ""), (code, error));
    }

    /// <summary>With only the standby there, the tools read what it has, and nothing is written or begun.</summary>
    [Fact]
    public async Task On_a_standby_alone_the_tools_read_and_a_silo_does_not_start()
    {
        await RunAsync("migrate");
        await _servers.CatchUpAsync();
        await _servers.Primary.StopAsync();
        await RunAsync("fsck");
        await Assert.ThrowsAsync<StartupException>(() => TestSilo.StartAsync(Settings));
    }

    /// <summary>A server's default of off must not lose what a state said before a crash.</summary>
    [Fact]
    public async Task The_sessions_of_states_and_of_the_masters_check_wait_for_the_disk_whatever_the_default_is()
    {
        await using (var connection = Database.Of(Settings).OpenForWriting())
        {
            await using var off = connection.CreateCommand();
            off.CommandText = "ALTER DATABASE postgres SET synchronous_commit = off";
            await off.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var database = (ServerDatabase)Database.Of(Settings);
        await using var source = database.MakeDataSource(connections: 1, connectSeconds: 5, querySeconds: 5);
        for (var use = 0; use < 2; use++)
        {
            await using var state = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
            Assert.Equal("on", await ShowAsync(state));
        }

        await using var writing = database.OpenForWriting();
        Assert.Equal("on", await ShowAsync(writing));
    }

    private static async Task<string?> ShowAsync(System.Data.Common.DbConnection connection)
    {
        await using var show = connection.CreateCommand();
        show.CommandText = "SHOW synchronous_commit";
        return await show.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }
}
