using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using MVoting.Core;
using MVoting.Journal.Scripts;
using SQLitePCL;

namespace MVoting.Journal.Tests.Scripts;

/// <summary>
/// Proves that every SQL text of the journal is one that its database understands, and opens with what it guarantees;
/// and that the T-SQL stays plain, so that it runs on every server that speaks TDS.
/// </summary>
public sealed partial class SqlTextTests
{
    public static IEnumerable<TheoryDataRow<string>> SqliteNames => Names(SqlScripts.Sqlite);

    public static IEnumerable<TheoryDataRow<string>> SqlServerNames => Names(SqlScripts.SqlServer);

    private static IEnumerable<TheoryDataRow<string>> Names(SqlScripts scripts) =>
        scripts.All.Select(script => new TheoryDataRow<string>(script.Name));

    [Fact]
    public void Every_text_opens_with_what_it_guarantees()
    {
        foreach (var scripts in new[] { SqlScripts.Sqlite, SqlScripts.SqlServer, SqlScripts.PostgreSql })
        {
            Assert.NotEmpty(scripts.All);
            Assert.All(scripts.All, script => Assert.StartsWith("-- Guarantees: ", script.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_database_has_the_same_dated_scripts()
    {
        var names = SqlScripts.Sqlite.Dated.Select(script => script.Name);
        Assert.Equal(["2026-11-23-journal"], names);
        Assert.Equal(names, SqlScripts.SqlServer.Dated.Select(script => script.Name));
        Assert.Equal(names, SqlScripts.PostgreSql.Dated.Select(script => script.Name));
    }

    [Theory]
    [MemberData(nameof(SqliteNames))]
    public void SQLite_prepares_every_statement(string name)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        if (!SqlScripts.Sqlite.Dated.Any(script => script.Name == name))
        {
            using var command = connection.CreateCommand();
            command.CommandText = string.Concat(SqlScripts.Sqlite.Dated.Select(script => script.Text));
            command.ExecuteNonQuery();
        }
        var rest = SqlScripts.Sqlite[name].Replace("{pages}", "1000", StringComparison.Ordinal);
        var prepared = 0;
        while (rest.Trim().Length > 0)
        {
            var code = raw.sqlite3_prepare_v2(connection.Handle, rest, out var statement, out rest);
            Assert.True(code == raw.SQLITE_OK, raw.sqlite3_errmsg(connection.Handle).utf8_to_string());
            prepared++;
            statement.Dispose();
        }
        Assert.True(prepared > 0);
    }

    [Theory]
    [MemberData(nameof(SqlServerNames))]
    public void SQL_Server_2019_and_2022_parse_every_text_and_it_is_plain(string name)
    {
        TSqlParser[] parsers = [new TSql150Parser(initialQuotedIdentifiers: true), new TSql160Parser(initialQuotedIdentifiers: true)];
        foreach (var parser in parsers)
        {
            using var reader = new StringReader(SqlScripts.SqlServer[name]);
            var tree = parser.Parse(reader, out var errors);
            Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}")));
            var plain = new PlainSql();
            tree.Accept(plain);
            Assert.Empty(plain.Offences);
        }
    }

    [Fact]
    public void The_statement_that_appends_on_SQL_Server_counts_to_the_rows_of_the_largest_flush()
    {
        using var reader = new StringReader(SqlScripts.SqlServer["append"]);
        var digits = new Digits();
        new TSql160Parser(true).Parse(reader, out _).Accept(digits);
        Assert.Equal(Limits.JournalFlushRows, digits.Product);
    }

    private sealed class Digits : TSqlFragmentVisitor
    {
        public int Product { get; private set; } = 1;

        public override void Visit(InlineDerivedTable node) => Product *= node.RowValues.Count;
    }

    [Fact]
    public void The_check_for_plain_T_SQL_finds_what_is_not()
    {
        const string Text = """
            MERGE t USING s ON t.a = s.a WHEN MATCHED THEN DELETE;
            SELECT a FROM t WITH (UPDLOCK);
            CREATE TABLE u (a int NOT NULL INDEX ix_a);
            DECLARE @v int; UPDATE t SET @v = a = 1;
            WITH x AS (SELECT a FROM t) UPDATE x SET a = 1;
            INSERT t (a) OUTPUT inserted.a + 1 VALUES (1);
            CREATE TYPE r AS TABLE (a int);
            """;
        using var reader = new StringReader(Text);
        var plain = new PlainSql();
        new TSql160Parser(true).Parse(reader, out _).Accept(plain);
        Assert.Equal(7, plain.Offences.Count);
    }

    [Theory]
    [InlineData("2026-11-23-journal", true)]
    [InlineData("append", false)]
    [InlineData("read-page-size", false)]
    public void A_script_of_the_schema_is_known_by_its_date(string name, bool dated) =>
        Assert.Equal(dated, new SqlScript(name, "").IsDated);

    [Fact]
    public void Nothing_of_the_journal_is_ever_changed_or_deleted()
    {
        foreach (var scripts in new[] { SqlScripts.Sqlite, SqlScripts.SqlServer, SqlScripts.PostgreSql })
            Assert.All(scripts.All, script => Assert.DoesNotMatch(ChangingStatement(), script.Text));
    }

    [GeneratedRegex(@"^\s*(UPDATE|DELETE|TRUNCATE|DROP|MERGE|REPLACE)\b", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ChangingStatement();
}
