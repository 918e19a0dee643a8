using System.Diagnostics;

namespace MVoting.Load.Server;

/// <summary>The operator's program, run as a process on the data of a server.</summary>
public static class SiloProgram
{
    /// <summary>Runs a command and returns its exit code and all that it wrote.</summary>
    /// <param name="api">The product's assembly; the program's stands beside it.</param>
    /// <param name="environment">The server's settings.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string api,
        IReadOnlyDictionary<string, string> environment,
        string workingFolder,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var assembly = Path.Combine(Path.GetDirectoryName(api)!, "MVoting.Silo.dll");
        var start = new ProcessStartInfo(DotnetHost.Path, [assembly, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        try
        {
            var errors = program.StandardError.ReadToEndAsync(cancellationToken);
            var output = await program.StandardOutput.ReadToEndAsync(cancellationToken);
            await program.WaitForExitAsync(cancellationToken);
            return (program.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            throw;
        }
    }
}
