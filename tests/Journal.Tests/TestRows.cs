using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.Tests;

/// <summary>Rows for the tests, and the calls that most of them make.</summary>
internal static class TestRows
{
    public static readonly PollUid Poll = PollUid.Of("seoul", "budget");

    public static SegmentRow Row(int box, int number, int sizeBytes = 100) => Row(Poll, box, number, sizeBytes);

    /// <summary>A row whose bytes are told from every other row's by its id.</summary>
    public static SegmentRow Row(PollUid poll, int box, int number, int sizeBytes = 100)
    {
        var id = Guid.NewGuid();
        var bytes = new byte[sizeBytes];
        new Random(id.GetHashCode()).NextBytes(bytes);
        return new SegmentRow(poll, box, number, id, bytes);
    }

    /// <summary>The row after this one in its box, which names this one as its predecessor.</summary>
    public static SegmentRow Next(this SegmentRow row, int sizeBytes = 100) =>
        Row(row.Poll, row.Box, row.Number + 1, sizeBytes) with { Previous = row.Id };

    /// <summary>The first rows of a box, each after the one before it.</summary>
    public static SegmentRow[] Chain(int box, int count, int sizeBytes = 100)
    {
        var rows = new SegmentRow[count];
        for (var i = 0; i < count; i++)
            rows[i] = i == 0 ? Row(box, 1, sizeBytes) : rows[i - 1].Next(sizeBytes);
        return rows;
    }

    /// <summary>Appends rows one after another, as a box does, and each must become durable.</summary>
    public static async Task AppendEachAsync(this IJournalStore store, IEnumerable<SegmentRow> rows)
    {
        foreach (var row in rows)
            Assert.Equal(AppendOutcome.Durable, await store.AppendOneAsync(row));
    }

    public static async Task<AppendOutcome[]> AppendAsync(this IJournalStore store, params SegmentRow[] rows)
    {
        var sorted = rows.Order(SegmentKeyOrder.Instance).ToArray();
        Assert.Equal(sorted, rows);
        var outcomes = new AppendOutcome[rows.Length];
        await store.AppendAsync(rows, outcomes, TestContext.Current.CancellationToken);
        return outcomes;
    }

    public static async Task<AppendOutcome> AppendOneAsync(this IJournalStore store, SegmentRow row) =>
        (await store.AppendAsync([row])).Single();

    public static Task<IReadOnlyList<SegmentRow>> ReadBoxAsync(
        this IJournalStore store, int box, int fromNumber = 1, int maxBytes = int.MaxValue) =>
        store.ReadAsync(Poll, box, fromNumber, maxBytes, TestContext.Current.CancellationToken);

    public static void AssertSame(SegmentRow expected, SegmentRow actual)
    {
        Assert.Equal((expected.Poll, expected.Box, expected.Number), (actual.Poll, actual.Box, actual.Number));
        Assert.Equal(expected.Id, actual.Id);
        Assert.True(expected.Bytes.Span.SequenceEqual(actual.Bytes.Span), "The bytes are not those that were appended.");
    }

    public static void AssertSame(IEnumerable<SegmentRow> expected, IEnumerable<SegmentRow> actual)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        Assert.Equal(left.Select(row => row.Id), right.Select(row => row.Id));
        foreach (var (x, y) in left.Zip(right))
            AssertSame(x, y);
    }
}
