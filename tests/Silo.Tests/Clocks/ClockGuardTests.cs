using Microsoft.Extensions.Time.Testing;
using MVoting.Core;
using MVoting.Journal;
using MVoting.Silo.Clocks;
using MVoting.Silo.Tests.Gateways;

namespace MVoting.Silo.Tests.Clocks;

/// <summary>Proves that a silo compares its clock at its start and every second, and says aloud what it finds.</summary>
public sealed class ClockGuardTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_000));
    private readonly LinesLogger<ClockGuard> _log = new();
    private readonly SetDatabaseClock _database;
    private readonly ClockGuard _guard;

    public ClockGuardTests()
    {
        _database = new SetDatabaseClock(_time);
        _guard = new ClockGuard(_database, _time, _log);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string[] Lines => [.. _log.Lines.Where(line => !line.StartsWith("Debug", StringComparison.Ordinal))];

    public ValueTask DisposeAsync() => _guard.DisposeAsync();

    /// <summary>Lets a second pass, and waits for the comparison that follows.</summary>
    private async Task PassSecondAsync()
    {
        var last = _guard.Last;
        while (ReferenceEquals(_guard.Last, last))
        {
            // The loop may not wait for the time yet.
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Before_the_silo_takes_calls_its_clock_is_compared()
    {
        Assert.False(_guard.Read().IsTrusted);
        await _guard.StartAsync(Cancel);
        Assert.Equal((1, true), (_database.Reads, _guard.Read().IsTrusted));
        Assert.StartsWith("Information: The clock of this silo is trusted", Assert.Single(Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120_000)]
    [InlineData(-120_000)]
    public async Task A_clock_that_is_off_at_the_start_is_said_aloud_and_the_silo_starts(int skewMs)
    {
        _database.SiloIsAhead = TimeSpan.FromMilliseconds(skewMs);
        await _guard.StartAsync(Cancel);
        Assert.False(_guard.Read().IsTrusted);
        var line = Assert.Single(Lines);
        Assert.StartsWith("Error: The clock of this silo is not trusted", line, StringComparison.Ordinal);
        Assert.Contains($"by {skewMs} ms", line, StringComparison.Ordinal);
        Assert.Equal(skewMs, _guard.SkewMs);
    }

    [Fact]
    public async Task A_clock_that_goes_wrong_and_is_put_right_is_one_line_each()
    {
        await _guard.StartAsync(Cancel);
        _database.SiloIsAhead = TimeSpan.FromSeconds(2);
        await PassSecondAsync();
        await PassSecondAsync();
        Assert.False(_guard.Read().IsTrusted);
        _database.SiloIsAhead = TimeSpan.Zero;
        await PassSecondAsync();
        await PassSecondAsync();
        Assert.True(_guard.Read().IsTrusted);
        Assert.Equal(["Information", "Error", "Information"], Lines.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task A_wall_clock_that_leaps_is_noticed_at_once_and_before_the_next_comparison()
    {
        var wall = new LeapingTime(_time);
        var database = new SetDatabaseClock(_time);
        await using var guard = new ClockGuard(database, wall, _log);
        await guard.StartAsync(Cancel);
        wall.Leap = TimeSpan.FromHours(1);
        Assert.False(guard.Read().IsTrusted);
        Assert.Equal(1_800_000_000_000, guard.Read().NowMs);
        Assert.Equal(1, database.Reads);
    }

    [Fact]
    public async Task A_look_that_hangs_is_abandoned_after_a_second_and_the_next_one_counts()
    {
        await _guard.StartAsync(Cancel);
        _database.Hangs = true;
        await PassSecondAsync();
        Assert.Null(_guard.Last!.Skew);
        Assert.True(_guard.Read().IsTrusted);
        _database.Hangs = false;
        await PassSecondAsync();
        Assert.NotNull(_guard.Last!.Skew);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_for_a_minute_ends_trust()
    {
        await _guard.StartAsync(Cancel);
        _database.Fault = new JournalUnavailableException("gone");
        for (var second = 0; second <= Limits.ClockUncheckedMs / 1_000; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.False(_guard.Read().IsTrusted);
        Assert.StartsWith("Error: The clock of this silo is not trusted: it could not be compared", Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_silent_at_the_start_does_not_stop_it()
    {
        _database.Fault = new TimeoutException("silent");
        await _guard.StartAsync(Cancel);
        Assert.False(_guard.Read().IsTrusted);
        _database.Fault = null;
        await PassSecondAsync();
        Assert.True(_guard.Read().IsTrusted);
    }

    private sealed class LeapingTime(TimeProvider time) : TimeProvider
    {
        public TimeSpan Leap { get; set; }

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Leap;

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            time.CreateTimer(callback, state, dueTime, period);
    }
}
