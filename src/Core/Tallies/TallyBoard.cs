using MVoting.Core.Polls;

namespace MVoting.Core.Tallies;

/// <summary>
/// The tally of a poll as the sum of its boxes' running totals. A box's totals count only when their version, the
/// number of the box's last committed segment, is higher than the one kept: repeated, late and zombie messages change
/// nothing, and a lost one is made good by the next. So the board always shows a prefix of every box's journal.
/// </summary>
public sealed class TallyBoard
{
    private readonly BallotPaper _paper;
    private readonly Tally[] _totals;
    private readonly int[] _segments;
    private readonly long[] _momentsMs;
    private readonly long[] _epochs;

    /// <param name="paper">The poll's frozen ballot paper.</param>
    public TallyBoard(BallotPaper paper)
    {
        _paper = paper;
        _totals = new Tally[paper.Boxes];
        _segments = new int[paper.Boxes];
        _momentsMs = new long[paper.Boxes];
        _epochs = new long[paper.Boxes];
        for (var box = 0; box < paper.Boxes; box++)
        {
            _totals[box] = new Tally(paper);
        }
    }

    /// <summary>The moment of the newest segment counted, Unix milliseconds; 0 when there is none.</summary>
    public long AsOfMs { get; private set; }

    /// <summary>Rises with every message that changed the board; starts anew with every board.</summary>
    public long Changes { get; private set; }

    /// <summary>The number of the last segment counted of a box; 0 when there is none.</summary>
    public int SegmentOf(int box) => _segments[box];

    /// <summary>The totals kept of one box.</summary>
    public Tally TotalsOf(int box) => _totals[box];

    /// <summary>The moment of the last segment counted of a box, Unix milliseconds.</summary>
    public long MomentOf(int box) => _momentsMs[box];

    /// <summary>The epoch of the totals kept of a box: it rises when an operator accepts a loss.</summary>
    public long EpochOf(int box) => _epochs[box];

    /// <summary>Takes a box's totals. False: they are not newer than those kept.</summary>
    /// <exception cref="FormatException">The bytes are no tally of this poll.</exception>
    public bool Report(int box, int segment, long momentMs, ReadOnlySpan<byte> tally, long epoch = 0)
    {
        if ((epoch, segment).CompareTo((_epochs[box], _segments[box])) <= 0 && !Planted.Is(PlantedBug.OlderTotalsTaken))
        {
            return false;
        }

        var totals = Tally.Read(_paper, tally);
        if (Planted.Is(PlantedBug.TotalsAsIncrements))
        {
            totals.Merge(_totals[box]);
        }

        _totals[box] = totals;
        _segments[box] = segment;
        _epochs[box] = epoch;
        _momentsMs[box] = momentMs;
        AsOfMs = Math.Max(AsOfMs, momentMs);
        Changes++;
        return true;
    }

    /// <summary>
    /// Forgets what was counted of a box: its numbers of segments may have been used again. The next totals are taken.
    /// </summary>
    public void Forget(int box)
    {
        _totals[box] = new Tally(_paper);
        (_segments[box], _momentsMs[box], _epochs[box]) = (0, 0, 0);
        Changes++;
    }

    /// <summary>The sum over all boxes.</summary>
    public Tally Sum()
    {
        var sum = new Tally(_paper);
        foreach (var totals in _totals)
        {
            sum.Merge(totals);
        }

        return sum;
    }
}
