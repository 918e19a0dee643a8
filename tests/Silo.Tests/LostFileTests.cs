using Microsoft.Extensions.DependencyInjection;
using MVoting.Core.Boxes;
using MVoting.Journal;
using MVoting.Silo.Configuration;
using MVoting.Silo.Health;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves what becomes of an embedded silo whose files are lost: a part of them is never made anew in silence, and
/// nothing is acknowledged into a file that is not in its folder any more.
/// </summary>
public sealed class LostFileTests
{
    private const string Journal = "mvoting.db";
    private const string Grains = "mvoting.grains.db";
    private const string Secret = "master.secret";

    private static async Task<TemporaryFolder> MakeUsedAsync()
    {
        var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        await new SmallElection(silo, "budget").HoldAsync("a", "b");
        return folder;
    }

    private static void Lose(TemporaryFolder folder, string name)
    {
        foreach (var file in Directory.GetFiles(folder.Path, name + "*"))
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("The journal", "restore the journal from a backup", Journal)]
    [InlineData("The journal", "restore the journal from a backup", Journal, Secret)]
    [InlineData("The database", "restore it from a backup", Grains)]
    [InlineData("The database", "restore it from a backup", Grains, Secret)]
    [InlineData("was made with a master secret", "restore it", Secret)]
    public async Task A_part_of_the_files_that_is_lost_stops_the_start_and_nothing_is_made(
        string what, string remedy, params string[] lost)
    {
        using var folder = await MakeUsedAsync();
        foreach (var name in lost)
        {
            Lose(folder, name);
        }

        // Twice: the first refusal has not made what would let the second start.
        for (var start = 0; start < 2; start++)
        {
            var refused = await Assert.ThrowsAsync<StartupException>(() => TestSilo.StartAsync(folder));
            Assert.Contains(what, refused.Message, StringComparison.Ordinal);
            Assert.Contains(remedy, refused.Message, StringComparison.Ordinal);
            Assert.All(lost, name => Assert.False(File.Exists(folder.File(name)), name));
        }
    }

    [Fact]
    public async Task A_folder_that_is_lost_altogether_is_a_first_start()
    {
        using var folder = await MakeUsedAsync();
        Lose(folder, "");
        await using var silo = await TestSilo.StartAsync(folder);
        Assert.Contains("bootstrap key", silo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_was_interrupted_may_be_repeated()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File(Journal), [], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.File(Grains), [], TestContext.Current.CancellationToken);
        await using var silo = await TestSilo.StartAsync(folder);
    }

    [Theory]
    [InlineData(Journal)]
    [InlineData(Journal + "-wal")]
    [InlineData(Grains)]
    public async Task A_file_that_is_deleted_under_a_running_silo_is_seen(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows does not delete open files.");
            return;
        }

        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        var check = Assert.Single(silo.Services.GetServices<INodeCheck>().OfType<FilesCheck>());
        Assert.Null(await check.FindFaultAsync());
        File.Delete(folder.File(name));
        Assert.Equal("data files are gone", await check.FindFaultAsync());
    }

    [Fact]
    public async Task No_ballot_is_acknowledged_into_a_journal_that_was_deleted_or_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows does not delete open files.");
            return;
        }

        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.StartAsync(folder);
        var election = new SmallElection(silo, "budget");
        await election.CreateAsync();
        Assert.Equal(PollReplyKind.Done, (await election.Grain.ActAsync(PollAction.Open)).Kind);
        Assert.Equal(CastStatus.Counted, await election.CastAsync("voter-1", "a"));
        var copy = folder.File("copy");
        File.Copy(folder.File(Journal), copy);
        File.Delete(folder.File(Journal));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.False(await IsCountedAsync(election));
        }

        File.Move(copy, folder.File(Journal));
        Assert.False(await IsCountedAsync(election));
    }

    // A door makes the same of both: "try again".
    private static async Task<bool> IsCountedAsync(SmallElection election)
    {
        try
        {
            var status = await election.CastAsync("voter-2", "a");
            Assert.True(status is CastStatus.TryAgain or CastStatus.Counted, $"{status}");
            return status == CastStatus.Counted;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }
}
