using MVoting.Core;
using MVoting.Core.Clocks;
using MVoting.Grains.Clocks;

namespace MVoting.Silo.Clocks;

/// <summary>
/// Compares this silo's clock with the database's: once before the silo takes calls, then every second. What the
/// comparisons mean is decided by <see cref="SiloClock"/>. A silo whose clock is wrong stays in the cluster: its boxes
/// and polls answer "try again" until the clock is right.
/// </summary>
public sealed partial class ClockGuard(IDatabaseClock database, TimeProvider time, ILogger<ClockGuard> logger)
    : ISiloClock, IHostedService, IAsyncDisposable
{
    /// <summary>Time between two comparisons, and how long the database may take to answer one.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(Limits.ClockRoundTripMs);

    private readonly Lock _gate = new();
    private readonly SiloClock _clock = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _comparing = Task.CompletedTask;
    private bool _hasCompared, _isDisposed;
    private bool? _wasTrusted;
    private ClockLook? _last;

    /// <summary>The last comparison, or attempt at one; null before the first has ended.</summary>
    public ClockLook? Last => Volatile.Read(ref _last);

    /// <summary>Milliseconds that this clock is ahead of the database's, as far as known.</summary>
    public long SkewMs
    {
        get
        {
            lock (_gate)
            {
                return _clock.SkewMs;
            }
        }
    }

    /// <inheritdoc/>
    public ClockReading Read()
    {
        ClockReading reading;
        bool changed;
        lock (_gate)
        {
            reading = _clock.Read(WallMs(), MonotonicMs());
            changed = NoteChange(reading.IsTrusted);
        }

        if (changed)
        {
            LogChange(reading.IsTrusted);
        }

        return reading;
    }

    /// <summary>Compares once, and begins to compare every second. A clock that is off does not stop the start.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await CompareAsync();
        _comparing = CompareUntilStoppedAsync();
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped again after it was disposed of.
        if (!_isDisposed)
        {
            await _stopping.CancelAsync();
            await _comparing;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A host that failed to start is not stopped before it is disposed of; and a container that knows an object by
        // several names disposes of it as often.
        if (!_isDisposed)
        {
            await StopAsync(CancellationToken.None);
            _isDisposed = true;
            _stopping.Dispose();
        }
    }

    private async Task CompareUntilStoppedAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_stopping.IsCancellationRequested)
            {
                await CompareAsync();
            }
        }
    }

    private async Task CompareAsync()
    {
        var begun = time.GetTimestamp();
        var (monotonicMs, wallMs) = (MonotonicMs(), WallMs());
        if (await AskAsync() is { } databaseTime)
        {
            lock (_gate)
            {
                var comparison = new ClockComparison(
                    monotonicMs, wallMs, databaseTime.ToUnixTimeMilliseconds(), WallMs(), MonotonicMs());
                _clock.Compare(comparison);
                Volatile.Write(
                    ref _last,
                    new ClockLook(begun, TimeSpan.FromMilliseconds(comparison.SkewMs), time.GetElapsedTime(begun)));
            }
        }
        else
        {
            Volatile.Write(ref _last, new ClockLook(begun, null, null));
        }

        Volatile.Write(ref _hasCompared, true);
        Read();
    }

    // A look that hangs is abandoned: its late answer would prove nothing.
    private async Task<DateTimeOffset?> AskAsync()
    {
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        try
        {
            return await database.ReadAsync(abandon.Token).WaitAsync(Interval, time, _stopping.Token);
        }
        catch (Exception fault)
        {
            await abandon.CancelAsync();
            LogSilence(fault.Message);
            return null;
        }
    }

    /// <summary>Whether trust changed since it was last logged. Under the lock.</summary>
    private bool NoteChange(bool isTrusted)
    {
        if (!Volatile.Read(ref _hasCompared) || isTrusted == _wasTrusted)
        {
            return false;
        }

        _wasTrusted = isTrusted;
        return true;
    }

    private void LogChange(bool isTrusted)
    {
        var skewMs = SkewMs;
        if (isTrusted)
        {
            LogTrusted(skewMs);
        }
        else if (Math.Abs(skewMs) > Limits.ClockSkewMs)
        {
            LogUntrusted(skewMs, Limits.ClockSkewMs);
        }
        else
        {
            LogUnchecked(Limits.ClockUncheckedMs / 1_000);
        }
    }

    private long WallMs() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long MonotonicMs() => time.GetElapsedTime(0, time.GetTimestamp()).Ticks / TimeSpan.TicksPerMillisecond;

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The clock of this silo is not trusted: it differs from the database's by {SkewMs} ms (positive: it is ahead), more than {LimitMs} ms. Its ballot boxes take no ballots and its polls follow no schedule until the clock is right. Check the time synchronization of this machine and of the database's.")]
    private partial void LogUntrusted(long skewMs, int limitMs);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The clock of this silo is not trusted: it could not be compared with the database's for {Seconds} s, or not at all since the start. Its ballot boxes take no ballots and its polls follow no schedule until the database answers.")]
    private partial void LogUnchecked(int seconds);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The clock of this silo is trusted: it differs from the database's by {SkewMs} ms")]
    private partial void LogTrusted(long skewMs);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The database did not say its time: {Fault}")]
    private partial void LogSilence(string fault);
}
