using Microsoft.Data.Sqlite;
using MVoting.Core.Segments;
using MVoting.Journal.Scripts;
using MVoting.Journal.Sqlite;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Sqlite;

/// <summary>
/// Proves that a journal file is opened only when a commit in it will be durable, its schema is this program's, and
/// nobody else writes it; and that each refusal names the file and the remedy.
/// </summary>
public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    private static Task CloseAsync(string file) => SqliteJournalStore.Open(new SqliteJournalOptions(file)).DisposeAsync().AsTask();

    private static JournalStartException Refusal(SqliteJournalOptions options)
    {
        var refusal = Assert.Throws<JournalStartException>(() => SqliteJournalStore.Open(options));
        Assert.Contains(options.Path, refusal.Message, StringComparison.Ordinal);
        return refusal;
    }

    private object? Scalar(string text)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    [Fact]
    public void The_writer_commits_to_a_write_ahead_log_with_an_fsync_each_time()
    {
        SqliteFile.MakeIfMissing(File);
        using var connection = SqliteFile.OpenForWriting(File);
        SqliteSettings.ApplyToWriter(connection, new SqliteJournalOptions(File));
        Assert.Equal(("wal", "2"), connection.ReadPairs("read-settings").Single());
    }

    [Fact]
    public void A_database_that_cannot_keep_a_write_ahead_log_is_refused()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var refusal = Assert.Throws<JournalStartException>(
            () => SqliteSettings.ApplyToWriter(connection, new SqliteJournalOptions("some.db")));
        Assert.Contains("some.db would not be durable: journal_mode is 'memory'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_may_only_read_is_refused_as_the_writers()
    {
        await CloseAsync(File);
        using var connection = SqliteFile.OpenForReading(File);
        var refusal = Assert.Throws<JournalStartException>(
            () => SqliteSettings.ApplyToWriter(connection, new SqliteJournalOptions(File)));
        Assert.Contains("may not be written", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_makes_the_folder_the_file_and_its_schema_once()
    {
        var file = _folder.File(Path.Combine("a", "b", "journal.db"));
        await CloseAsync(file);
        await CloseAsync(file);
        Assert.True(System.IO.File.Exists(file));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task The_schema_scripts_are_recorded_with_their_checksums()
    {
        await CloseAsync(File);
        Assert.Equal(SqlScripts.Sqlite.Dated[0].Checksum, Scalar("SELECT checksum FROM schema_script WHERE name = '2026-11-23-journal'"));
        Assert.Equal((long)SqlScripts.Sqlite.Dated.Length, Scalar("SELECT count(*) FROM schema_script"));
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await CloseAsync(File);
        Scalar("INSERT INTO schema_script VALUES ('2099-01-01-later', 'x', 'y')");
        Assert.Contains("Start the newer program", Refusal(new SqliteJournalOptions(File)).Message, StringComparison.Ordinal);
        Assert.Contains("2099-01-01-later", Refusal(new SqliteJournalOptions(File) { ReadOnly = true }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_script_is_refused()
    {
        await CloseAsync(File);
        Scalar("UPDATE schema_script SET checksum = 'other'");
        Assert.Contains("never changed", Refusal(new SqliteJournalOptions(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_something_else_is_refused_and_left_alone()
    {
        Scalar("CREATE TABLE OrleansStorage (x)");
        Assert.Contains("OrleansStorage", Refusal(new SqliteJournalOptions(File)).Message, StringComparison.Ordinal);
        Assert.Equal("OrleansStorage", Scalar("SELECT group_concat(name) FROM sqlite_schema"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));
        Assert.Contains("cannot be opened", Refusal(new SqliteJournalOptions(File)).Message, StringComparison.Ordinal);
        Assert.Equal(10_000, new FileInfo(File).Length);
    }

    [Fact]
    public async Task A_second_store_in_the_same_process_is_refused_until_the_first_is_closed()
    {
        await using (SqliteJournalStore.Open(new SqliteJournalOptions(File)))
            Assert.Contains(".lock", Refusal(new SqliteJournalOptions(File)).Message, StringComparison.Ordinal);
        await CloseAsync(File);
    }

    [Fact]
    public async Task A_symbolic_link_leads_to_the_same_lock()
    {
        await using var store = SqliteJournalStore.Open(new SqliteJournalOptions(File));
        var link = _folder.File("link.db");
        System.IO.File.CreateSymbolicLink(link, File);
        var refusal = Assert.Throws<JournalStartException>(() => SqliteJournalStore.Open(new SqliteJournalOptions(link)));
        Assert.Contains(File + ".lock", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_opens_beside_the_writer_sees_its_rows_and_can_write_nothing()
    {
        await using var writer = SqliteJournalStore.Open(new SqliteJournalOptions(File));
        var row = Row(0, 1);
        await writer.AppendOneAsync(row);
        await using var reader = SqliteJournalStore.Open(new SqliteJournalOptions(File) { ReadOnly = true });
        Assert.Single(await reader.ReadBoxAsync(0));
        await writer.AppendOneAsync(row.Next());
        Assert.Equal(2, (await reader.ReadBoxAsync(0)).Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.AppendOneAsync(Row(0, 3)));
    }

    [Fact]
    public async Task A_reader_opens_a_file_that_nobody_writes()
    {
        await using (var writer = SqliteJournalStore.Open(new SqliteJournalOptions(File)))
            Assert.Equal(AppendOutcome.Durable, await writer.AppendOneAsync(Row(0, 1)));
        await using var reader = SqliteJournalStore.Open(new SqliteJournalOptions(File) { ReadOnly = true });
        Assert.Single(await reader.ReadBoxAsync(0));
    }

    [Fact]
    public void A_reader_makes_no_file_and_no_schema()
    {
        Refusal(new SqliteJournalOptions(File) { ReadOnly = true });
        Assert.False(System.IO.File.Exists(File));
        System.IO.File.WriteAllBytes(File, []);
        Assert.Contains("migrate", Refusal(new SqliteJournalOptions(File) { ReadOnly = true }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_refused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "A privileged process may write every file.");
        await CloseAsync(File);
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        Refusal(new SqliteJournalOptions(File));
        System.IO.File.SetAttributes(File, FileAttributes.Normal);
    }
}
