using Microsoft.Data.SqlClient;
using MVoting.Core;
using MVoting.Journal.SqlServer;
using MVoting.Testing.SqlServer;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// Proves that a database is opened only when its schema is this program's; that each refusal is one message that names
/// the remedy, and no password; and that a store refuses what its statement cannot count.
/// </summary>
public sealed class SqlServerOpeningTests : SqlServerTest
{
    private async Task<string> RefusalAsync(Action<SqlConnectionStringBuilder>? change = null)
    {
        var settings = new SqlConnectionStringBuilder(Database.ConnectionString);
        change?.Invoke(settings);
        var refusal = await Assert.ThrowsAsync<JournalStartException>(
            () => OpenAsync(new SqlServerJournalOptions(settings.ConnectionString)));
        if (settings.Password.Length > 0)
            Assert.DoesNotContain(settings.Password, refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }

    [Fact]
    public async Task A_wrong_database_is_told_with_the_setting() =>
        Assert.Contains(
            "Check MVoting__Database__ConnectionString",
            await RefusalAsync(settings => settings.InitialCatalog = "nowhere"),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_database_is_refused()
    {
        await using var empty = await SqlServerTestDatabase.CreateEmptyAsync();
        var message = await RefusalAsync(settings => settings.InitialCatalog = empty.Name);
        Assert.Contains("Run 'migrate' first", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_and_an_unfinished_schema_are_refused()
    {
        await Database.ExecuteAsync("UPDATE schema_script SET checksum = 'other'");
        Assert.Contains("never changed", await RefusalAsync(), StringComparison.Ordinal);
        await Database.ExecuteAsync("DELETE FROM schema_script");
        Assert.Contains("Run 'migrate' first", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_the_writers_rows_and_can_write_nothing()
    {
        var writer = await OpenAsync();
        await writer.AppendOneAsync(Row(0, 1));
        var reader = await OpenAsync(Options() with { ReadOnly = true });
        Assert.Single(await reader.ReadBoxAsync(0));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.AppendOneAsync(Row(0, 2)));
    }

    /// <summary>Else the rows that it leaves out would be called taken.</summary>
    [Fact]
    public async Task A_flush_with_more_rows_than_the_statement_counts_is_refused_before_it_is_sent()
    {
        var store = await OpenAsync();
        var rows = Enumerable.Range(1, Limits.JournalFlushRows + 1).Select(number => Row(0, number, 10)).ToArray();
        await Assert.ThrowsAsync<InvariantException>(() => store.AppendAsync(rows));
        Assert.Empty(await store.ReadBoxAsync(0));
    }
}
