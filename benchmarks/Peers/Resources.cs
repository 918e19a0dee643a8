namespace MVoting.Peers;

/// <summary>The scripts of the peers, which are embedded as they are.</summary>
internal static class Resources
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource '{name}'."));
        return reader.ReadToEnd();
    }
}
