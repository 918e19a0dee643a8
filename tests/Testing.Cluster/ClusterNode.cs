using MVoting.Load;
using MVoting.Testing.Cluster.Processes;

namespace MVoting.Testing.Cluster;

/// <summary>One place in the cluster, a silo or an API process, through all the lives of its process.</summary>
public sealed class ClusterNode : IAsyncDisposable
{
    /// <summary>A start on a busy machine with a database that is just coming back.</summary>
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);

    /// <summary>The contract gives a draining process 30 s.</summary>
    private static readonly TimeSpan s_drainLimit = TimeSpan.FromSeconds(30);

    private readonly NodeLog _log;
    private readonly Func<NodeProcess> _start;
    private readonly Func<CancellationToken, Task> _becomesReady;
    private NodeProcess? _process;

    internal ClusterNode(
        string name, NodeLog log, Func<NodeLog, NodeProcess> start, Func<NodeLog, CancellationToken, Task> becomesReady)
    {
        (Name, _log) = (name, log);
        _start = () => start(log);
        _becomesReady = cancel => becomesReady(log, cancel);
    }

    public string Name { get; }

    /// <summary>The file that holds all it has written.</summary>
    public string LogPath => _log.Path;

    private NodeProcess Process => _process ?? throw new InvalidOperationException($"{Name} does not run.");

    /// <summary>
    /// Starts it, after its last process has ended, and waits until it is ready. Throws <see cref="SetupException"/>
    /// with its last lines when it is not.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_process is { } last)
        {
            await last.DisposeAsync();
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = _becomesReady(ended.Token);
        _process = _start();
        try
        {
            await _process.WaitForSignAsync(ready, s_startLimit, cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    /// <summary>Ends when it writes a line with this text, from now on.</summary>
    public Task NextLineWithAsync(string text, CancellationToken cancellationToken) =>
        _log.NextLineWithAsync(text, cancellationToken);

    /// <summary>Waits until it ends by itself; its exit code.</summary>
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken) => Process.WaitForExitAsync(cancellationToken);

    /// <summary><c>kill -9</c>.</summary>
    public Task KillAsync() => Process.KillAsync();

    /// <summary>SIGSTOP: the others take it for dead, and it knows nothing of that.</summary>
    public void Freeze() => Process.Freeze();

    /// <summary>SIGCONT: it goes on where it was.</summary>
    public void Thaw() => Process.Thaw();

    /// <summary>
    /// Waits until it ends by itself, as a silo does that finds itself declared dead. False: it still runs after
    /// <paramref name="limit"/>.
    /// </summary>
    public async Task<bool> EndsByItselfAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(limit);
        try
        {
            await Process.WaitForExitAsync(timer.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// SIGTERM. Throws <see cref="ClusterFaultException"/> when it does not end with code 0 within the contract's 30 s.
    /// </summary>
    public async Task DrainAsync()
    {
        var exitCode = await Process.TerminateAsync(s_drainLimit);
        if (exitCode != 0)
        {
            throw new ClusterFaultException(_log.WithLastLines(exitCode is null
                ? $"{Name} had not ended {s_drainLimit.TotalSeconds} s after SIGTERM."
                : $"{Name} ended with code {exitCode} after SIGTERM."));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }

        _log.Dispose();
    }
}
