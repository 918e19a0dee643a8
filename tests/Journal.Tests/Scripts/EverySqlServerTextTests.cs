using Microsoft.SqlServer.TransactSql.ScriptDom;
using MVoting.Testing;

namespace MVoting.Journal.Tests.Scripts;

/// <summary>
/// Proves the same of every T-SQL text in the sources, whichever assembly it is of, and of the queries that such a
/// text hands to Orleans in quotation marks.
/// </summary>
public sealed class EverySqlServerTextTests
{
    public static IEnumerable<TheoryDataRow<string>> Files =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "src"), "*.sql", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Folder, file).Replace('\\', '/'))
            .Where(file => file.Contains("/Sql/SqlServer/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void SQL_Server_2019_and_2022_parse_it_and_it_is_plain(string file)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, file));
        TSqlParser[] parsers = [new TSql150Parser(initialQuotedIdentifiers: true), new TSql160Parser(initialQuotedIdentifiers: true)];
        foreach (var parser in parsers)
        {
            var queries = new QueriesOfOrleans();
            Parse(parser, file, text).Accept(queries);
            foreach (var query in queries.Texts)
            {
                Parse(parser, file, query);
            }
        }
    }

    [Fact]
    public void The_queries_of_Orleans_are_found_in_their_quotation_marks()
    {
        var queries = new QueriesOfOrleans();
        foreach (var file in Files)
        {
            var text = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, file.Data));
            Parse(new TSql160Parser(true), file.Data, text).Accept(queries);
        }

        // The keys by which the providers of clustering, grain storage and reminders ask for their queries.
        Assert.Superset(
            new HashSet<string> { "WriteToStorageKey", "ReadFromStorageKey", "UpsertReminderRowKey", "InsertMembershipKey" },
            queries.Keys.ToHashSet());
    }

    private static TSqlFragment Parse(TSqlParser parser, string file, string text)
    {
        using var reader = new StringReader(text);
        var tree = parser.Parse(reader, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"{file}, line {error.Line}: {error.Message}")));
        var plain = new PlainSql();
        tree.Accept(plain);
        Assert.Empty(plain.Offences);
        return tree;
    }


    /// <summary>Key and text of each row that an INSERT puts into Orleans' table of queries.</summary>
    private sealed class QueriesOfOrleans : TSqlFragmentVisitor
    {
        public List<string> Keys { get; } = [];

        public List<string> Texts { get; } = [];

        public override void Visit(InsertSpecification node)
        {
            if (node.Target is NamedTableReference { SchemaObject.BaseIdentifier.Value: "OrleansQuery" }
                && node.InsertSource is ValuesInsertSource values)
            {
                foreach (var row in values.RowValues)
                {
                    Keys.Add(((StringLiteral)row.ColumnValues[0]).Value);
                    Texts.Add(((StringLiteral)row.ColumnValues[1]).Value);
                }
            }
        }
    }
}
