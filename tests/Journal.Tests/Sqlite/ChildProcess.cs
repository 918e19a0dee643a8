using System.Diagnostics;

namespace MVoting.Journal.Tests.Sqlite;

/// <summary>Starts MVoting.Testing.Child, which stands beside this assembly, in a process of its own.</summary>
internal static class ChildProcess
{
    public static Process Start(params string[] arguments) =>
        Start(new ProcessStartInfo("dotnet", [Program, .. arguments]));

    /// <summary>Starts it below a limit on the size of every file it writes: a disk that is full, for this process.</summary>
    public static Process StartWithFileLimit(int limitKilobytes, params string[] arguments)
    {
        // Without the trap the signal would end the process; ignored, the write itself fails.
        var command = $"trap '' XFSZ; ulimit -f {limitKilobytes * 2}; exec dotnet \"$@\"";
        var start = new ProcessStartInfo("/bin/sh", ["-c", command, "sh", Program, .. arguments]);

        // The runtime's own mapping of code is a large file as well.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Start(start);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "MVoting.Testing.Child.dll");

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }
}
