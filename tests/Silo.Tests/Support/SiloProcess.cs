using System.Diagnostics;
using System.Text;

namespace MVoting.Silo.Tests.Support;

/// <summary>The program <c>src/Silo</c> as an operator starts it.</summary>
public sealed class SiloProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _complained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private SiloProcess(Process process)
    {
        _process = process;
        _output = ReadOutputAsync();
        _error = ReadErrorAsync();
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

    /// <summary>Until it has written a line on standard error, or has ended.</summary>
    public Task WaitForErrorLineAsync() => Task.WhenAny(_complained.Task, _error);

    /// <summary>Tells the silo to end.</summary>
    public void Terminate() => Signal("-TERM");

    /// <summary>Ctrl+C.</summary>
    public void Interrupt() => Signal("-INT");

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

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [name, $"{_process.Id}"]);
        kill.WaitForExit();
    }

    private async Task<string> ReadErrorAsync()
    {
        var text = new StringBuilder();
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            text.AppendLine(line);
            _complained.TrySetResult();
        }

        return text.ToString();
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
