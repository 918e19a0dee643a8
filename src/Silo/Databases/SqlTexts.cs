using System.Reflection;

namespace MVoting.Silo.Databases;

/// <summary>The SQL of this assembly: files under <c>Sql</c>, embedded under their paths.</summary>
internal static class SqlTexts
{
    private const string SqliteFolder = "Sql/Sqlite/";
    private static readonly Assembly _assembly = typeof(SqlTexts).Assembly;

    /// <summary>The dated scripts that make the schema, in the order they are applied in: by name.</summary>
    public static IReadOnlyList<string> SqliteScripts { get; } =
    [
        .. _assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(SqliteFolder, StringComparison.Ordinal)
                && char.IsAsciiDigit(name[SqliteFolder.Length]))
            .Select(name => name[SqliteFolder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a dated script.</summary>
    public static string SqliteScript(string name) => Read(SqliteFolder + name);

    /// <summary>The text of a query, by its file name without ending.</summary>
    public static string SqliteQuery(string name) => Read($"{SqliteFolder}Queries/{name}.sql");

    private static string Read(string path)
    {
        using var stream = _assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
