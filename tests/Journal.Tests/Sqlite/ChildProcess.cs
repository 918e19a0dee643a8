using System.Diagnostics;
using System.Globalization;

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

    /// <summary>Reads until so many rows were acknowledged.</summary>
    public static async Task<List<string>> ReadLinesAsync(Process child, int acknowledged)
    {
        var lines = new List<string>();
        while (lines.Count <= acknowledged)
        {
            lines.Add(await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException($"The child ended early: {string.Join('\n', lines)}"));
        }
        return lines;
    }

    /// <summary>Reads to the end of the process.</summary>
    public static async Task<List<string>> ReadRestAsync(Process child)
    {
        var text = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        // The kill may have cut the last line: what was not printed whole was not acknowledged to us.
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return [.. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>What a line of the child says of a row.</summary>
    public static (int Box, int Number, Guid Id) Parse(string line)
    {
        var parts = line.Split(' ');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture),
            Guid.Parse(parts[2]));
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "MVoting.Testing.Child.dll");

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }
}
