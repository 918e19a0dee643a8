using System.Buffers.Binary;
using System.Security.Cryptography;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Simulation.People;
using MVoting.Simulation.World;

namespace MVoting.Simulation.Checks;

/// <summary>
/// What the journal of one box says, by the simulation's own reading and counting. Every row is checked at the moment
/// at which it becomes durable.
/// </summary>
internal sealed class BoxModel(
    Run run, int box, Func<VoterKey, ulong, SimBallot?> find, Action<SimBallot, int> accepted)
{
    private readonly Booklet _booklet = run.Booklet;
    private readonly List<NaiveTally> _prefixes = [new NaiveTally()];
    private readonly List<NaiveTally> _lost = [];
    private readonly Dictionary<SimVoter, SimBallot> _counted = [];
    private readonly Dictionary<SimVoter, int> _accepted = [];
    private readonly HashSet<Guid> _ids = [];
    private string _lastHash = new('0', 64);
    private long _lastMomentMs = long.MinValue;
    private long? _opensAtMs;

    /// <summary>The tally behind each number of segments, from none.</summary>
    public IReadOnlyList<NaiveTally> Prefixes => _prefixes;

    public NaiveTally Tally => _prefixes[^1];

    public int LastNumber => _prefixes.Count - 1;

    public BoxPhase Phase { get; private set; }

    public long? ClosesAtMs { get; private set; }

    /// <summary>A row at or behind the closing moment then in force was seen.</summary>
    public bool WasEverMarked { get; private set; }

    /// <summary>No ballot can come in any more, unless the closing moment is changed.</summary>
    public bool IsMarked => _lastMomentMs >= ClosesAtMs;

    public bool WasEverPaused { get; private set; }

    /// <summary>Rows of it are gone, and nobody has accepted that yet.</summary>
    public bool HasLost { get; private set; }

    /// <summary>Rows of another model are gone, and this one begins anew with what is left.</summary>
    public void ComesAfter(BoxModel before)
    {
        _lost.AddRange(before._lost);
        _lost.AddRange(before._prefixes);
        HasLost = before.HasLost || before.LastNumber > run.Database.RowsOf(box).Count;
        (WasEverPaused, WasEverMarked) = (before.WasEverPaused, before.WasEverMarked);
    }

    /// <summary>Whether a tally was one of the journal before rows were lost.</summary>
    public bool WasEver(MVoting.Core.Tallies.Tally tally) => _lost.Exists(prefix => prefix.Fits(tally));

    public int Voters => _counted.Count;

    public int AcceptedOf(SimVoter voter) => _accepted.GetValueOrDefault(voter);

    public SimBallot? CountedOf(SimVoter voter) => _counted.GetValueOrDefault(voter);

    /// <summary>Takes a row that has just become durable, and says what it is.</summary>
    public RowReading Take(SegmentRow row)
    {
        var reading = new RowReading(row);
        Require(
            row.Number == LastNumber + 1 && reading.Number == row.Number && reading.Box == box && row.Box == box
                && reading.Id == row.Id && reading.PreviousHash == _lastHash && _ids.Add(row.Id),
            Invariants.Chain,
            $"row {row.Number} (inside: {reading.Number}) is after row {LastNumber}");
        Require(reading.MomentMs >= _lastMomentMs, Invariants.Chain, "its moment lies before that of the row before it");
        Require(Phase is not (BoxPhase.Sealed or BoxPhase.Void), Invariants.Ended, $"row {row.Number} is after the end");
        var tally = Tally.Copy();
        if (reading.Kind == SegmentKind.Control)
        {
            TakeOrder(reading);
        }
        else
        {
            TakeBallots(reading, tally);
        }

        _prefixes.Add(tally);
        _lastHash = Convert.ToHexString(SHA256.HashData(row.Bytes.Span));
        _lastMomentMs = reading.MomentMs;
        WasEverMarked |= IsMarked;
        return reading;
    }

    private void TakeOrder(RowReading reading)
    {
        var payload = reading.Payload.Span;
        var kind = (BoxOrderKind)payload[0];
        var closesAtMs = (payload[1] & 2) != 0 ? BinaryPrimitives.ReadInt64LittleEndian(payload[18..]) : (long?)null;
        Require((kind == BoxOrderKind.Open) == (LastNumber == 0), Invariants.Paper, $"row {reading.Number} is the order {kind}");
        switch (kind)
        {
            case BoxOrderKind.Open:
                Require(payload.EndsWith(_booklet.Paper.Bytes.Span), Invariants.Paper, "the first row holds another paper");
                _opensAtMs = (payload[1] & 1) != 0 ? BinaryPrimitives.ReadInt64LittleEndian(payload[10..]) : null;
                Phase = BoxPhase.Open;
                ClosesAtMs = closesAtMs;
                break;
            case BoxOrderKind.Reschedule:
                ClosesAtMs = closesAtMs;
                break;
            case BoxOrderKind.AcceptLoss:
                ClosesAtMs = closesAtMs;
                HasLost = false;
                Phase = BoxPhase.Paused;
                break;
            case BoxOrderKind.Pause:
                WasEverPaused = true;
                Phase = BoxPhase.Paused;
                break;
            case BoxOrderKind.Mark:
                Require(reading.MomentMs >= ClosesAtMs, Invariants.Chain, "its mark stands before the closing");
                break;
            case BoxOrderKind.Resume:
                Phase = BoxPhase.Open;
                break;
            default:
                Phase = kind == BoxOrderKind.Void ? BoxPhase.Void : BoxPhase.Sealed;
                break;
        }
    }

    private void TakeBallots(RowReading reading, NaiveTally tally)
    {
        Require(Phase == BoxPhase.Open, Phase == BoxPhase.Paused ? Invariants.Paused : Invariants.Times, $"ballots while {Phase}");
        Require(
            reading.MomentMs >= (_opensAtMs ?? long.MinValue) && reading.MomentMs < (ClosesAtMs ?? long.MaxValue),
            Invariants.Times,
            $"ballots of moment {reading.MomentMs - RunPlan.EpochMs}, open from {_opensAtMs - RunPlan.EpochMs} to {ClosesAtMs - RunPlan.EpochMs}");
        var revisable = _booklet.Paper.Definition.Revision == MVoting.Core.Polls.RevisionMode.UntilClose;
        Require(reading.Kind == (revisable ? SegmentKind.LinkedBallots : SegmentKind.Ballots), Invariants.Apart, $"it is of kind {reading.Kind}");
        var cast = reading.Voters.ConvertAll(voter => find(voter.Voter, voter.Fingerprint)
            ?? throw new ViolationException(Invariants.Genuine, $"box {box} row {reading.Number}: nobody cast a ballot of it"));
        RequireSorted(reading, revisable);
        RequireGenuine(reading, cast, revisable);
        foreach (var ballot in cast)
        {
            Accept(ballot, reading.Number, revisable, tally);
        }
    }

    private void RequireSorted(RowReading reading, bool revisable)
    {
        for (var index = 1; index < reading.Voters.Count; index++)
        {
            Require(reading.Voters[index - 1].Voter < reading.Voters[index].Voter, Invariants.Apart, "its voters do not rise");
            Require(
                revisable || reading.Ballots[index - 1].AsSpan().SequenceCompareTo(reading.Ballots[index]) <= 0,
                Invariants.Apart,
                "its ballots do not rise");
        }
    }

    private void RequireGenuine(RowReading reading, List<SimBallot> cast, bool revisable)
    {
        var held = reading.Ballots.Select(Convert.ToHexString);
        var meant = cast.Select(ballot => Convert.ToHexString(ballot.Form.Encoded));
        Require(
            revisable ? held.SequenceEqual(meant) : held.Order().SequenceEqual(meant.Order()),
            Invariants.Genuine,
            $"row {reading.Number} holds other ballots than its voters cast");
    }

    private void Accept(SimBallot ballot, int number, bool revisable, NaiveTally tally)
    {
        var earlier = _counted.GetValueOrDefault(ballot.Voter);
        Require(revisable || earlier is null, Invariants.Once, $"row {number} holds {ballot}, and {earlier} was counted");
        Require(ballot.Segment == 0, Invariants.Newest, $"row {number} holds {ballot} again, from row {ballot.Segment}");
        Require(
            ballot.RefusedForGood is null, Invariants.Refusal, $"row {number} holds {ballot}, which was answered {ballot.RefusedForGood}");
        if (earlier is not null)
        {
            tally.Count(earlier.Form, -1);
        }

        accepted(ballot, number);
        tally.Count(ballot.Form, 1);
        ballot.Segment = number;
        _counted[ballot.Voter] = ballot;
        _accepted[ballot.Voter] = AcceptedOf(ballot.Voter) + 1;
    }

    private void Require(bool holds, string invariant, string detail)
    {
        if (!holds)
        {
            throw new ViolationException(invariant, $"box {box}: {detail}");
        }
    }
}
