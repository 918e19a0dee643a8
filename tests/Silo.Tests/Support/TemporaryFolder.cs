using Microsoft.Data.Sqlite;

namespace MVoting.Silo.Tests.Support;

/// <summary>A folder of one test, removed at its end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("mvoting-silo-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The folder as a killed process leaves it: every file as it stands now, none closed.</summary>
    public TemporaryFolder CopyAsKilled()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path))
        {
            // The index of the log is in memory, and the lock is this process's.
            if (file.EndsWith("-shm", StringComparison.Ordinal) || file.EndsWith(".lock", StringComparison.Ordinal))
            {
                continue;
            }

            System.IO.File.Copy(file, copy.File(System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
