using MVoting.Api.Engine;
using MVoting.Core;
using MVoting.Journal;
using MVoting.Silo.Clocks;
using MVoting.Silo.Gateways;
using MVoting.Silo.Health;

namespace MVoting.Api.Health;

/// <summary>
/// Whether this node should get requests: it has started, it is not draining, its database and a silo answer, and its
/// clock is within <see cref="Limits.ClockSkewMs"/> of the database's. A node with a silo inside asks that silo's own
/// checks; a client compares its clock itself. Looks at most once a second, whoever asks.
/// </summary>
public sealed partial class Readiness
{
    private readonly IJournalStore _journal;
    private readonly IGatewayWatch _gateways;
    private readonly IHostApplicationLifetime _life;
    private readonly Drain _drain;
    private readonly TimeProvider _time;
    private readonly ILogger<Readiness> _logger;
    private readonly INodeCheck[] _checks;
    private readonly ClockGuard? _guard;
    private readonly FreshRead<Look> _looks;
    private Look? _last;

    public Readiness(
        IJournalStore journal,
        IGatewayWatch gateways,
        IHostApplicationLifetime life,
        Drain drain,
        TimeProvider time,
        ILogger<Readiness> logger,
        IEnumerable<INodeCheck> checks,
        ClockGuard? guard = null)
    {
        _journal = journal;
        _gateways = gateways;
        _life = life;
        _drain = drain;
        _time = time;
        _logger = logger;
        _checks = [.. checks];
        _guard = guard;
        _looks = new FreshRead<Look>(LookAsync);
    }

    /// <summary>Whether the last look, however old, found nothing wrong and the node is not draining.</summary>
    public bool IsKnownReady => !_drain.IsDraining && Volatile.Read(ref _last) is { Fault: null };

    /// <summary>Whether the silo inside compares the clocks, and shows the difference itself.</summary>
    public bool HasGuard => _guard is not null;

    /// <summary>
    /// How far this clock was ahead of the database's at the last look, as far as the round trip does not explain it;
    /// null: the database did not answer.
    /// </summary>
    public TimeSpan? LastSkew => Volatile.Read(ref _last)?.Skew;

    /// <summary>How long the database took to answer the last look; null: it did not answer.</summary>
    public TimeSpan? LastRoundTrip => Volatile.Read(ref _last)?.RoundTrip;

    /// <summary>Why the node is not ready, in a word or two; null: it is.</summary>
    public async ValueTask<string?> FindFaultAsync()
    {
        if (_drain.IsDraining)
        {
            return "draining";
        }

        if (!_life.ApplicationStarted.IsCancellationRequested)
        {
            return "starting";
        }

        var last = Volatile.Read(ref _last);
        if (last is null || _time.GetElapsedTime(last.At).TotalMilliseconds >= DoorLimits.ReadinessKeptMs)
        {
            last = await _looks.ReadAsync();
        }

        return last.Fault;
    }

    private async Task<Look> LookAsync()
    {
        var silos = _gateways.IsAnyReachableAsync();
        var begun = _time.GetTimestamp();
        var look = _guard is null ? await CompareClocksAsync(begun) : await AskChecksAsync(begun, _guard);
        if (!await silos)
        {
            look = look with { Fault = look.Fault ?? "no silo answers" };
        }

        if (look.Fault != Volatile.Read(ref _last)?.Fault)
        {
            LogChange(look.Fault ?? "ready");
        }

        Volatile.Write(ref _last, look);
        return look;
    }

    // All of them at once: none waits for another one's second.
    private async Task<Look> AskChecksAsync(long begun, ClockGuard guard)
    {
        var faults = await Task.WhenAll(_checks.Select(check => check.FindFaultAsync()));
        return new Look(begun, faults.FirstOrDefault(fault => fault is not null), guard.Last?.Skew, guard.Last?.RoundTrip);
    }

    private async Task<Look> CompareClocksAsync(long begun)
    {
        try
        {
            var before = _time.GetUtcNow();
            var theirs = await _journal.ReadClockAsync(CancellationToken.None)
                .WaitAsync(TimeSpan.FromMilliseconds(DoorLimits.ReadinessKeptMs), _time);
            var after = _time.GetUtcNow();

            // Their moment is somewhere in the call: only what no moment of the call explains is a difference.
            var skew = before > theirs ? before - theirs : after < theirs ? after - theirs : TimeSpan.Zero;
            var fault = Math.Abs(skew.TotalMilliseconds) > Limits.ClockSkewMs ? "clock differs from the database's" : null;
            return new Look(begun, fault, skew, _time.GetElapsedTime(begun));
        }
        catch (Exception exception) when (exception is JournalUnavailableException or TimeoutException)
        {
            return new Look(begun, "database does not answer", null, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Readiness: {Fault}")]
    private partial void LogChange(string fault);

    private sealed record Look(long At, string? Fault, TimeSpan? Skew, TimeSpan? RoundTrip);
}
