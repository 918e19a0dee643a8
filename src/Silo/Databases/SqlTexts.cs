using System.Collections.Immutable;
using MVoting.Journal.Scripts;

namespace MVoting.Silo.Databases;

/// <summary>The SQL of this assembly: the files of <c>Sql/Sqlite</c>, embedded under their paths.</summary>
internal static class SqlTexts
{
    private const string Folder = "Sql/Sqlite/";
    private const string Ending = ".sql";

    private static readonly ImmutableDictionary<string, SqlScript> s_all = typeof(SqlTexts).Assembly
        .GetManifestResourceNames()
        .Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
        .Select(path => new SqlScript(path[Folder.Length..^Ending.Length], Load(path)))
        .ToImmutableDictionary(script => script.Name);

    /// <summary>The dated scripts that make the schema, in the order they are applied in: by name.</summary>
    public static ImmutableArray<SqlScript> Dated { get; } =
        [.. s_all.Values.Where(script => script.IsDated).OrderBy(script => script.Name, StringComparer.Ordinal)];

    /// <summary>The text of a statement, by its file's name without ending.</summary>
    public static string Statement(string name) => s_all[name].Text;

    private static string Load(string path)
    {
        using var reader = new StreamReader(typeof(SqlTexts).Assembly.GetManifestResourceStream(path)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
