using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using MVoting.Grains;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves the way of Orleans' statements to the file: writes are fully durable when they are answered, a group
/// answers each writer for itself, and a writer's fault is not its neighbours'.
/// </summary>
public sealed class GrainsDataSourceTests : IAsyncLifetime
{
    private const string Insert =
        "INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES (@Key, @Text) RETURNING QueryKey";

    private readonly TemporaryFolder _folder = new();
    private GrainsDataSource _source = null!;

    public ValueTask InitializeAsync()
    {
        var files = TestSettings.FilesIn(_folder);
        GrainsSchema.Upgrade(files);
        _source = new GrainsDataSource(files.Grains);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _folder.Dispose();
    }

    // As Orleans runs every query.
    private async Task<List<object[]>> RunAsync(string text, params (string Name, object Value)[] parameters)
    {
        await using var connection = await _source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync(
            CommandBehavior.Default, TestContext.Current.CancellationToken);
        var rows = new List<object[]>();
        do
        {
            await ReadAsync(reader, rows);
        }
        while (await reader.NextResultAsync(TestContext.Current.CancellationToken));
        return rows;
    }

    private static async Task ReadAsync(DbDataReader reader, List<object[]> rows)
    {
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }
    }

    [Fact]
    public async Task What_writes_is_fully_durable()
    {
        // A text that does not begin as a reading one goes to the writer.
        var row = Assert.Single(await RunAsync(
            "WITH writer AS (SELECT 1) SELECT synchronous, journal_mode FROM pragma_synchronous, pragma_journal_mode"));
        Assert.Equal([2L, "wal"], row);
    }

    [Fact]
    public async Task What_was_answered_is_in_the_files_of_a_killed_process()
    {
        Assert.Equal(["kept"], Assert.Single(await RunAsync(Insert, ("@Key", "kept"), ("@Text", "text"))));
        using var killed = _folder.CopyAsKilled();
        Assert.Equal(
            "text", SqliteText.Run(killed.File("mvoting.grains.db"), "SELECT QueryText FROM OrleansQuery WHERE QueryKey = 'kept'"));
    }

    [Fact]
    public async Task What_reads_cannot_write()
    {
        var exception = await Assert.ThrowsAsync<SqliteException>(
            () => RunAsync("SELECT 1; DELETE FROM OrleansQuery"));
        Assert.Contains("readonly", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_thousand_writers_at_once_those_that_fail_fail_alone()
    {
        await RunAsync(Insert, ("@Key", "taken"), ("@Text", ""));
        var writes = Enumerable.Range(0, 1_000)
            .Select(number => number % 100 == 50
                ? RunAsync(Insert, ("@Key", "taken"), ("@Text", ""))
                : RunAsync(Insert, ("@Key", $"key {number}"), ("@Text", $"text {number}")))
            .ToArray();
        for (var number = 0; number < writes.Length; number++)
        {
            if (number % 100 == 50)
            {
                await Assert.ThrowsAsync<SqliteException>(() => writes[number]);
            }
            else
            {
                Assert.Equal([$"key {number}"], Assert.Single(await writes[number]));
            }
        }

        Assert.Equal([990L], Assert.Single(await RunAsync("SELECT count(*) FROM OrleansQuery WHERE QueryKey LIKE 'key %'")));
    }

    [Fact]
    public async Task Every_statement_of_a_text_is_run_and_each_result_is_answered()
    {
        var rows = await RunAsync(
            "DELETE FROM OrleansQuery WHERE QueryKey = @Key; INSERT INTO OrleansQuery VALUES (@Key, 'a') RETURNING QueryText; SELECT changes()",
            ("@Key", "several"));
        Assert.Equal([["a"], [1L]], rows);
    }

    [Fact]
    public async Task A_closed_source_refuses_and_what_was_taken_before_is_written()
    {
        var last = RunAsync(Insert, ("@Key", "last"), ("@Text", ""));
        await _source.DisposeAsync();
        Assert.Single(await last);
        Assert.False(File.Exists(_folder.File("mvoting.grains.db-wal")));
        await Assert.ThrowsAsync<StateStorageBusyException>(() => RunAsync(Insert, ("@Key", "late"), ("@Text", "")));
    }
}
