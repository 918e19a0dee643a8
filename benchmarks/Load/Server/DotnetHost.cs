namespace MVoting.Load.Server;

/// <summary>The <c>dotnet</c> that runs this program, so that its children run on the same one.</summary>
public static class DotnetHost
{
    public static string Path { get; } =
        Environment.ProcessPath is { } own
        && System.IO.Path.GetFileNameWithoutExtension(own).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? own
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
