using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Core.Tests.Boxes;

namespace MVoting.Core.Tests.Segments;

/// <summary>Journals with every kind of segment.</summary>
internal static class SegmentSamples
{
    /// <summary>The whole life of a box: every order, and ballots between them.</summary>
    public static List<SegmentRow> Life(bool revisable)
    {
        var table = BoxTable.Open(revisable, BoxTable.OpenedMs, BoxTable.OpenedMs + 100_000);
        CastSome(table, 0);
        table.Give(BoxOrderKind.Pause);
        table.Give(BoxOrderKind.Resume);
        table.Give(BoxOrderKind.Reschedule, closesAtMs: BoxTable.OpenedMs + 50_000);
        CastSome(table, revisable ? 0 : 10);
        table.NowMs += 60_000;
        Assert.Equal(CastStatus.Closed, table.Cast(99, 1, 1));
        table.Give(BoxOrderKind.Seal);
        return table.Journal;
    }

    /// <summary>Pending ballots of so many voters, for these encoded ballots.</summary>
    public static PendingBallot[] Pending(params byte[][] ballots) =>
        [.. ballots.Select((ballot, index) => Pending(index + 1, ballot))];

    public static PendingBallot Pending(int voter, byte[] ballot) => new(
        new CastBallot(BoxTable.Voter(voter), (ulong)voter * 77, ballot), BoxTable.OpenedMs, new TestCast(1), 0, 0);

    private static void CastSome(BoxTable table, int first)
    {
        for (var round = 0; round < 2; round++)
        {
            table.NowMs += 100;
            for (var voter = 1; voter <= 5; voter++)
            {
                table.Hand(first + voter + (table.Ledger.IsRevisable ? 0 : round * 100), table.Box.Pending == 0 ? 1UL : (ulong)table.NowMs, voter);
            }

            table.Settle();
        }
    }
}
