using System.Diagnostics;
using System.Globalization;
using MVoting.Load;
using MVoting.Load.Server;

namespace MVoting.Ladder.Measure;

/// <summary>One run of the command <c>outcome</c> in a process of its own, from its start to its end.</summary>
/// <param name="Seconds">From before the start to the end of the process.</param>
/// <param name="PeakBytes">The most that it had resident; 0 where the system does not tell.</param>
internal readonly record struct CommandRun(double Seconds, long PeakBytes)
{
    private const int LookMs = 20;
    private const long BytesPerKiB = 1024;

    public static async Task<CommandRun> OfAsync(string file, string options, CancellationToken cancellationToken)
    {
        string[] arguments = [Assembly(), "outcome", file, "--rule", .. options.Split(' '), "--json"];
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(DotnetHost.Path, arguments) { RedirectStandardOutput = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var peak = 0L;
            while (!process.HasExited)
            {
                cancellationToken.ThrowIfCancellationRequested();
                peak = Math.Max(peak, HighWater(process.Id));
                await Task.WhenAny(process.WaitForExitAsync(cancellationToken), Task.Delay(LookMs, cancellationToken));
            }

            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            await output;
            return process.ExitCode == 0
                ? new CommandRun(seconds, peak)
                : throw new SetupException($"outcome {file} --rule {options} ended with {process.ExitCode}.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    // …/artifacts/bin/MVoting.Ladder/release/ → …/artifacts/bin/MVoting.Silo/release/MVoting.Silo.dll
    private static string Assembly()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(own.Parent!.Parent!.FullName, "MVoting.Silo", own.Name, "MVoting.Silo.dll");
        return File.Exists(path) ? path : throw new SetupException($"'{path}' is not there; build src/Silo first.");
    }

    // VmHWM only rises, so the last look has the peak but for what comes in the last milliseconds.
    private static long HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * BytesPerKiB;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
