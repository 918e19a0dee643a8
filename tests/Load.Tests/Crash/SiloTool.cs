using System.Diagnostics;
using MVoting.Load.Server;

namespace MVoting.Load.Tests.Crash;

/// <summary>The operator's tool, run as a process on the data of a server.</summary>
internal static class SiloTool
{
    /// <summary>Runs a command and returns its exit code and all that it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(ApiServer server, params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        var api = await ApiAssembly.FindAsync(TextWriter.Null, cancel);
        var assembly = Path.Combine(Path.GetDirectoryName(api)!, "MVoting.Silo.dll");
        var start = new ProcessStartInfo(DotnetHost.Path, [assembly, .. arguments])
        {
            WorkingDirectory = server.DataFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in server.Environment)
        {
            start.Environment[name] = value;
        }

        using var tool = Process.Start(start)!;
        try
        {
            var errors = tool.StandardError.ReadToEndAsync(cancel);
            var output = await tool.StandardOutput.ReadToEndAsync(cancel);
            await tool.WaitForExitAsync(cancel);
            return (tool.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            tool.Kill(entireProcessTree: true);
            throw;
        }
    }
}
