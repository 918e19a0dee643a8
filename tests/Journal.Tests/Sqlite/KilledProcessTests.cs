using MVoting.Core.Polls;
using MVoting.Journal.Sqlite;
using static MVoting.Journal.Tests.Sqlite.ChildProcess;

namespace MVoting.Journal.Tests.Sqlite;

/// <summary>
/// Proves, with real processes, that what was acknowledged before a <c>kill -9</c> or a failed write is in the file,
/// and that a file has one writing process.
/// </summary>
public sealed class KilledProcessTests : IDisposable
{
    private static readonly PollUid Poll = PollUid.Of("test", "child");
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(2_000)]
    public async Task Every_row_that_was_acknowledged_before_a_kill_is_there_after_it(int linesBeforeKill)
    {
        using var child = ChildProcess.Start("append", File, "20", "100000");
        var lines = await ReadLinesAsync(child, linesBeforeKill);
        child.Kill();
        lines.AddRange(await ReadRestAsync(child));
        await AssertAllThereAsync(lines.Where(line => char.IsAsciiDigit(line[0])));
    }

    [Fact]
    public async Task When_writes_fail_no_row_is_acknowledged_that_is_not_there()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("The limit of a file's size is a setting of Unix.");
        using var child = ChildProcess.StartWithFileLimit(4_096, "append", File, "20", "100000");
        var lines = await ReadRestAsync(child);
        Assert.Equal("open", lines[0]);
        Assert.Contains(lines, line => char.IsAsciiDigit(line[0]));
        Assert.Contains(lines, line => line.StartsWith("Failed", StringComparison.Ordinal)
            || line.StartsWith("Unknown", StringComparison.Ordinal));
        await AssertAllThereAsync(lines.Where(line => char.IsAsciiDigit(line[0])));
        await AssertNoneThereAsync(lines.Where(line => line.StartsWith("Failed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_second_writing_process_is_refused_with_a_remedy_and_a_killed_one_holds_nothing()
    {
        using var first = ChildProcess.Start("append", File, "1", "100000");
        await ReadLinesAsync(first, 1);
        using var second = ChildProcess.Start("open", File);
        var refusal = string.Join('\n', await ReadRestAsync(second));
        Assert.Equal(3, second.ExitCode);
        Assert.Contains(File + ".lock", refusal, StringComparison.Ordinal);
        Assert.Contains("Stop the other one", refusal, StringComparison.Ordinal);

        first.Kill();
        await ReadRestAsync(first);
        using var third = ChildProcess.Start("open", File);
        Assert.Equal(["open"], await ReadRestAsync(third));
        Assert.Equal(0, third.ExitCode);
    }

    private async Task AssertAllThereAsync(IEnumerable<string> lines)
    {
        var rows = await ReadIdsAsync();
        foreach (var line in lines)
        {
            var (box, number, id) = Parse(line);
            Assert.True(
                rows.TryGetValue((box, number), out var there) && there == id,
                $"Acknowledged, but not there: {line}");
        }
        Assert.Contains((0, 1), rows);
    }

    private async Task AssertNoneThereAsync(IEnumerable<string> lines)
    {
        var rows = await ReadIdsAsync();
        Assert.All(lines, line =>
        {
            var (box, number, _) = Parse(line[(line.IndexOf(' ') + 1)..]);
            Assert.False(rows.ContainsKey((box, number)), $"There, although it failed: {line}");
        });
    }

    private async Task<Dictionary<(int Box, int Number), Guid>> ReadIdsAsync()
    {
        await using var store = SqliteJournalStore.Open(new SqliteJournalOptions(File));
        var ids = new Dictionary<(int, int), Guid>();
        for (var box = 0; box < 20; box++)
        {
            var rows = await store.ReadAsync(Poll, box, 1, int.MaxValue, TestContext.Current.CancellationToken);
            foreach (var row in rows)
                ids.Add((box, row.Number), row.Id);
        }
        return ids;
    }
}
