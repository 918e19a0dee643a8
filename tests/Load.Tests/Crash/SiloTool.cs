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
        return await SiloProgram.RunAsync(api, server.Environment, server.DataFolder, arguments, cancel);
    }
}
