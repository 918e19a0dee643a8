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
        var assembly = Path.Combine(Path.GetDirectoryName(api)!, "MVoting.Silo.dll");
        var run = await ProgramRun.RunAsync(
            DotnetHost.Path, [assembly, .. arguments], environment, workingFolder, cancellationToken);
        return (run.ExitCode, run.Output + run.Errors);
    }
}
