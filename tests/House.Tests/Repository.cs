using MVoting.Testing;

namespace MVoting.House.Tests;

/// <summary>Where the sources stand: the nearest folder above the tests that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = RepositoryRoot.Folder;

    /// <summary>All C# sources below a folder of the repository, without what the build made.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>A path as the repository writes it.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
