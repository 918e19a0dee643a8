using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves that the schema is made once, can be run again, and refuses a file it does not know.</summary>
public sealed class GrainsSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private object? Ask(string text) => SqliteText.Run(_folder.File("mvoting.grains.db"), text);

    [Fact]
    public void The_first_run_applies_every_script_and_the_second_none()
    {
        var files = TestSettings.FilesIn(_folder);
        Assert.NotEmpty(GrainsSchema.Upgrade(files));
        Assert.Empty(GrainsSchema.Upgrade(files));
        Assert.Equal("wal", Ask("PRAGMA journal_mode"));
    }

    [Fact]
    public void States_and_reminders_stand_under_real_primary_keys()
    {
        GrainsSchema.Upgrade(TestSettings.FilesIn(_folder));
        foreach (var table in new[] { "OrleansStorage", "OrleansRemindersTable", "OrleansQuery" })
        {
            Assert.Equal(1L, Ask($"SELECT count(*) FROM pragma_index_list('{table}') WHERE origin = 'pk'"));
            Assert.Equal(0L, Ask($"SELECT count(*) FROM pragma_table_info('{table}') WHERE pk > 0 AND \"notnull\" = 0"));
        }
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        var files = TestSettings.FilesIn(_folder);
        GrainsSchema.Upgrade(files);
        Ask("INSERT INTO SchemaScript (Name, Checksum, AppliedAt) VALUES ('2999-01-01-later', '', '')");
        var exception = Assert.Throws<StartupException>(() => GrainsSchema.Upgrade(files));
        Assert.Contains("2999-01-01-later", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_made_with_another_text_of_a_script_is_refused()
    {
        var files = TestSettings.FilesIn(_folder);
        GrainsSchema.Upgrade(files);
        Ask("UPDATE SchemaScript SET Checksum = 'other' WHERE Name = '2026-11-23-orleans-storage'");
        var exception = Assert.Throws<StartupException>(() => GrainsSchema.Upgrade(files));
        Assert.Contains("2026-11-23-orleans-storage", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_owner_reads_the_file()
    {
        var files = TestSettings.FilesIn(_folder);
        GrainsSchema.Upgrade(files);
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(files.Grains));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        var files = TestSettings.FilesIn(_folder);
        File.WriteAllText(files.Grains, new string('x', 8_192));
        var exception = Assert.Throws<StartupException>(() => GrainsSchema.Upgrade(files));
        Assert.Contains(files.Grains, exception.Message, StringComparison.Ordinal);
    }
}
