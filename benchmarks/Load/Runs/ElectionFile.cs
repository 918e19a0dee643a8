using MVoting.Core.Pabulib;

namespace MVoting.Load.Runs;

/// <summary>Reads a <c>.pb</c> file from the disk; what is wrong with it is one line.</summary>
public static class ElectionFile
{
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"'{path}' cannot be read: {fault.Message}");
        }
    }

    public static PabulibFile Parse(string path, byte[] bytes)
    {
        var read = PabulibReader.Read(bytes);
        if (read.IsUsable)
        {
            return read.File;
        }

        var more = read.ErrorCount > 1 ? $" (and {read.ErrorCount - 1} more)" : "";
        throw new SetupException($"'{path}': {read.Errors[0]}{more}");
    }
}
