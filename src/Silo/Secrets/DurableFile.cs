using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MVoting.Silo.Secrets;

/// <summary>Makes a small secret file that is there whole or not at all, whatever dies at whatever moment.</summary>
internal static partial class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int ReadOnly = 0;

    // EEXIST, on Linux and macOS alike.
    private const int AlreadyExists = 17;

    /// <summary>
    /// Makes the file with mode 0600 and returns true, or returns false when there is one of this name: nothing is
    /// ever overwritten, also when two processes start at once. Durable when it returns.
    /// </summary>
    /// <exception cref="IOException">The disk refused; there is no file of this name.</exception>
    public static bool TryCreate(string path, string text)
    {
        var draft = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp";
        try
        {
            WriteThrough(draft, text);

            // A crash before this line leaves a draft that nobody reads; after it, the whole file.
            if (!TryName(draft, path))
            {
                return false;
            }
        }
        finally
        {
            File.Delete(draft);
        }

        FlushFolder(Path.GetDirectoryName(path)!);
        return true;
    }

    // Not File.Move on Unix: that one looks whether the new name is free and then takes it, in two steps.
    private static bool TryName(string draft, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                File.Move(draft, path, overwrite: false);
                return true;
            }
            catch (IOException) when (File.Exists(path))
            {
                return false;
            }
        }

        if (LinkNative(draft, path) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == AlreadyExists
            ? false
            : throw new IOException($"The file {path} cannot be made: error {error}.");
    }

    private static void WriteThrough(string path, string text)
    {
        // Not Flush(true): that one swallows a failed fsync on Linux. WriteThrough reports it with the write.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.WriteThrough,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Makes the name durable: on Unix it stands in the folder, not in the file.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = OpenNative(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        var failed = FlushNative(descriptor) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = CloseNative(descriptor);
        if (failed)
        {
            throw new IOException($"The folder {folder} cannot be flushed: error {error}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinkNative(string path, string newPath);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenNative(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FlushNative(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseNative(int descriptor);
}
