using System.Diagnostics;

namespace MVoting.Silo.Tests.Support;

/// <summary>The program <c>src/Silo</c> as an operator starts it.</summary>
public sealed class SiloProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private SiloProcess(Process process)
    {
        _process = process;
        _output = ReadOutputAsync();
        _error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static SiloProcess Start(
        string folder, string arguments, params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(
            Path.ChangeExtension(typeof(MVotingSilo).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null),
            arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new SiloProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder, string arguments, params IEnumerable<(string Name, string Value)> settings)
    {
        using var process = Start(folder, arguments, settings);
        return await process.EndAsync();
    }

    /// <summary>Until the silo is a member, or its process has ended without.</summary>
    public async Task WaitUntilStartedAsync()
    {
        await Task.WhenAny(_started.Task, _output);
        if (!_started.Task.IsCompleted)
        {
            Assert.Fail($"The silo has not started: {await _error}");
        }
    }

    /// <summary>Tells the silo to end.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<string> ReadOutputAsync()
    {
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Contains("Application started.", StringComparison.Ordinal))
            {
                _started.TrySetResult();
            }
        }

        return string.Join('\n', lines);
    }
}
