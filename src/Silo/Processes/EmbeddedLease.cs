using System.Security.Cryptography;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Processes;

/// <summary>
/// The right of an embedded silo to be alone on its database server, as a row that it renews every second. The
/// database's clock judges whether a lease has expired; this process's monotonic clock, counted from before each
/// renewal was sent, judges whether it may still answer. Two processes therefore never both answer: one that hung
/// longer than its lease answers nothing until it has renewed it, and ends when another one has taken it over.
/// <para>A database that does not answer ends no lease for good: who finds its own row again goes on.</para>
/// </summary>
public sealed partial class EmbeddedLease : IAsyncDisposable
{
    private readonly ProcessTable _table;
    private readonly TimeProvider _time;
    private readonly string _owner;
    private readonly CancellationTokenSource _stopping = new();
    private ILogger? _logger;
    private Action<string> _end = End;
    private long _validFrom;
    private volatile bool _isLost;
    private Task _renewing = Task.CompletedTask;

    private EmbeddedLease(ProcessTable table, TimeProvider time, string owner)
    {
        _table = table;
        _time = time;
        _owner = owner;
    }

    /// <summary>Whether this process is certainly the only one. Any thread may ask; it costs a look at a clock.</summary>
    public bool IsHeld => !_isLost && _time.GetElapsedTime(Volatile.Read(ref _validFrom)) < ProcessLimits.Lease;

    /// <summary>
    /// Takes the lease and begins to renew it. Waits for the lease of a process that was killed, and for silos that
    /// were.
    /// </summary>
    /// <exception cref="StartupException">Another process runs on the database.</exception>
    internal static async Task<EmbeddedLease> TakeAsync(
        ProcessTable table, string database, TimeProvider time, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var lease = new EmbeddedLease(table, time, RandomNumberGenerator.GetHexString(32, lowercase: true));
        while (true)
        {
            var waited = time.GetElapsedTime(begun);
            var (obstacle, patience) = await lease.TryTakeAsync(cancellationToken);
            if (obstacle is null)
            {
                lease._renewing = lease.RenewUntilStoppedAsync();
                return lease;
            }

            if (waited >= patience)
            {
                // Others may go on at once.
                await table.ReleaseLeaseAsync(lease._owner, cancellationToken);
                throw new StartupException(
                    $"{obstacle} run(s) on the database {database} already, and an embedded silo is alone on its database: stop that process, or set {SettingNames.Display(SettingNames.Mode)} to Member for all of them.");
            }

            await Task.Delay(ProcessLimits.Pause, time, cancellationToken);
        }
    }

    /// <summary>Waits until no embedded silo holds a lease: a cluster shares its database with none.</summary>
    /// <exception cref="StartupException">One does.</exception>
    internal static async Task RequireNoneAsync(
        ProcessTable table, string database, TimeProvider time, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            var isLast = time.GetElapsedTime(begun) >= ProcessLimits.Patience;
            if (await table.ReadLeaseAsync(cancellationToken) is not { } holder)
            {
                return;
            }

            if (isLast)
            {
                throw new StartupException(
                    $"An embedded silo ({holder}) runs on the database {database}, and such a silo is alone on its database: stop that process, or set {SettingNames.Display(SettingNames.Mode)} to Member for all of them.");
            }

            await Task.Delay(ProcessLimits.Pause, time, cancellationToken);
        }
    }

    /// <summary>Where the loss of the lease is logged, and what ends the process then.</summary>
    internal void Attach(ILogger<EmbeddedLease> logger, Action<string>? end = null)
    {
        _logger = logger;
        _end = end ?? _end;
    }

    /// <summary>Gives the lease back. The journal's writer has ended before.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _renewing;
        try
        {
            await _table.ReleaseLeaseAsync(_owner, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // The next process waits until it has expired.
            LogNotReleased(fault.Message);
        }

        _isLost = true;
        _stopping.Dispose();
    }

    // What is in the way, and how long to wait for it; null: the lease is this process's. The lease is taken before the silos are looked at, and a
    // silo writes its row before it looks at the lease: of two that start at once one at least sees the other.
    private async Task<(string? Obstacle, TimeSpan Patience)> TryTakeAsync(CancellationToken cancellationToken)
    {
        var sent = _time.GetTimestamp();
        if (!await _table.TakeLeaseAsync(_owner, Environment.MachineName, cancellationToken))
        {
            var holder = await _table.ReadLeaseAsync(cancellationToken) ?? "which ends just now";
            return ($"Another embedded silo ({holder})", ProcessLimits.Patience);
        }

        Volatile.Write(ref _validFrom, sent);
        var silos = (await _table.ListAsync(cancellationToken)).Where(silo => silo.IsAlive && !silo.IsEmbedded).ToList();
        return silos.Count == 0
            ? default
            : ($"Silos of a cluster ({string.Join(", ", silos.Select(silo => silo.Address))})", ProcessLimits.PatienceWithSilos);
    }

    private async Task RenewUntilStoppedAsync()
    {
        while (!_stopping.IsCancellationRequested && !_isLost)
        {
            await Task.Delay(ProcessLimits.Renewal, _time, _stopping.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_stopping.IsCancellationRequested)
            {
                await RenewAsync();
            }
        }
    }

    private async Task RenewAsync()
    {
        var sent = _time.GetTimestamp();
        try
        {
            if (await _table.RenewLeaseAsync(_owner, _stopping.Token))
            {
                Volatile.Write(ref _validFrom, sent);
                return;
            }
        }
        catch (Exception fault)
        {
            // Unknown. When too many of these come one after another, IsHeld says so by itself.
            LogNotRenewed(fault.Message);
            return;
        }

        _isLost = true;
        LogLost();
        _end("Another embedded silo has taken over the database while this process hung. This process ends: two of them would give different answers.");
    }

    private static void End(string reason)
    {
        Console.Error.WriteLine($"mvoting: {reason}");
        Environment.Exit(ProcessLimits.LostExitCode);
    }

    private void LogLost()
    {
        if (_logger is { } logger)
        {
            LogLost(logger);
        }
    }

    private void LogNotRenewed(string fault)
    {
        if (_logger is { } logger)
        {
            LogNotRenewed(logger, fault);
        }
    }

    private void LogNotReleased(string fault)
    {
        if (_logger is { } logger)
        {
            LogNotReleased(logger, fault);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "Another embedded silo has taken over the database while this process hung: this process ends")]
    private static partial void LogLost(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease on the database was not renewed: {Fault}")]
    private static partial void LogNotRenewed(ILogger logger, string fault);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The lease on the database was not given back, and expires in seconds: {Fault}")]
    private static partial void LogNotReleased(ILogger logger, string fault);
}
