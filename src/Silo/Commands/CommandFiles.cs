using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>Reads a file that a command names, never more of it than is allowed: a device or a pipe tells no length.</summary>
internal static class CommandFiles
{
    private const int FirstBytes = 64 * 1024;

    /// <exception cref="StartupException">The file cannot be read, or is larger.</exception>
    public static byte[] Read(string path, int sizeBytesMax)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var length = file.CanSeek ? file.Length : 0;
            return length <= sizeBytesMax
                ? ReadToEnd(file, new byte[length > 0 ? length + 1 : FirstBytes], path, sizeBytesMax)
                : throw TooLarge(path, sizeBytesMax, $"has {length} bytes");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            throw new StartupException($"{(path.Length == 0 ? "A file without a name" : path)} cannot be read: {fault.Message}");
        }
    }

    private static byte[] ReadToEnd(FileStream file, byte[] bytes, string path, int sizeBytesMax)
    {
        var used = 0;
        while (file.Read(bytes.AsSpan(used)) is var read and > 0)
        {
            used += read;
            if (used > sizeBytesMax)
            {
                throw TooLarge(path, sizeBytesMax, "has more bytes");
            }

            if (used == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * used, sizeBytesMax + 1L));
            }
        }

        Array.Resize(ref bytes, used);
        return bytes;
    }

    private static StartupException TooLarge(string path, int sizeBytesMax, string found) =>
        new($"{path} {found}; at most {sizeBytesMax} are read. Split it by district or contest.");
}
