using System.Runtime.InteropServices;

namespace MVoting.Testing.Cluster.Processes;

/// <summary>The signals that a cluster's processes are tried with. Unix only, as the tests are.</summary>
internal static class UnixSignal
{
    private const int Kill = 9;
    private const int Continue = 18;
    private const int Terminate = 15;
    private const int Stop = 19;

    /// <summary>Ends the process at once, in the middle of whatever it does, frozen or not.</summary>
    public static void SendKill(int process) => Send(process, Kill);

    /// <summary>Asks the process to end.</summary>
    public static void SendTerminate(int process) => Send(process, Terminate);

    /// <summary>Takes the processor away from it, and nothing else: its sockets stay open and go on receiving.</summary>
    public static void SendStop(int process) => Send(process, Stop);

    /// <summary>Lets a stopped process go on as if no time had passed.</summary>
    public static void SendContinue(int process) => Send(process, Continue);

    // A process that has ended meanwhile is no fault: whoever sends a signal finds that out by waiting for it.
    private static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
