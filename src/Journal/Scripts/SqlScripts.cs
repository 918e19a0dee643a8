using System.Collections.Immutable;

namespace MVoting.Journal.Scripts;

/// <summary>The <c>.sql</c> files of one database, which are embedded in this assembly.</summary>
public sealed class SqlScripts
{
    /// <summary>The texts for SQLite.</summary>
    public static readonly SqlScripts Sqlite = new("Sqlite");

    /// <summary>The texts for SQL Server and every server that speaks its language.</summary>
    public static readonly SqlScripts SqlServer = new("SqlServer");

    /// <summary>The texts for PostgreSQL.</summary>
    public static readonly SqlScripts PostgreSql = new("PostgreSql");

    private const string Ending = ".sql";

    private SqlScripts(string database)
    {
        var prefix = $"{typeof(SqlScripts).Assembly.GetName().Name}.Sql.{database}.";
        All = [.. typeof(SqlScripts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlScript(name[prefix.Length..^Ending.Length], Load(name)))];
        Dated = [.. All.Where(script => script.IsDated)];
    }

    /// <summary>Every text, by name.</summary>
    public ImmutableArray<SqlScript> All { get; }

    /// <summary>The scripts that make the schema, in the order in which they are applied.</summary>
    public ImmutableArray<SqlScript> Dated { get; }

    /// <summary>The text of the statement <paramref name="name"/>.</summary>
    public string this[string name] => All.Single(script => script.Name == name).Text;

    private static string Load(string resource)
    {
        using var reader = new StreamReader(typeof(SqlScripts).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
