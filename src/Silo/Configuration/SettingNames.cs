namespace MVoting.Silo.Configuration;

/// <summary>Every setting there is, as a path within section <see cref="Section"/>.</summary>
internal static class SettingNames
{
    public const string Section = "MVoting";
    public const string BootstrapKey = "BootstrapKey";
    public const string Master = "Secrets:Master";
    public const string MasterFile = "Secrets:MasterFile";
    public const string Provider = "Database:Provider";
    public const string ConnectionString = "Database:ConnectionString";
    public const string Mode = "Cluster:Mode";
    public const string SiloPort = "Cluster:SiloPort";
    public const string GatewayPort = "Cluster:GatewayPort";
    public const string AdvertisedAddress = "Cluster:AdvertisedAddress";
    public const string RequestsPerSecondPerCity = "Api:RequestsPerSecondPerCity";
    public const string DrainGraceMs = "Api:DrainGraceMs";
    public const string Prometheus = "Metrics:Prometheus";
    public const string Dashboard = "Dashboard:Enabled";
    public const string LogFormat = "Logs:Format";

    public static IReadOnlyList<string> All { get; } =
    [
        BootstrapKey,
        Master,
        MasterFile,
        Provider,
        ConnectionString,
        Mode,
        SiloPort,
        GatewayPort,
        AdvertisedAddress,
        RequestsPerSecondPerCity,
        DrainGraceMs,
        Prometheus,
        Dashboard,
        LogFormat,
    ];

    /// <summary>The setting as an operator writes it: the name of an environment variable.</summary>
    public static string Display(string path) =>
        $"{Section}__{path.Replace(":", "__", StringComparison.Ordinal)}";

    /// <summary>The known setting that takes the fewest edits to become from <paramref name="path"/>.</summary>
    public static string Nearest(string path) => All.MinBy(name => Edits(name, path))!;

    // Levenshtein's distance without regard to case, one row at a time.
    private static int Edits(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = char.ToUpperInvariant(left[line - 1]) == char.ToUpperInvariant(right[column - 1]);
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, 1 + Math.Min(row[column], row[column - 1]));
            }
        }

        return row[right.Length];
    }
}
