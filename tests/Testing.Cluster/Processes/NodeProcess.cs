using System.Diagnostics;
using MVoting.Load;
using MVoting.Load.Server;

namespace MVoting.Testing.Cluster.Processes;

/// <summary>
/// One life of one program of the product: a child process whose lines go to a file and to whoever reads along, and
/// that does not outlive this process.
/// </summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Undertaker _undertaker;
    private readonly Process _process;
    private readonly NodeLog _log;
    private readonly string _name;

    private NodeProcess(string name, Process process, NodeLog log, Undertaker undertaker)
    {
        (_name, _process, _log, _undertaker) = (name, process, log, undertaker);
        process.OutputDataReceived += (_, line) => log.Add(line.Data);
        process.ErrorDataReceived += (_, line) => log.Add(line.Data);
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts <c>dotnet assembly arguments</c>. It may still end by itself at its start.</summary>
    public static NodeProcess Start(
        string name,
        string assembly,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string workingFolder,
        NodeLog log,
        Undertaker undertaker)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, [assembly, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        var process = new Process { StartInfo = start };
        var node = new NodeProcess(name, process, log, undertaker);
        process.Start();
        undertaker.Add(process.Id);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return node;
    }

    /// <summary>Waits until it ends by itself, and its last line was read; returns its exit code.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>
    /// Waits for a sign, which the process's end makes impossible: then, and after <paramref name="limit"/>, throws
    /// <see cref="SetupException"/> with its last lines.
    /// </summary>
    public async Task WaitForSignAsync(Task sign, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(limit);
        var ended = _process.WaitForExitAsync(timer.Token);
        var first = await Task.WhenAny(sign, ended);
        cancellationToken.ThrowIfCancellationRequested();
        if (first == sign)
        {
            await sign;
            await timer.CancelAsync();
            return;
        }

        throw new SetupException(_log.WithLastLines(ended.IsCompletedSuccessfully
            ? $"{_name} ended with code {_process.ExitCode} at its start."
            : $"{_name} is not ready after {limit.TotalSeconds} s."));
    }

    /// <summary><c>kill -9</c>, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        UnixSignal.SendKill(_process.Id);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Freezes it: SIGSTOP.</summary>
    public void Freeze() => UnixSignal.SendStop(_process.Id);

    /// <summary>Lets it go on: SIGCONT.</summary>
    public void Thaw() => UnixSignal.SendContinue(_process.Id);

    /// <summary>
    /// SIGTERM. Returns its exit code, or null when it had to be killed after <paramref name="limit"/>.
    /// </summary>
    public async Task<int?> TerminateAsync(TimeSpan limit)
    {
        UnixSignal.SendTerminate(_process.Id);
        using var timer = new CancellationTokenSource(limit);
        try
        {
            return await WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _undertaker.Remove(_process.Id);
        _process.Dispose();
    }
}
