using MVoting.Core.Polls;
using MVoting.Journal.Tests.Sqlite;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>Proves, with real processes, that what was acknowledged before a <c>kill -9</c> of the writer is there.</summary>
public sealed class PostgreSqlKilledWriterTests : PostgreSqlTest
{
    private const int Boxes = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2_000)]
    public async Task Every_row_that_was_acknowledged_before_a_kill_is_there_after_it(int linesBeforeKill)
    {
        using var child = ChildProcess.Start("append", Database.ConnectionString, $"{Boxes}", "100000");
        var lines = await ChildProcess.ReadLinesAsync(child, linesBeforeKill);
        child.Kill();
        lines.AddRange(await ChildProcess.ReadRestAsync(child));

        var store = await OpenAsync();
        var ids = new Dictionary<(int, int), Guid>();
        for (var box = 0; box < Boxes; box++)
        {
            var rows = await store.ReadAsync(
                PollUid.Of("test", "child"), box, 1, int.MaxValue, TestContext.Current.CancellationToken);
            foreach (var row in rows)
                ids.Add((box, row.Number), row.Id);
        }
        Assert.NotEmpty(ids);
        Assert.All(lines.Where(line => char.IsAsciiDigit(line[0])), line =>
        {
            var (box, number, id) = ChildProcess.Parse(line);
            Assert.True(ids.TryGetValue((box, number), out var there) && there == id, $"Acknowledged, but not there: {line}");
        });
    }
}
