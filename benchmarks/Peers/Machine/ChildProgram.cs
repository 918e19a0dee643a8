using MVoting.Load;
using MVoting.Load.Server;

namespace MVoting.Peers.Machine;

/// <summary>Runs a program of the machine to its end.</summary>
internal static class ChildProgram
{
    /// <summary>All that it wrote to its standard output. Throws <see cref="SetupException"/> when it fails.</summary>
    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingFolder = null)
    {
        var run = await ProgramRun.RunAsync(program, arguments, environment, workingFolder, cancellationToken);
        return run.ExitCode == 0
            ? run.Output
            : throw new SetupException(
                $"{Path.GetFileName(program)} ended with code {run.ExitCode}: {run.Errors}{run.Output}");
    }
}
