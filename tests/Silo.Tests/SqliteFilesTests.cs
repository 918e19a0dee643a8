using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves that the connection string names a file on disk and nothing that would weaken durability.</summary>
public sealed class SqliteFilesTests
{
    [Fact]
    public void The_grains_file_and_the_secret_stand_beside_the_journal()
    {
        using var folder = new TemporaryFolder();
        var files = TestSettings.FilesIn(folder);
        Assert.Equal(folder.File("mvoting.db"), files.Journal);
        Assert.Equal(folder.File("mvoting.grains.db"), files.Grains);
        Assert.Equal(folder.File("master.secret"), files.MasterSecret);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=file:mvoting.db?mode=memory")]
    [InlineData("Data Source=a.db;Mode=Memory")]
    [InlineData("Data Source=a.db;Cache=Shared")]
    [InlineData("Server=db;Database=mvoting")]
    [InlineData("Data Source=")]
    [InlineData("mvoting.db")]
    public void Anything_but_a_file_is_refused(string connectionString)
    {
        var settings = TestSettings.Of(("MVoting__Database__ConnectionString", connectionString));
        Assert.StartsWith(
            "MVoting__Database__ConnectionString",
            Assert.Throws<StartupException>(() => SqliteFiles.Of(settings)).Message,
            StringComparison.Ordinal);
    }
}
