using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MVoting.Load.Server;

/// <summary>SIGTERM, which .NET can receive but not send.</summary>
internal static class Signals
{
    private const int Sigterm = 15;

    /// <summary>Asks the process to end; where there are no signals, ends it.</summary>
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            _ = Kill(process.Id, Sigterm);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
