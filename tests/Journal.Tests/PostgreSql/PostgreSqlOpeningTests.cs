using MVoting.Core.Segments;
using MVoting.Journal.PostgreSql;
using MVoting.Testing.PostgreSql;
using Npgsql;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>
/// Proves that a database is opened only when a commit in it will be durable and its schema is this program's; and that
/// each refusal is one message that names the setting and the remedy, and no password.
/// </summary>
public sealed class PostgreSqlOpeningTests : PostgreSqlTest
{
    private const string Setting = "MVoting__Database__ConnectionString";

    private async Task<string> RefusalAsync(Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        change?.Invoke(settings);
        var refusal = await Assert.ThrowsAsync<JournalStartException>(
            () => OpenAsync(new PostgreSqlJournalOptions(settings.ToString())));
        Assert.DoesNotContain(settings.Password!, refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }

    [Theory]
    [InlineData("Host=localhost;Prot=5432", "Prot")]
    [InlineData("Host=localhost;Port=many", "Port")]
    [InlineData("Database=mvoting", "Host")]
    [InlineData("", "Host")]
    [InlineData("nonsense", "")]
    public async Task A_connection_string_that_cannot_be_read_is_refused(string text, string named)
    {
        var refusal = await Assert.ThrowsAsync<JournalStartException>(() => OpenAsync(new PostgreSqlJournalOptions(text)));
        Assert.Contains(named, refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Setting, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_user_database_or_port_is_told_with_its_remedy()
    {
        var user = await RefusalAsync(settings => settings.Username = "nobody");
        Assert.Contains($"Correct Username and Password in {Setting}", user, StringComparison.Ordinal);
        var database = await RefusalAsync(settings => settings.Database = "nowhere");
        Assert.Contains("Create the database, then run 'migrate'", database, StringComparison.Ordinal);
        var port = await RefusalAsync(settings => settings.Port = 1);
        Assert.Contains(":1 cannot be opened", port, StringComparison.Ordinal);
        Assert.Contains("correct Host and Port", port, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_database_is_refused_and_left_alone()
    {
        await using var empty = await PostgresDatabase.CreateEmptyAsync();
        var message = await RefusalAsync(settings => settings.Database = empty.Name);
        Assert.Contains("Run 'migrate'", message, StringComparison.Ordinal);
        await empty.ExecuteAsync("CREATE TABLE segment ()");
    }

    [Fact]
    public async Task An_older_a_newer_and_a_changed_schema_are_refused()
    {
        await Database.ExecuteAsync("INSERT INTO schema_script VALUES ('2099-01-01-later', 'x')");
        Assert.Contains("Start the newer program", await RefusalAsync(), StringComparison.Ordinal);
        await Database.ExecuteAsync("DELETE FROM schema_script WHERE name LIKE '2099%'; UPDATE schema_script SET checksum = 'other'");
        Assert.Contains("never changed", await RefusalAsync(), StringComparison.Ordinal);
        await Database.ExecuteAsync("DELETE FROM schema_script");
        Assert.Contains("Run 'migrate'", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_a_crash_would_empty_is_refused()
    {
        await Database.ExecuteAsync("ALTER TABLE segment SET UNLOGGED");
        Assert.Contains("ALTER TABLE segment SET LOGGED", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weaker_defaults_of_the_database_do_not_weaken_the_writers_session()
    {
        await Database.ExecuteAsync($"""
            ALTER DATABASE "{Database.Name}" SET synchronous_commit = off;
            ALTER DATABASE "{Database.Name}" SET default_transaction_read_only = on;
            """);
        var store = await OpenAsync();
        Assert.Equal(AppendOutcome.Durable, await store.AppendOneAsync(Row(0, 1)));
    }

    [Fact]
    public async Task A_reader_opens_beside_the_writer_sees_its_rows_and_can_write_nothing()
    {
        var writer = await OpenAsync();
        var row = Row(0, 1);
        await writer.AppendOneAsync(row);
        var reader = await OpenAsync(Options() with { ReadOnly = true });
        Assert.Single(await reader.ReadBoxAsync(0));
        await writer.AppendOneAsync(row.Next());
        Assert.Equal(2, (await reader.ReadBoxAsync(0)).Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.AppendOneAsync(Row(0, 3)));
        await Database.ExecuteAsync("UPDATE schema_script SET checksum = 'other'");
        await Assert.ThrowsAsync<JournalStartException>(() => OpenAsync(Options() with { ReadOnly = true }));
    }
}
