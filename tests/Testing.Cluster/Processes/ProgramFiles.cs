using MVoting.Load;

namespace MVoting.Testing.Cluster.Processes;

/// <summary>The product's programs, built in the same configuration as this one and beside it.</summary>
internal static class ProgramFiles
{
    public static string Silo { get; } = Find("MVoting.Silo");

    public static string Api { get; } = Find("MVoting.Api");

    // …/artifacts/bin/MVoting.Cluster/release/ → …/artifacts/bin/MVoting.Silo/release/MVoting.Silo.dll
    private static string Find(string name)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var assembly = Path.Combine(own.Parent!.Parent!.FullName, name, own.Name, $"{name}.dll");
        return File.Exists(assembly)
            ? assembly
            : throw new SetupException($"'{assembly}' is not there; build the solution with the same configuration.");
    }
}
