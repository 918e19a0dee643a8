using MVoting.Core.Segments;
using MVoting.Testing;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.Writer;

/// <summary>
/// Proves, with many boxes at once and a store that fails before and after its writes, that every row's last answer is
/// the truth, and that a durable one was written once. The seed stands in the message of a failure.
/// </summary>
public sealed class WriterStressTests
{
    private const int Boxes = 64;
    private const int RowsPerBox = 100;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Boxes_that_append_until_they_know_get_every_row_in_once(int seed)
    {
        var memory = new MemoryJournalStore(TimeProvider.System);
        var faulty = new FaultyStore(memory, TimeProvider.System) { HasForeignWriters = true };
        faulty.OnAppend = (call, _) => (HashCode.Combine(seed, call) % 7) switch
        {
            0 => StoreFault.FailBefore,
            1 => StoreFault.UnknownBefore,
            2 => StoreFault.UnknownAfter,
            3 => StoreFault.Throw,
            _ => StoreFault.None,
        };
        await using var writer = new JournalWriter(faulty, new JournalWriterOptions { FlushRows = 20 }, TimeProvider.System);
        var kept = await Task.WhenAll(Enumerable.Range(0, Boxes).Select(box => FillAsync(writer, box)));
        for (var box = 0; box < Boxes; box++)
            AssertSame(kept[box], await memory.ReadBoxAsync(box));
    }

    private static async Task<List<SegmentRow>> FillAsync(JournalWriter writer, int box)
    {
        await Task.Yield();
        var rows = new List<SegmentRow>();
        for (var number = 1; number <= RowsPerBox; number++)
        {
            var row = number == 1 ? Row(box, 1) : rows[^1].Next();
            var mayBeThere = false;
            AppendOutcome outcome;
            do
            {
                outcome = await writer.AppendAsync(row, alone: number == 1, TestContext.Current.CancellationToken);
                mayBeThere |= outcome == AppendOutcome.Unknown;
            }
            while (outcome is AppendOutcome.Failed or AppendOutcome.Unknown);
            Assert.True(outcome == AppendOutcome.Durable || mayBeThere, "Taken, although nobody else writes this box.");
            rows.Add(row);
        }
        return rows;
    }
}
