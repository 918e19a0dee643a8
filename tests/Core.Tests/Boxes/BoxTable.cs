using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Core.Tests.Polls;

namespace MVoting.Core.Tests.Boxes;

/// <summary>A box on a table: its journal is a list, its clock a number, and its effects wait until a test carries them out.</summary>
internal sealed class BoxTable
{
    public const long OpenedMs = 1_800_000_000_000;

    private long _version = 1;

    public BoxTable(bool revisable = false, BallotPaper? paper = null)
    {
        Paper = paper ?? PollSamples.Paper(
            """{"type":"approval","min":0,"max":3}""", 10, pollMore: revisable ? ""","revision":"untilClose" """ : "");
        NowMs = OpenedMs;
        Box = Activate();
    }

    public BallotPaper Paper { get; }

    public List<SegmentRow> Journal { get; init; } = [];

    public BallotBox Box { get; private set; }

    public BoxLedger Ledger => Box.Ledger;

    /// <summary>The clock of this box's silo.</summary>
    public long NowMs { get; set; }

    /// <summary>The database's clock; null: it does not answer.</summary>
    public long? DatabaseMs { get; set; } = OpenedMs;

    /// <summary>Lets time pass, by every clock.</summary>
    public void Pass(long milliseconds)
    {
        NowMs += milliseconds;
        DatabaseMs += milliseconds;
    }

    /// <summary>A table on which the box is open.</summary>
    public static BoxTable Open(bool revisable = false, long? opensAtMs = null, long? closesAtMs = null, BallotPaper? paper = null)
    {
        var table = new BoxTable(revisable, paper);
        Assert.Equal(BoxOrderStatus.Done, table.Give(BoxOrderKind.Open, opensAtMs, closesAtMs).Status);
        return table;
    }

    /// <summary>Another activation over the same journal.</summary>
    public BoxTable Beside() => new(paper: Paper)
    {
        Journal = Journal,
        NowMs = NowMs,
        DatabaseMs = DatabaseMs,
        _version = _version,
        Box = Activate(),
    };

    /// <summary>The box is gone, and comes back from its journal.</summary>
    public void Restart() => Box = Activate();

    public BallotBox Activate() => new(Replay());

    public BoxLedger Replay()
    {
        var ledger = new BoxLedger(Paper.Uid, 0);
        Journal.ForEach(ledger.Apply);
        return ledger;
    }

    /// <summary>A ballot for these options (from 0), as the codec encodes it.</summary>
    public byte[] Ballot(params int[] options) => Paper.Codec.Encode(
        new Ballot(BallotChannel.None, [], [new Answer([.. options.Select(option => new Pick(option))])]));

    public static VoterKey Voter(int number) =>
        new((ulong)number * 0x9E3779B97F4A7C15, (ulong)number * 0xBF58476D1CE4E5B9);

    /// <summary>Hands in a ballot and carries nothing out.</summary>
    public TestCast Hand(int voter, ulong ballotId, params int[] options) =>
        Hand([new CastBallot(Voter(voter), ballotId, Ballot(options))]);

    public TestCast Hand(params CastBallot[] ballots)
    {
        var cast = new TestCast(ballots.Length);
        Box.Cast(Request(Paper.Hash.Span, ballots), cast, NowMs);
        return cast;
    }

    public static byte[] Request(ReadOnlySpan<byte> paperHash, params CastBallot[] ballots)
    {
        var request = new byte[
            CastFormat.HeaderSizeBytes + ballots.Sum(ballot => CastFormat.BallotOverheadBytes + ballot.Encoded.Length)];
        CastFormat.WriteHeader(request, paperHash, ballots.Length);
        var offset = CastFormat.HeaderSizeBytes;
        foreach (var (voter, fingerprint, encoded) in ballots)
        {
            offset += CastFormat.WriteBallot(request.AsSpan(offset), voter, fingerprint, encoded.Span);
        }

        return request;
    }

    /// <summary>Hands in a ballot and carries out all that the box asks for.</summary>
    public CastStatus Cast(int voter, ulong ballotId, params int[] options)
    {
        var cast = Hand(voter, ballotId, options);
        Settle();
        return cast.Status;
    }

    /// <summary>Hands in an order and carries nothing out.</summary>
    public TestOrder HandOrder(BoxOrderKind kind, long? opensAtMs = null, long? closesAtMs = null, long? version = null)
    {
        var receiver = new TestOrder();
        var paper = kind == BoxOrderKind.Open ? Paper.Bytes : default;
        Box.Order(new BoxOrder(kind, version ?? ++_version, opensAtMs, closesAtMs, paper), receiver, NowMs);
        return receiver;
    }

    /// <summary>Hands in an order and carries out all that the box asks for.</summary>
    public TestOrder Give(BoxOrderKind kind, long? opensAtMs = null, long? closesAtMs = null, long? version = null)
    {
        var order = HandOrder(kind, opensAtMs, closesAtMs, version);
        Settle();
        return order;
    }

    /// <summary>The next effect; looks at the database's clock are carried out.</summary>
    public BoxStep Next()
    {
        while (true)
        {
            var step = Box.NextStep(Guid.NewGuid());
            if (step.Kind != BoxStepKind.ReadClock)
            {
                return step;
            }

            Box.OnDatabaseClock(DatabaseMs);
        }
    }

    /// <summary>The append that the box asks for now; nothing is carried out.</summary>
    public SegmentRow NextAppend()
    {
        var step = Next();
        Assert.Equal(BoxStepKind.Append, step.Kind);
        return step.Row!;
    }

    /// <summary>Carries out the read under way to the journal's end, page by page.</summary>
    public void ReadToTheEnd()
    {
        while (Next() is { Kind: BoxStepKind.Read } step)
        {
            SegmentRow[] rows = [.. Journal.Skip(step.From - 1)];
            Box.OnRows(rows, NowMs);
            if (rows.Length == 0)
            {
                return;
            }
        }
    }

    /// <summary>Carries out effects without a fault until the box is idle or has given up.</summary>
    public BoxStepKind Settle()
    {
        for (var steps = 0; steps < 1_000; steps++)
        {
            var step = Next();
            switch (step.Kind)
            {
                case BoxStepKind.Append:
                    Box.OnAppend(Land(step.Row!));
                    break;
                case BoxStepKind.Read:
                    Box.OnRows([.. Journal.Skip(step.From - 1).Take(2)], NowMs);
                    break;
                default:
                    return step.Kind;
            }
        }

        throw new InvalidOperationException("The box does not come to rest.");
    }

    /// <summary>What the database does with a row.</summary>
    public AppendOutcome Land(SegmentRow row)
    {
        if (row.Number != Journal.Count + 1 || row.Previous != (Journal.Count == 0 ? Guid.Empty : Journal[^1].Id))
        {
            return AppendOutcome.Taken;
        }

        Journal.Add(row);
        return AppendOutcome.Durable;
    }
}
