using System.Globalization;
using System.Text.Json;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Core.Tallies;
using MVoting.Grains;
using MVoting.Grains.Polls;
using MVoting.Journal;
using MVoting.Silo.Audit;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>
/// Proves that the recount and the check of the journal agree with an election that was held, beside the running
/// engine too, and that they find and name what was changed behind its back.
/// </summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private TestSilo _silo = null!;
    private SmallElection _election = null!;

    public async ValueTask InitializeAsync()
    {
        _silo = await TestSilo.StartAsync(_folder);
        _election = new SmallElection(_silo, "budget");
        await _election.HoldAsync("a", "b", "a");
    }

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        _folder.Dispose();
        await _output.DisposeAsync();
    }

    private async Task<bool> RecountAsync(string poll = "riverside/budget")
    {
        var database = TestSettings.DatabaseIn(_folder);
        await using var journal = JournalFile.OpenForReading(database.Files);
        var kept = KeptPoll.Read(database, PollName.Parse(poll));
        Assert.NotNull(kept);
        return await new PollRecount(journal, _output).RunAsync(kept, TestContext.Current.CancellationToken);
    }

    private async Task<JournalCheck> CheckAsync()
    {
        await using var journal = JournalFile.OpenForReading(TestSettings.FilesIn(_folder));
        var database = TestSettings.DatabaseIn(_folder);
        var check = new JournalCheck(
            journal, _output, poll => KeptPoll.Read(database, poll)?.Life.State == PollState.Published);
        await check.RunAsync(only: null, TestContext.Current.CancellationToken);
        return check;
    }

    /// <summary>The journal of a database whose boxes are too many to list for the sake of one poll.</summary>
    private sealed class CrowdedJournal(IJournalStore inner) : IJournalStore
    {
        public Task AppendAsync(
            IReadOnlyList<SegmentRow> rows, AppendOutcome[] outcomes, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<SegmentRow>> ReadAsync(
            PollUid poll, int box, int fromNumber, int maxBytes, CancellationToken cancellationToken) =>
            inner.ReadAsync(poll, box, fromNumber, maxBytes, cancellationToken);

        public IAsyncEnumerable<BoxAddress> ListBoxesAsync(CancellationToken cancellationToken) =>
            throw new JournalUnavailableException("All boxes are too many.");

        public IAsyncEnumerable<BoxAddress> ListBoxesAsync(PollUid poll, CancellationToken cancellationToken) =>
            inner.ListBoxesAsync(poll, cancellationToken);

        public Task<DateTimeOffset> ReadClockAsync(CancellationToken cancellationToken) =>
            inner.ReadClockAsync(cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private void Damage(string text) => SqliteText.Run(_folder.File("mvoting.db"), text);

    [Fact]
    public async Task An_election_that_was_held_recounts_equal_and_is_clean_beside_the_running_engine()
    {
        Assert.True(await RecountAsync());
        Assert.Contains(
            "riverside/budget: 3 ballots in 1 boxes: the recount equals the final tally",
            _output.ToString(),
            StringComparison.Ordinal);

        // The opening, three ballots, the seal.
        var check = await CheckAsync();
        Assert.Equal((1, 1, 5L, 0), (check.Polls, check.Boxes, check.Segments, check.DamagedBoxes));
    }

    [Fact]
    public async Task The_check_of_one_poll_asks_for_the_boxes_of_that_poll_alone()
    {
        await new SmallElection(_silo, "other").HoldAsync("b");
        await using var journal = JournalFile.OpenForReading(TestSettings.FilesIn(_folder));
        var check = new JournalCheck(new CrowdedJournal(journal), _output);
        await check.RunAsync(PollUid.Of("riverside", "other"), TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 3L, 0), (check.Polls, check.Boxes, check.Segments, check.DamagedBoxes));
    }

    [Fact]
    public async Task A_poll_that_was_not_opened_has_nothing_to_count()
    {
        await new SmallElection(_silo, "draft").CreateAsync();
        Assert.True(await RecountAsync("riverside/draft"));
        Assert.Contains("nothing to count", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tally_that_was_changed_is_found_and_the_options_are_named()
    {
        await _silo.DisposeAsync();
        ChangeTally("budget");
        Assert.False(await RecountAsync());
        Assert.Contains("kept 6, counted 3", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("q1/a: kept 4 votes and 0 points, counted 2 and 0", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("DIFFERS", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_in_a_segment_is_found_and_the_segment_is_named()
    {
        await _silo.DisposeAsync();
        var file = _folder.File("mvoting.db");
        var bytes = (byte[])SqliteText.Run(file, "SELECT bytes FROM segment WHERE number = 3")!;
        bytes[60] ^= 0x5A;
        SqliteText.Run(file, "UPDATE segment SET bytes = @bytes WHERE number = 3", ("@bytes", bytes));
        Assert.Equal(1, (await CheckAsync()).DamagedBoxes);
        Assert.Contains("riverside/budget: Segment 3 of box 0", _output.ToString(), StringComparison.Ordinal);
        Assert.False(await RecountAsync());
    }

    [Fact]
    public async Task A_segment_that_was_taken_out_is_found()
    {
        await _silo.DisposeAsync();
        Damage("DELETE FROM segment WHERE number = 3");
        Assert.Equal(1, (await CheckAsync()).DamagedBoxes);
        Assert.False(await RecountAsync());
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_found_by_the_recount()
    {
        await _silo.DisposeAsync();
        Damage("DELETE FROM segment WHERE number >= 4");
        Assert.Equal(0, (await CheckAsync()).DamagedBoxes);
        Assert.False(await RecountAsync());
        Assert.Contains("the tally reaches segment 5, the journal ends at 3", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_that_another_polls_segments_were_put_into_is_found()
    {
        await new SmallElection(_silo, "other").HoldAsync("b");
        await _silo.DisposeAsync();
        var other = Convert.ToHexString(PollUid.Of("riverside", "other").ToBytes());
        var budget = Convert.ToHexString(PollUid.Of("riverside", "budget").ToBytes());
        Damage($"DELETE FROM segment WHERE poll = x'{budget}'; UPDATE segment SET poll = x'{budget}' WHERE poll = x'{other}'");
        Assert.Equal(1, (await CheckAsync()).DamagedBoxes);
        Assert.False(await RecountAsync());
    }

    [Fact]
    public async Task The_counts_of_a_sealed_poll_are_printed_only_once_it_is_published()
    {
        var election = new SmallElection(_silo, "secret", "sealed");
        await election.HoldAsync("a", "b", "a", "b");
        Assert.True(await RecountAsync("riverside/secret"));
        Assert.Equal(
            "riverside/secret: its results are sealed: the recount equals the final tally", Assert.Single(Lines()));

        // The five segments are those of the poll with live results.
        var check = await CheckAsync();
        Assert.Equal((2, 1, 5L), (check.Polls, check.SealedPolls, check.Segments));

        Assert.Equal(PollReplyKind.Done, (await election.Grain.ActAsync(PollAction.Publish)).Kind);
        Assert.True(await RecountAsync("riverside/secret"));
        Assert.Contains("4 ballots in 1 boxes", _output.ToString(), StringComparison.Ordinal);
        check = await CheckAsync();
        Assert.Equal((0, 11L), (check.SealedPolls, check.Segments));
    }

    [Fact]
    public async Task A_difference_in_a_sealed_poll_is_found_and_no_count_is_printed()
    {
        await new SmallElection(_silo, "secret", "sealed").HoldAsync("a", "b", "a", "b");
        await _silo.DisposeAsync();
        ChangeTally("secret");
        Assert.False(await RecountAsync("riverside/secret"));
        Assert.Equal(
            [
                "box 0: the tally is not that of the journal",
                "riverside/secret: its results are sealed: the recount DIFFERS from the final tally",
            ],
            Lines());
    }

    [Theory]
    [InlineData("UPDATE segment SET bytes = zeroblob(length(bytes)) WHERE number = 4 AND poll = x'{0}'", 1)]
    [InlineData("DELETE FROM segment WHERE number = 4 AND poll = x'{0}'", 1)]
    [InlineData("DELETE FROM segment WHERE number >= 4 AND poll = x'{0}'", 0)]
    public async Task Damage_in_a_sealed_poll_is_found_and_no_segment_is_named(string text, int damaged)
    {
        await new SmallElection(_silo, "secret", "sealed").HoldAsync("a", "b", "a", "b");
        await _silo.DisposeAsync();
        Damage(string.Format(
            CultureInfo.InvariantCulture, text, Convert.ToHexString(PollUid.Of("riverside", "secret").ToBytes())));
        Assert.Equal(damaged, (await CheckAsync()).DamagedBoxes);
        Assert.False(await RecountAsync("riverside/secret"));
        Assert.All(Lines(), line => Assert.False(
            line.Any(character => char.IsAsciiDigit(character) && character != '0'), line));
        Assert.NotEmpty(Lines());
    }

    private string[] Lines() => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Twice the ballots of box 0.
    private void ChangeTally(string poll)
    {
        var database = TestSettings.DatabaseIn(_folder);
        var kept = KeptPoll.Read(database, PollName.Parse($"riverside/{poll}"))!;
        var box = kept.Count!.Boxes[0];
        var tally = Tally.Read(BallotPaper.Read(kept.Life.Paper), box.Tally);
        tally.Merge(tally.Clone());
        var changed = new PollCountState
        {
            Count = kept.Count with { Boxes = [box with { Tally = tally.ToBytes() }] },
        };
        SqliteText.Run(
            database.Files.Grains,
            $"UPDATE OrleansStorage SET PayloadBinary = @payload WHERE GrainTypeString = 'tally' AND GrainIdExtensionString LIKE '%riverside/{poll}'",
            ("@payload", JsonSerializer.SerializeToUtf8Bytes(changed, GrainStateContext.Default.PollCountState)));
    }
}
