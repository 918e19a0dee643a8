using System.Collections.Immutable;
using System.Reflection;

namespace MVoting.Journal.Scripts;

/// <summary>The <c>.sql</c> files of one database, which are embedded in an assembly under their paths.</summary>
public sealed class SqlScripts
{
    /// <summary>The journal's texts for SQLite.</summary>
    public static readonly SqlScripts Sqlite = Of(typeof(SqlScripts).Assembly, "Sqlite");

    /// <summary>The journal's texts for SQL Server and every server that speaks its language.</summary>
    public static readonly SqlScripts SqlServer = Of(typeof(SqlScripts).Assembly, "SqlServer");

    /// <summary>The journal's texts for PostgreSQL.</summary>
    public static readonly SqlScripts PostgreSql = Of(typeof(SqlScripts).Assembly, "PostgreSql");

    private const string NativeFolder = "Native/";

    private SqlScripts(ImmutableArray<SqlScript> all)
    {
        All = all;
        Dated = [.. All.Where(script => script.IsDated)];
    }

    /// <summary>Every text, by name.</summary>
    public ImmutableArray<SqlScript> All { get; }

    /// <summary>The scripts that make the schema, in the order in which they are applied.</summary>
    public ImmutableArray<SqlScript> Dated { get; }

    /// <summary>The text of the statement <paramref name="name"/>.</summary>
    public string this[string name] => All.Single(script => script.Name == name).Text;

    /// <summary>The texts in folder <c>Sql/{database}</c> of an assembly, and in its folder <c>Native</c>.</summary>
    public static SqlScripts Of(Assembly assembly, string database)
    {
        var folder = $"Sql/{database}/";
        return new SqlScripts([.. assembly.GetManifestResourceNames()
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => new SqlScript(Path.GetFileNameWithoutExtension(path), Load(assembly, path))
            {
                IsNative = path.AsSpan(folder.Length).StartsWith(NativeFolder, StringComparison.Ordinal),
            })
            .OrderBy(script => script.Name, StringComparer.Ordinal)]);
    }

    private static string Load(Assembly assembly, string path)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(path)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
