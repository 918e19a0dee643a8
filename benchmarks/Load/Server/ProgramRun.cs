using System.Diagnostics;

namespace MVoting.Load.Server;

/// <summary>A program of the machine that was run to its end.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">All that it wrote to its standard output.</param>
/// <param name="Errors">All that it wrote to its standard error.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program; whoever cancels ends it and all that it has started.</summary>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="workingFolder">Where it runs; null: where this process does.</param>
    public static async Task<ProgramRun> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        string? workingFolder,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ProgramRun(process.ExitCode, output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
