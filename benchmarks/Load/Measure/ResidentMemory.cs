using System.Globalization;

namespace MVoting.Load.Measure;

/// <summary>Resident memory of another process.</summary>
public static class ResidentMemory
{
    /// <summary>Bytes by <c>VmRSS</c> of /proc; throws <see cref="PlatformNotSupportedException"/> elsewhere.</summary>
    public static long Read(int process)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Resident memory is read from /proc.");
        }

        var line = File.ReadLines($"/proc/{process}/status")
            .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        return long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
    }
}
