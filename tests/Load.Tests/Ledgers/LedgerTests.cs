using MVoting.Load.Ballots;
using MVoting.Load.Ledgers;

namespace MVoting.Load.Tests.Ledgers;

/// <summary>Proves that a ledger gives back what was written, survives a killed writer, and refuses other files.</summary>
public sealed class LedgerTests : IDisposable
{
    private static readonly LedgerHeader Header = new("load", "p1", new LedgerFlood(10, 3, -7));

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"mvoting-ledger-test-{Guid.NewGuid():N}.tsv");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task What_is_written_is_read_back()
    {
        var entries = Enumerable.Range(0, 2_000).Select(Entry).ToList();
        await WriteAsync(entries);

        Assert.Equal(Header, LedgerReader.ReadHeader(_path));
        Assert.Equal(entries, LedgerReader.ReadEntries(_path));
    }

    [Fact]
    public async Task Lines_longer_than_any_buffer_stay_whole_and_in_order()
    {
        var entries = Enumerable.Range(1, 40)
            .Select(number => Entry(number) with { Voter = new string('ö', number * 1_000) })
            .ToList();
        await WriteAsync(entries);

        Assert.Equal(entries, LedgerReader.ReadEntries(_path));
    }

    [Fact]
    public async Task A_closed_ledger_takes_nothing()
    {
        var ledger = LedgerWriter.Create(_path, Header);
        await ledger.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => ledger.Add(Entry(1)));
    }

    [Fact]
    public async Task A_torn_last_line_is_left_out_and_written_over()
    {
        await WriteAsync([Entry(1), Entry(2)]);
        await File.AppendAllTextAsync(_path, "voter 3 ö\t0f", TestContext.Current.CancellationToken);
        Assert.Equal([Entry(1), Entry(2)], LedgerReader.ReadEntries(_path));

        await using (var ledger = LedgerWriter.Append(_path))
        {
            ledger.Add(Entry(4));
        }

        Assert.Equal([Entry(1), Entry(2), Entry(4)], LedgerReader.ReadEntries(_path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("voter_id;vote\n")]
    [InlineData("#{\"city\":\"load\",\"poll\":\"p1\",\"format\":1}\n")]
    [InlineData("#{\"city\":\"load\"}\n")]
    [InlineData("#{\n")]
    public async Task Another_file_is_refused(string text)
    {
        await File.WriteAllTextAsync(_path, text, TestContext.Current.CancellationToken);

        Assert.Throws<SetupException>(() => LedgerReader.ReadHeader(_path));
    }

    [Fact]
    public async Task A_damaged_line_is_named_by_its_number()
    {
        await WriteAsync([Entry(1)]);
        await File.AppendAllTextAsync(_path, "a\tb\tc\n", TestContext.Current.CancellationToken);

        var problem = Assert.Throws<SetupException>(() => LedgerReader.ReadEntries(_path).Count());
        Assert.Contains("line 3", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ballot_ids_come_from_the_seed_and_differ()
    {
        var ids = Enumerable.Range(0, 1_000).SelectMany(index => new[]
        {
            BallotIds.Make(1, index, 0), BallotIds.Make(1, index, 1), BallotIds.Make(2, index, 0),
        }).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(BallotIds.Make(1, 5, 0), BallotIds.Make(1, 5, 0));
        Assert.All(ids, id => Assert.Equal(8, id.Version));
    }

    private static LedgerEntry Entry(int number) => new(
        $"voter {number} ö",
        BallotIds.Make(1, number, 0),
        new Receipt($"c{number}"),
        ulong.MaxValue - (ulong)number);

    private async Task WriteAsync(IEnumerable<LedgerEntry> entries)
    {
        await using var ledger = LedgerWriter.Create(_path, Header);
        foreach (var entry in entries)
        {
            ledger.Add(entry);
        }

        // Whoever closes it to read it back leaves the closing at the end of its scope in place.
        await ledger.DisposeAsync();
    }
}
