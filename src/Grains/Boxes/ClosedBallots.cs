using MVoting.Core;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Journal;

namespace MVoting.Grains.Boxes;

/// <summary>
/// Reads the ballots of a closed poll out of the journal: where its outcome and its export come from. Sealed boxes do
/// not change, so this needs no grain and holds up none: it runs wherever somebody wants the ballots, in a door of any
/// mode or in a command, and takes the journal's reads and nothing else. One box after another, a page at a time.
/// </summary>
public static class ClosedBallots
{
    /// <summary>
    /// Tells <paramref name="counted"/> every ballot that counts. What it was told is worthless unless this ends well.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="paper">The poll's frozen paper.</param>
    /// <param name="final">The poll's final tally, of which the ballots must be those counted.</param>
    /// <param name="counted">Takes the ballots.</param>
    /// <param name="cancellationToken">Ends the reading between two pages.</param>
    /// <exception cref="Core.Segments.DamagedSegmentException">A segment is not what a box wrote.</exception>
    /// <exception cref="JournalDamagedException">A segment is missing.</exception>
    /// <exception cref="JournalUnavailableException">The database is away.</exception>
    /// <exception cref="InvariantException">The journal holds other ballots than the tally counts.</exception>
    public static async Task ReadAsync(
        IJournalStore journal, BallotPaper paper, Tally final, IBallotCount counted, CancellationToken cancellationToken)
    {
        var tally = new Tally(paper);
        for (var box = 0; box < paper.Boxes; box++)
        {
            var ledger = new BoxLedger(paper.Uid, box, counted);
            await BoxReplay.RunAsync(journal, ledger, int.MaxValue, cancellationToken);
            Invariant.Check(
                ledger.Phase == BoxPhase.Sealed && paper.Equals(ledger.Paper),
                $"box {box} of the closed poll {paper.City}/{paper.Poll} is sealed under the poll's paper");
            tally.Merge(ledger.Tally!);
        }

        Invariant.Check(
            tally.Equals(final), $"the journal of {paper.City}/{paper.Poll} holds the ballots that its final tally counts");
    }
}
