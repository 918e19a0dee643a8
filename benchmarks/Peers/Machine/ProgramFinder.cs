using MVoting.Testing.PostgreSql;

namespace MVoting.Peers.Machine;

/// <summary>Finds the peers' programs on this machine.</summary>
internal static class ProgramFinder
{
    /// <summary>The full path of a program; null: it is neither on the PATH nor among PostgreSQL's own.</summary>
    public static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        // PostgreSQL's own first: Debian's wrapper of the same name looks for a cluster that is not there.
        return Named(PostgresPrograms.Folder) ?? folders.Select(Named).FirstOrDefault(path => path is not null);

        string? Named(string? folder) =>
            folder is not null && File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : null;
    }
}
