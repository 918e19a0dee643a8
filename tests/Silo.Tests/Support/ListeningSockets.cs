namespace MVoting.Silo.Tests.Support;

/// <summary>The TCP ports that this process listens on, as Linux tells it.</summary>
public static class ListeningSockets
{
    private const string Listening = "0A";

    public static IReadOnlyList<string> OfThisProcess()
    {
        var own = new DirectoryInfo("/proc/self/fd").GetFiles()
            .Select(descriptor => descriptor.LinkTarget)
            .OfType<string>()
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet();
        return
        [
            .. new[] { "/proc/self/net/tcp", "/proc/self/net/tcp6" }
                .Where(File.Exists)
                .SelectMany(file => File.ReadLines(file).Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(columns => columns[3] == Listening && own.Contains(columns[9]))
                .Select(columns => columns[1]),
        ];
    }
}
