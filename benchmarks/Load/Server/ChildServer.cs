using System.Collections.Concurrent;
using System.Diagnostics;

namespace MVoting.Load.Server;

/// <summary>A server of this repository that runs as a child process, and ends with it.</summary>
public sealed class ChildServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The contract gives a draining server 30 s; a little more, then it is killed.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan ProbePause = TimeSpan.FromMilliseconds(50);

    private const int LinesKept = 200;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ChildServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>The last lines that it wrote, to either of its outputs.</summary>
    public IReadOnlyCollection<string> LastLines => _lines;

    /// <summary>
    /// Starts <c>dotnet assembly arguments --urls http://127.0.0.1:port</c> and waits until
    /// <paramref name="readyPath"/> answers 200. Throws <see cref="SetupException"/> with its last lines otherwise.
    /// </summary>
    /// <param name="address">Where it listens; null: on a free port.</param>
    public static async Task<ChildServer> StartAsync(
        string assembly,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string workingFolder,
        string readyPath,
        Uri? address,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(environment);
        address ??= new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = new ProcessStartInfo(DotnetHost.Path, [assembly, .. arguments, "--urls", address.ToString()])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var server = new ChildServer(process, address);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await server.WaitUntilReadyAsync(readyPath, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it by SIGTERM, or by force when it does not end in time, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            Signals.Terminate(_process);
            using var timer = new CancellationTokenSource(StopTimeout);
            try
            {
                await _process.WaitForExitAsync(timer.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        return _process.ExitCode;
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does, in the middle of whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(string readyPath, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(http, readyPath, cancellationToken))
        {
            if (_process.HasExited)
            {
                // Waits for the rest of its output too.
                await _process.WaitForExitAsync(cancellationToken);
                throw new SetupException(WithLines($"The server ended with code {_process.ExitCode} at its start."));
            }

            if (Stopwatch.GetElapsedTime(started) > StartTimeout)
            {
                throw new SetupException(WithLines($"The server is not ready after {StartTimeout.TotalSeconds} s."));
            }

            await Task.Delay(ProbePause, cancellationToken);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (
            fault is HttpRequestException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private string WithLines(string problem) => string.Join(Environment.NewLine, [problem, .. _lines]);

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (_lines.Count > LinesKept)
        {
            _lines.TryDequeue(out _);
        }
    }
}
