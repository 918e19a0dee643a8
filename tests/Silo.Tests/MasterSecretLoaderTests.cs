using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Secrets;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves where the master secret comes from, that a made one is private and never made twice, and that a wrong one
/// is noticed before anything is read with it.
/// </summary>
public sealed class MasterSecretLoaderTests : IDisposable
{
    private static readonly string s_given = Convert.ToBase64String(Enumerable.Repeat((byte)9, 32).ToArray());

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _folder.Dispose();

    private byte[] Load(params (string Name, string Value)[] settings)
    {
        var files = TestSettings.FilesIn(_folder);
        GrainsSchema.Upgrade(files);
        return MasterSecretLoader.Load(TestSettings.In(_folder, settings), TestSettings.DatabaseIn(_folder), _warnings.Add).CheckValue.ToArray();
    }

    [Fact]
    public void The_first_start_makes_a_file_that_only_its_owner_reads_and_the_next_start_reads_it()
    {
        var first = Load();
        Assert.Equal(first, Load());
        Assert.Equal(32, Convert.FromBase64String(File.ReadAllText(_folder.File("master.secret")).Trim()).Length);
        Assert.Empty(_warnings);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("master.secret")));
        }
    }

    // Fifty rounds: what looks for a file and then makes it, in two steps, makes it twice now and then.
    [Fact]
    public async Task Starts_at_once_agree_on_one_file()
    {
        for (var round = 0; round < 50; round++)
        {
            await RaceAsync(_folder.File($"race.{round}.secret"));
        }

        Assert.Equal(50, Directory.GetFiles(_folder.Path).Length);
    }

    private static async Task RaceAsync(string path)
    {
        using var gate = new Barrier(8);
        var tries = Enumerable.Range(0, 8).Select(number => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return DurableFile.TryCreate(path, $"secret {number}");
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        var made = await Task.WhenAll(tries);
        Assert.Equal($"secret {Array.IndexOf(made, true)}", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Single(made, true);
    }

    [Fact]
    public void A_given_secret_counts_and_no_file_is_made()
    {
        var fromSetting = Load(("MVoting__Secrets__Master", s_given));
        Assert.False(File.Exists(_folder.File("master.secret")));

        var file = _folder.File("given");
        File.WriteAllText(file, s_given + "\n");
        Assert.Equal(fromSetting, Load(("MVoting__Secrets__MasterFile", file)));
    }

    [Fact]
    public void A_file_that_others_can_read_is_named_in_a_warning()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        Load();
        File.SetUnixFileMode(
            _folder.File("master.secret"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Load();
        Assert.Contains(_folder.File("master.secret"), Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_secret_than_the_databases_stops_the_start()
    {
        Load();
        var exception = Assert.Throws<StartupException>(() => Load(("MVoting__Secrets__Master", s_given)));
        Assert.Contains("is not the one that the database", exception.Message, StringComparison.Ordinal);
        Load();
    }

    [Fact]
    public void A_lost_secret_is_not_replaced_by_a_new_one()
    {
        Load();
        File.Delete(_folder.File("master.secret"));
        var exception = Assert.Throws<StartupException>(() => Load());
        Assert.Contains("restore it", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("master.secret")));
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void A_malformed_secret_is_refused_and_not_repeated(string secret)
    {
        var exception = Assert.Throws<StartupException>(() => Load(("MVoting__Secrets__Master", secret)));
        Assert.StartsWith("MVoting__Secrets__Master is not base64", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var missing = _folder.File("missing");
        var exception = Assert.Throws<StartupException>(() => Load(("MVoting__Secrets__MasterFile", missing)));
        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
    }
}
