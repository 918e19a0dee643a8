using System.Diagnostics;
using MVoting.Core.Segments;
using MVoting.Testing.PostgreSql;
using Npgsql;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>
/// Proves, with a server of the test's own, what its crash, its settings and a standby that does not answer come to.
/// </summary>
public sealed class PostgreSqlServerTests : PostgreSqlTest
{
    private PostgresServer? _server;
    private string? _smallDisk;

    protected override async Task<PostgresDatabase> CreateAsync()
    {
        _server = await PostgresServer.StartAsync();
        return await PostgresDatabase.CreateAsync(_server);
    }

    protected override async ValueTask DropAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        if (_smallDisk is not null)
        {
            await RunAsync("umount", _smallDisk);
            Directory.Delete(_smallDisk);
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Puts the journal's table onto a disk of its own that holds only so much.</summary>
    private async Task MoveToSmallDiskAsync(int sizeMegabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root may mount a small disk.");
        var folder = Directory.CreateTempSubdirectory("mvoting-small-disk-").FullName;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={sizeMegabytes}m", "none", folder) != 0)
        {
            Directory.Delete(folder);
            Assert.Skip("A small disk cannot be mounted here.");
        }
        _smallDisk = folder;
        Assert.Equal(0, await RunAsync("chown", "postgres", folder));
        await Database.ExecuteAsync($"CREATE TABLESPACE small LOCATION '{folder}'");
        await Database.ExecuteAsync("ALTER TABLE segment SET TABLESPACE small");
    }

    /// <summary>Changes a setting of the running server, and waits until new sessions have it.</summary>
    private async Task SetAsync(string setting, string value)
    {
        await Database.ExecuteAsync($"ALTER SYSTEM SET {setting} = '{value}'");
        await Database.ExecuteAsync("SELECT pg_reload_conf()");
        while (await ShowAsync(setting) != value)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    private async Task<string> ShowAsync(string setting)
    {
        await using var connection = await Database.ConnectAsync();
        await using var command = new NpgsqlCommand($"SHOW {setting}", connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task UntilWaitingForStandbyAsync()
    {
        await using var connection = await Database.ConnectAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'", connection);
        while ((long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task When_the_server_crashes_under_load_no_acknowledged_row_is_lost_and_every_unknown_one_is_resolved()
    {
        const int Boxes = 8;
        var store = await OpenAsync();
        await using var writer = new JournalWriter(store, new JournalWriterOptions(), TimeProvider.System);
        var acknowledged = 0;
        var enough = false;
        var some = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var boxes = Enumerable.Range(0, Boxes).Select(VoteAsync).ToArray();
        await some.Task;
        await _server!.StopImmediatelyAsync();
        more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        acknowledged = 0;
        await _server.StartAgainAsync();
        await more.Task;
        Volatile.Write(ref enough, true);
        var rows = await Task.WhenAll(boxes);
        for (var box = 0; box < Boxes; box++)
            AssertSame(rows[box], await store.ReadBoxAsync(box));
        Assert.NotEmpty(Faults);

        async Task<List<SegmentRow>> VoteAsync(int box)
        {
            var mine = new List<SegmentRow>();
            while (!Volatile.Read(ref enough))
            {
                var row = mine.Count == 0 ? Row(box, 1) : mine[^1].Next();
                AppendOutcome outcome;
                do
                {
                    outcome = await writer.AppendAsync(row, false, TestContext.Current.CancellationToken);
                }
                while (outcome is AppendOutcome.Failed or AppendOutcome.Unknown);
                mine.Add(row);
                if (Interlocked.Increment(ref acknowledged) == 100)
                {
                    some.TrySetResult();
                    more.TrySetResult();
                }
            }
            return mine;
        }
    }

    [Fact]
    public async Task A_full_disk_fails_the_whole_flush_keeps_what_was_there_and_heals()
    {
        await MoveToSmallDiskAsync(8);
        var store = await OpenAsync();
        var number = 1;
        SegmentRow[] rows = [Row(0, 1, 1_000_000), Row(1, 1)];
        AppendOutcome[] outcomes;
        while ((outcomes = await store.AppendAsync(rows))[0] == AppendOutcome.Durable)
        {
            number++;
            rows = [rows[0].Next(1_000_000), rows[1].Next()];
        }
        Assert.InRange(number, 2, 9);
        Assert.Equal([AppendOutcome.Failed, AppendOutcome.Failed], outcomes);
        Assert.Equal(PostgresErrorCodes.DiskFull, SqlState);
        Assert.Equal(number - 1, (await store.ReadBoxAsync(0)).Count);
        Assert.Equal(number - 1, (await store.ReadBoxAsync(1)).Count);

        Assert.Equal(0, await RunAsync("mount", "-o", "remount,size=64m", _smallDisk!));
        Assert.Equal([AppendOutcome.Durable, AppendOutcome.Durable], await store.AppendAsync(rows));
        AssertSame(rows[0], Assert.Single(await store.ReadBoxAsync(0, number)));
    }

    [Fact]
    public async Task A_server_that_does_not_wait_for_its_disk_is_refused()
    {
        await SetAsync("fsync", "off");
        var refusal = await Assert.ThrowsAsync<JournalStartException>(() => OpenAsync());
        Assert.Contains("fsync is 'off'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Set fsync = on", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_full_page_writes_is_warned_of()
    {
        await SetAsync("full_page_writes", "off");
        var warnings = new List<string>();
        await OpenAsync(Options() with { OnWarning = warnings.Add });
        Assert.Contains("full_page_writes = on", Assert.Single(warnings), StringComparison.Ordinal);
    }

    /// <summary>
    /// The commit that the standby has not confirmed is reported as a success, with a warning. Neither it nor the same
    /// row found again may be acknowledged before the standby has it, nor may a read hand it out.
    /// </summary>
    [Fact]
    public async Task A_commit_that_the_synchronous_standby_has_not_confirmed_is_unknown_until_it_has()
    {
        var options = Options() with { AppendTimeout = TimeSpan.FromSeconds(1), ReadTimeout = TimeSpan.FromSeconds(1) };
        var patient = await OpenAsync();
        var store = await OpenAsync(options);
        await SetAsync("synchronous_standby_names", "nobody");
        var row = Row(0, 1);
        var append = patient.AppendOneAsync(row);
        await UntilWaitingForStandbyAsync();
        await Database.ExecuteAsync("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        Assert.Equal(AppendOutcome.Unknown, await append);
        Assert.Contains("canceling wait for synchronous replication", Assert.Single(Faults).Message, StringComparison.Ordinal);

        Assert.Equal(AppendOutcome.Unknown, await store.AppendOneAsync(row));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.ReadBoxAsync(0));

        await SetAsync("synchronous_standby_names", "");
        Assert.Equal(AppendOutcome.Taken, await store.AppendOneAsync(row));
        AssertSame(row, Assert.Single(await store.ReadBoxAsync(0)));
    }
}
