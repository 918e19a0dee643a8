using System.Net;
using MVoting.Silo.Hosting;

namespace MVoting.Silo.Gateways;

/// <summary>
/// A client's watch over the cluster's gateways. Orleans' client waits for the answer to a call for as long as a call
/// may take, also when the connection that carried it is gone; and a gateway whose process hangs keeps its connections,
/// its place in the silos' table until the others have declared it dead, and the calls. Here a closed connection is told
/// at once to whoever waits; and when somebody waits longer than usual, every gateway is asked for a sign of life: one
/// that gives none is left out of Orleans' list, which closes its connections, until it gives one again. While all
/// calls are answered nothing is asked.
/// </summary>
internal sealed partial class GatewayWatch(IGatewayProbe probe, TimeProvider time, ILogger<GatewayWatch> logger)
    : IGatewayWatch, IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<EndPoint> _silent = [];
    private EndPoint[] _gateways = [];
    private CancellationTokenSource _loss = new();
    private bool _isDoubted;
    private bool _isLooking;
    private bool _isOver;

    /// <inheritdoc/>
    public CancellationToken NextLoss => Volatile.Read(ref _loss).Token;

    /// <inheritdoc/>
    public bool IsSuspecting
    {
        get
        {
            lock (_gate)
            {
                return _silent.Count > 0;
            }
        }
    }

    /// <inheritdoc/>
    public int Silos
    {
        get
        {
            lock (_gate)
            {
                return Math.Max(1, _gateways.Length - _silent.Count);
            }
        }
    }

    /// <summary>Takes the gateways that the silos' table names.</summary>
    public void Know(IEnumerable<EndPoint> gateways)
    {
        EndPoint[] gone;
        lock (_gate)
        {
            _gateways = [.. gateways];
            gone = [.. _silent.Except(_gateways)];
            _silent.ExceptWith(gone);
        }

        foreach (var gateway in gone)
        {
            LogGone(gateway);
        }
    }

    /// <summary>Whether a gateway is left out.</summary>
    public bool IsSilent(EndPoint gateway)
    {
        lock (_gate)
        {
            return _silent.Contains(gateway);
        }
    }

    /// <summary>Takes note that a connection to a gateway has closed, and tells whoever waits.</summary>
    public void NoteClosed()
    {
        // Not disposed of: whoever has just taken its token may still wait for it, and it holds no timer.
        var loss = Interlocked.Exchange(ref _loss, new CancellationTokenSource());
        _ = loss.CancelAsync();
        Doubt();
    }

    /// <inheritdoc/>
    public void Doubt()
    {
        lock (_gate)
        {
            if (_isLooking || _isOver)
            {
                // What it has looked at already may have changed since.
                _isDoubted = true;
                return;
            }

            _isLooking = true;
        }

        _ = LookOnAsync();
    }

    /// <inheritdoc/>
    public async Task<bool> IsAnyReachableAsync()
    {
        var looks = Gateways().Select(probe.AnswersAsync).ToArray();
        await foreach (var look in Task.WhenEach(looks))
        {
            if (await look)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends the looks. The source of the next loss holds nothing, and late callers may still ask for it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
        }
    }

    /// <summary>Looks until nobody doubts any more and every gateway answers.</summary>
    private async Task LookOnAsync()
    {
        do
        {
            await Task.WhenAll(Gateways().Select(LookAtAsync));
            await Task.Delay(TimeSpan.FromMilliseconds(ClusterLimits.LookAgainMs), time);
        }
        while (GoesOn());
    }

    private async Task LookAtAsync(EndPoint gateway)
    {
        var answers = await probe.AnswersAsync(gateway);
        bool isNews;
        lock (_gate)
        {
            isNews = _gateways.Contains(gateway) && (answers ? _silent.Remove(gateway) : _silent.Add(gateway));
        }

        if (!isNews)
        {
            return;
        }

        if (answers)
        {
            LogBack(gateway);
        }
        else
        {
            LogSilent(gateway);
        }
    }

    private bool GoesOn()
    {
        lock (_gate)
        {
            _isLooking = !_isOver && (_isDoubted || _silent.Count > 0);
            _isDoubted = false;
            return _isLooking;
        }
    }

    private EndPoint[] Gateways()
    {
        lock (_gate)
        {
            return _gateways;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The gateway {Gateway} does not answer; calls go by the others.")]
    private partial void LogSilent(EndPoint gateway);

    [LoggerMessage(Level = LogLevel.Information, Message = "The gateway {Gateway} has left the cluster.")]
    private partial void LogGone(EndPoint gateway);

    [LoggerMessage(Level = LogLevel.Information, Message = "The gateway {Gateway} answers again.")]
    private partial void LogBack(EndPoint gateway);
}
