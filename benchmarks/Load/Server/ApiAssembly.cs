using System.Diagnostics;

namespace MVoting.Load.Server;

/// <summary>
/// Finds <c>MVoting.Api.dll</c> beside this program's own output, of the same configuration, and builds it when it is
/// missing or older than a source: a figure must not be of yesterday's code.
/// </summary>
public static class ApiAssembly
{
    public static async Task<string> FindAsync(TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        // …/artifacts/bin/MVoting.Load/release/ → …/artifacts/bin/MVoting.Api/release/MVoting.Api.dll
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var configuration = own.Name;
        var root = own.Parent?.Parent?.Parent?.Parent
            ?? throw new SetupException("--server needs the repository's own build; use --url instead.");
        var assembly = Path.Combine(
            root.FullName, "artifacts", "bin", "MVoting.Api", configuration, "MVoting.Api.dll");
        var project = Path.Combine(root.FullName, "src", "Api", "MVoting.Api.csproj");
        if (File.Exists(project) && !IsCurrent(assembly, Path.Combine(root.FullName, "src")))
        {
            await output.WriteLineAsync("building src/Api …");
            await BuildAsync(project, configuration, cancellationToken);
        }

        return File.Exists(assembly)
            ? assembly
            : throw new SetupException($"'{assembly}' is not there; build src/Api, or use --url.");
    }

    /// <summary>
    /// Each project of the sources has its assembly beside the API's, and a build writes only those that changed.
    /// </summary>
    private static bool IsCurrent(string assembly, string sources) => Directory
        .EnumerateDirectories(sources)
        .All(project => IsCurrentProject(
            project, Path.Combine(Path.GetDirectoryName(assembly)!, $"MVoting.{Path.GetFileName(project)}.dll")));

    private static bool IsCurrentProject(string project, string assembly)
    {
        var built = File.GetLastWriteTimeUtc(assembly);
        return File.Exists(assembly) && !Directory
            .EnumerateFiles(project, "*", SearchOption.AllDirectories)
            .Any(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".sql"
                && File.GetLastWriteTimeUtc(file) > built);
    }

    private static async Task BuildAsync(string project, string configuration, CancellationToken cancellationToken)
    {
        string[] arguments = ["build", project, "-c", configuration, "--nologo", "-v", "quiet"];
        using var build = Process.Start(new ProcessStartInfo(DotnetHost.Path, arguments)
        {
            RedirectStandardOutput = true,
        })!;
        var text = await build.StandardOutput.ReadToEndAsync(cancellationToken);
        await build.WaitForExitAsync(cancellationToken);
        if (build.ExitCode != 0)
        {
            throw new SetupException($"src/Api does not build.{Environment.NewLine}{text}");
        }
    }
}
