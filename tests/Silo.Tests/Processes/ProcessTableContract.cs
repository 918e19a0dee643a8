using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Processes;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests.Processes;

/// <summary>
/// Proves on a database server that one embedded silo at most holds the lease, that no time of a process decides about
/// it, and that the table of silos shows who is there.
/// </summary>
public abstract class ProcessTableContract : IAsyncLifetime
{
    private const string Name = "the database";

    private ServerDatabase? _database;
    private ProcessTable? _table;

    protected abstract DatabaseProvider Provider { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ProcessTable Table => _table!;

    /// <summary>Creates an empty database of this test's own.</summary>
    /// <returns>Its connection string.</returns>
    protected abstract Task<string> MakeDatabaseAsync();

    protected abstract ValueTask DropDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        _database = (ServerDatabase)Database.Of(ServerSettings.Of(Provider, await MakeDatabaseAsync()));
        await _database.UpgradeAsync(plain: true, Cancel);
        _table = new ProcessTable(_database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_table is not null)
        {
            await _table.DisposeAsync();
        }

        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_ten_that_take_the_lease_at_once_one_gets_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            number => Table.TakeLeaseAsync($"owner-{number}", "host", Cancel)));
        Assert.Single(taken, true);
        var owner = $"owner-{Array.IndexOf(taken, true)}";
        Assert.True(await Table.TakeLeaseAsync(owner, "host", Cancel));
        Assert.True(await Table.RenewLeaseAsync(owner, Cancel));
        Assert.False(await Table.RenewLeaseAsync("another", Cancel));
        Assert.Equal("host", await Table.ReadLeaseAsync(Cancel));
        await Table.ReleaseLeaseAsync("another", Cancel);
        Assert.Equal("host", await Table.ReadLeaseAsync(Cancel));
        await Table.ReleaseLeaseAsync(owner, Cancel);
        Assert.Null(await Table.ReadLeaseAsync(Cancel));
        Assert.False(await Table.RenewLeaseAsync(owner, Cancel));
    }

    [Fact]
    public async Task A_second_embedded_silo_is_refused_while_the_first_lives_and_not_after_it_has_ended()
    {
        var first = await TakeAsync(TimeProvider.System);
        Assert.True(first.IsHeld);
        var refused = await Assert.ThrowsAsync<StartupException>(() => TakeAsync(TimeProvider.System));
        Assert.Contains("Another embedded silo", refused.Message, StringComparison.Ordinal);
        Assert.True(first.IsHeld);

        await first.DisposeAsync();
        Assert.False(first.IsHeld);
        await using var second = await TakeAsync(TimeProvider.System);
        Assert.True(second.IsHeld);
    }

    [Fact]
    public async Task The_lease_of_a_process_that_was_killed_expires_within_a_starts_patience()
    {
        Assert.True(await Table.TakeLeaseAsync("killed", "host", Cancel));
        await using var next = await TakeAsync(TimeProvider.System);
        Assert.False(await Table.RenewLeaseAsync("killed", Cancel));
    }

    [Fact]
    public async Task A_process_that_hung_until_another_one_took_over_answers_nothing_and_ends()
    {
        // Its time is a test's: it renews nothing, as a process that hangs.
        var time = new FakeTimeProvider();
        var ended = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hung = await TakeAsync(time);
        hung.Attach(NullLogger<EmbeddedLease>.Instance, reason => ended.TrySetResult(reason));
        await using var next = await TakeAsync(TimeProvider.System);
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(hung.IsHeld);
        Assert.Contains("taken over", await ended.Task.WaitAsync(Cancel), StringComparison.Ordinal);
        Assert.False(hung.IsHeld);
        Assert.True(next.IsHeld);
    }

    [Fact]
    public async Task A_process_that_hung_and_finds_its_lease_still_its_own_goes_on()
    {
        var time = new FakeTimeProvider();
        await using var lease = await TakeAsync(time);
        time.Advance(TimeSpan.FromSeconds(30));
        while (!lease.IsHeld)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task An_embedded_silo_is_refused_while_a_cluster_lives_and_a_cluster_while_an_embedded_silo_does()
    {
        await using (await ProcessRow.WriteAsync(Table, TimeProvider.System, "10.0.0.1:11111", Cancel))
        {
            var refused = await Assert.ThrowsAsync<StartupException>(() => TakeAsync(TimeProvider.System));
            Assert.Contains("10.0.0.1:11111", refused.Message, StringComparison.Ordinal);
            await EmbeddedLease.RequireNoneAsync(Table, Name, TimeProvider.System, Cancel);
        }

        await using var lease = await TakeAsync(TimeProvider.System);
        var member = await Assert.ThrowsAsync<StartupException>(
            () => EmbeddedLease.RequireNoneAsync(Table, Name, TimeProvider.System, Cancel));
        Assert.Contains("An embedded silo", member.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_shows_each_silo_once_with_its_clock_until_it_ends()
    {
        await Table.RegisterAsync("one", "host-a", "10.0.0.1:11111", "1.2.3", isEmbedded: false, Cancel);
        await Table.RegisterAsync("two", "host-b", "10.0.0.2:11111", "1.2.3", isEmbedded: false, Cancel);
        Assert.True(await Table.BeatAsync("one", -1_250, isTrusted: false, Cancel));
        Assert.True(await Table.BeatAsync("two", 3, isTrusted: true, Cancel));
        var rows = await Table.ListAsync(Cancel);
        Assert.Equal(["host-a", "host-b"], rows.Select(row => row.Name));
        Assert.Equal((-1_250, false, false), (rows[0].SkewMs, rows[0].IsTrusted, rows[0].IsEmbedded));
        Assert.Equal((3, true, true), (rows[1].SkewMs, rows[1].IsTrusted, rows[1].IsAlive));

        // The same place, after a crash.
        await Table.RegisterAsync("three", "host-a", "10.0.0.1:11111", "1.2.4", isEmbedded: false, Cancel);
        Assert.False(await Table.BeatAsync("one", 0, isTrusted: true, Cancel));
        Assert.Equal(["1.2.4", "1.2.3"], (await Table.ListAsync(Cancel)).Select(row => row.Version));
        await Table.RemoveAsync("three", Cancel);
        Assert.Equal("host-b", Assert.Single(await Table.ListAsync(Cancel)).Name);
    }

    [Fact]
    public async Task The_clock_and_the_probe_answer()
    {
        Assert.True(await Table.ReadAsync(Cancel) <= await Table.ReadAsync(Cancel));
        await Table.ProbeWriteAsync(new byte[64 * 1024], Cancel);
        await Table.ProbeWriteAsync(new byte[1], Cancel);
    }

    private Task<EmbeddedLease> TakeAsync(TimeProvider time) => EmbeddedLease.TakeAsync(Table, Name, time, Cancel);
}
