namespace MVoting.Testing;

/// <summary>
/// Where the sources stand: the nearest folder above the tests that holds the solution. Projects that do not know this
/// one compile the file themselves.
/// </summary>
public static class RepositoryRoot
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Published elections, which are never committed: <c>MVOTING_TEST_DATA</c>, or beside the repository.</summary>
    public static string Data { get; } = Environment.GetEnvironmentVariable("MVOTING_TEST_DATA") is { Length: > 0 } given
        ? given
        : Path.Combine(Folder, "..", "shared", "data");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MVoting.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("MVoting.sln stands in no folder above the tests.");
    }
}
