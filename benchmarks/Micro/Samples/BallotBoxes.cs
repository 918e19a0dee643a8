using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Micro.Samples;

/// <summary>Opened boxes, requests full of ballots for them, and the rows that come of both.</summary>
internal static class BallotBoxes
{
    private const long StartMs = 1_800_000_000_000;

    /// <summary>A box of the paper, opened by a durable first segment.</summary>
    public static BallotBox Open(BallotPaper paper) => Open(paper, out _);

    /// <summary>A box of the paper, and the segment that opened it.</summary>
    public static BallotBox Open(BallotPaper paper, out SegmentRow opening)
    {
        var box = new BallotBox(new BoxLedger(paper.Uid, box: 0));
        box.Order(new BoxOrder(BoxOrderKind.Open, Version: 1, Paper: paper.Bytes), new UnheardOrder(), StartMs);
        opening = Commit(box);
        return box;
    }

    /// <summary>Requests with one ballot each for so many voters, none of whom appears twice.</summary>
    public static byte[][] Requests(BallotPaper paper, BallotSamples samples, int voters, int ballotsPerRequest)
    {
        var random = new Random(2);
        return
        [
            .. Enumerable.Range(0, voters / ballotsPerRequest)
                .Select(_ => Request(paper, samples, ballotsPerRequest, random)),
        ];
    }

    /// <summary>Admits a request's ballots; they wait for <see cref="Commit"/>.</summary>
    public static UnheardCast Cast(BallotBox box, byte[] request)
    {
        var batch = new UnheardCast(CastFormat.Count(request));
        box.Cast(request, batch, StartMs);
        return batch;
    }

    /// <summary>Builds the next segment and calls it durable, as a journal without a disk would.</summary>
    public static SegmentRow Commit(BallotBox box)
    {
        var row = Build(box);
        box.OnAppend(AppendOutcome.Durable);
        return row;
    }

    /// <summary>Builds the next segment.</summary>
    public static SegmentRow Build(BallotBox box)
    {
        while (true)
        {
            var step = box.NextStep(new Guid(box.Ledger.LastNumber + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
            if (step.Kind != BoxStepKind.ReadClock)
            {
                return step.Row ?? throw new InvalidOperationException("The box has nothing to append.");
            }

            // The first moment that a box is given is one that it asks the database about.
            box.OnDatabaseClock(StartMs);
        }
    }

    private static byte[] Request(BallotPaper paper, BallotSamples samples, int ballots, Random random)
    {
        var longest = CastFormat.BallotOverheadBytes + paper.Codec.MaxSizeBytes;
        var request = new byte[CastFormat.HeaderSizeBytes + (ballots * longest)];
        CastFormat.WriteHeader(request, paper.Hash.Span, ballots);
        var length = CastFormat.HeaderSizeBytes;
        for (var index = 0; index < ballots; index++)
        {
            var voter = new VoterKey(Number(random), Number(random));
            var encoded = samples.Encoded[random.Next(samples.Encoded.Length)];
            length += CastFormat.WriteBallot(request.AsSpan(length), voter, Number(random), encoded);
        }

        return request[..length];
    }

    private static ulong Number(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue);

    private sealed class UnheardOrder : OrderReceiver
    {
        protected override void OnAnswered(BoxOrderStatus status)
        {
        }
    }
}
