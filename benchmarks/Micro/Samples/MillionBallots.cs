using MVoting.Core;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal.Sqlite;

namespace MVoting.Micro.Samples;

/// <summary>
/// The journal of one box with a million approval ballots in segments of 250: four times the voters that a box is
/// planned for (<see cref="Limits.VotersPerBox"/>). Made once for all benchmarks of a run.
/// </summary>
internal static class MillionBallots
{
    public const int Count = 1_000_000;
    public const int BallotsPerSegment = 250;

    private const int RowsPerAppend = 64;

    private static readonly Lazy<SegmentRow[]> s_rows = new(Build);

    public static BallotPaper Paper => Papers.Approval;

    /// <summary>All segments, the opening first.</summary>
    public static SegmentRow[] Rows => s_rows.Value;

    /// <summary>Writes all segments to a new journal file.</summary>
    public static async Task WriteAsync(string path)
    {
        await using var store = SqliteJournalStore.Open(new SqliteJournalOptions(path));
        foreach (var rows in Rows.Chunk(RowsPerAppend))
        {
            var outcomes = new AppendOutcome[rows.Length];
            await store.AppendAsync(rows, outcomes, CancellationToken.None);
            if (outcomes.Any(outcome => outcome != AppendOutcome.Durable))
            {
                throw new InvalidOperationException($"The journal {path} did not take its rows.");
            }
        }
    }

    private static SegmentRow[] Build()
    {
        var samples = new BallotSamples(Paper, choices: 5);
        var box = BallotBoxes.Open(Paper, out var opening);
        var rows = new List<SegmentRow> { opening };
        foreach (var request in BallotBoxes.Requests(Paper, samples, Count, BallotsPerSegment))
        {
            BallotBoxes.Cast(box, request);
            rows.Add(BallotBoxes.Commit(box));
        }

        return box.Ledger.Voters == Count
            ? [.. rows]
            : throw new InvalidOperationException($"{box.Ledger.Voters} ballots stand in the box, not {Count}.");
    }
}
