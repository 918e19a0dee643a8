using System.Globalization;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal;
using MVoting.Journal.PostgreSql;
using MVoting.Journal.Sqlite;

// A process that a test may kill: `append <journal> <boxes> <rows>` appends to several boxes at once and prints a line
// `box number id` for each row that was acknowledged; `open <journal>` only opens. The journal is a SQLite file, or a
// PostgreSQL connection string. Ends by itself after so many rows of each box, or when an append is not durable
// (printing its outcome).
var (mode, journal) = (args[0], args[1]);
IJournalStore store;
try
{
    store = journal.Contains("Host=", StringComparison.Ordinal)
        ? await PostgreSqlJournalStore.OpenAsync(new PostgreSqlJournalOptions(journal), CancellationToken.None)
        : SqliteJournalStore.Open(new SqliteJournalOptions(journal));
}
catch (JournalStartException refusal)
{
    Console.WriteLine(refusal.Message);
    return 3;
}

Console.WriteLine("open");
if (mode == "append")
{
    await using var writer = new JournalWriter(store, new JournalWriterOptions(), TimeProvider.System);
    var boxes = int.Parse(args[2], CultureInfo.InvariantCulture);
    var rows = int.Parse(args[3], CultureInfo.InvariantCulture);
    await Task.WhenAll(Enumerable.Range(0, boxes).Select(box => AppendAsync(writer, box, rows)));
}
await store.DisposeAsync();
return 0;

static async Task AppendAsync(JournalWriter writer, int box, int rows)
{
    var poll = PollUid.Of("test", "child");
    var previous = Guid.Empty;
    for (var number = 1; number <= rows; number++)
    {
        var row = new SegmentRow(poll, box, number, Guid.NewGuid(), new byte[200 + (number * 131 % 5000)], previous);
        var outcome = await writer.AppendAsync(row, alone: false, CancellationToken.None);
        var line = outcome == AppendOutcome.Durable ? $"{box} {number} {row.Id}" : $"{outcome} {box} {number} {row.Id}";
        Console.WriteLine(line);
        if (outcome != AppendOutcome.Durable)
            return;
        previous = row.Id;
    }
}
