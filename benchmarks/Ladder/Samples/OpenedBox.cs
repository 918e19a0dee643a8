using MVoting.Core;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Ladder.Samples;

/// <summary>A ballot box without grain and journal: every segment that it asks for is called durable at once.</summary>
internal sealed class OpenedBox
{
    private const long StartMs = 1_800_000_000_000;

    public OpenedBox(BallotPaper paper, int box)
    {
        Box = new BallotBox(new BoxLedger(paper.Uid, box));
        Box.Order(new BoxOrder(BoxOrderKind.Open, Version: 1, Paper: paper.Bytes), new UnheardOrder(), StartMs);
        Opening = Commit();
    }

    public BallotBox Box { get; }

    /// <summary>The segment that opened it.</summary>
    public SegmentRow Opening { get; }

    /// <summary>Casts a request whose every ballot counts, and returns the segment that holds them.</summary>
    public SegmentRow Cast(byte[] request)
    {
        var batch = new CountedCast(CastFormat.Count(request));
        Box.Cast(request, batch, StartMs);
        var row = Commit();
        Invariant.Check(batch.IsCounted, "every ballot of the ladder counts");
        return row;
    }

    private SegmentRow Commit()
    {
        var row = Next().Row;
        Invariant.Check(row is not null, "the box has a segment to append");
        Box.OnAppend(AppendOutcome.Durable);
        return row;
    }

    // The first moment that a box is given is one that it asks the database about.
    private BoxStep Next()
    {
        while (true)
        {
            var step = Box.NextStep(new Guid(Box.Ledger.LastNumber + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
            if (step.Kind != BoxStepKind.ReadClock)
            {
                return step;
            }

            Box.OnDatabaseClock(StartMs);
        }
    }

    private sealed class CountedCast(int count) : CastBatch(count)
    {
        public bool IsCounted { get; private set; }

        protected override void OnAnswered() => IsCounted = CastReplies.AreCounted(Reply);
    }

    private sealed class UnheardOrder : OrderReceiver
    {
        protected override void OnAnswered(BoxOrderStatus status)
        {
        }
    }
}
