using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Core.Tallies;
using MVoting.Simulation.People;
using MVoting.Simulation.World;

namespace MVoting.Simulation.Checks;

/// <summary>
/// Watches a run from outside: every row that becomes durable, every answer that leaves a box, every tally that the
/// poll shows, every order that the poll takes for done.
/// </summary>
internal sealed class Auditor
{
    private readonly Run _run;
    private readonly Dictionary<(VoterKey, ulong), SimBallot> _ballots = [];
    private readonly int[] _shown;
    private bool _paused;

    public Auditor(Run run)
    {
        _run = run;
        Boxes = [.. Enumerable.Range(0, run.Plan.Boxes).Select(box =>
            new BoxModel(run.Booklet, box, (voter, fingerprint) => _ballots.GetValueOrDefault((voter, fingerprint))))];
        _shown = new int[run.Plan.Boxes];
    }

    public BoxModel[] Boxes { get; }

    public void OnMeant(SimBallot ballot) => _ballots.Add((ballot.Voter.Key, ballot.Fingerprint), ballot);

    public void OnDurable(SegmentRow row)
    {
        var votersBefore = Boxes[row.Box].Voters;
        var reading = Boxes[row.Box].Take(row);
        _run.Statistics.Count(Happening.SegmentWritten);
        _run.Statistics.Count(Happening.BallotInJournal, reading.Voters.Count);
        _run.Statistics.Count(
            Happening.BallotReplaced, reading.Voters.Count - (Boxes[row.Box].Voters - votersBefore));
        Require(
            !_paused || reading.Kind == SegmentKind.Control,
            Invariants.Paused,
            $"box {row.Box} row {row.Number} holds ballots behind a pause that was answered as done");
    }

    /// <summary>An answer leaves a box, whether or not it arrives.</summary>
    public void OnAnswer(SimBallot ballot, CastAnswer answer)
    {
        var box = Boxes[ballot.Voter.Box];
        switch (answer.Status)
        {
            case CastStatus.Counted or CastStatus.Repeated:
                OnReceipt(ballot, answer);
                break;
            case CastStatus.AlreadyVoted:
                _run.Statistics.Count(Happening.AnsweredAlreadyVoted);
                var other = box.CountedOf(ballot.Voter);
                RefuseForGood(ballot, answer.Status, !_run.Plan.Revisable && other is not null);
                break;
            case CastStatus.TooManyChanges:
                _run.Statistics.Count(Happening.AnsweredTooManyChanges);
                RefuseForGood(ballot, answer.Status, _run.Plan.Revisable && box.AcceptedOf(ballot.Voter) > Limits.ChangesPerVoter);
                break;
            case CastStatus.Closed:
                OnClosed(ballot, box);
                break;
            case CastStatus.Paused:
                _run.Statistics.Count(Happening.AnsweredPaused);
                Require(box.WasEverPaused, Invariants.Refusal, $"{ballot} was answered Paused, and box {ballot.Voter.Box} never was");
                break;
            case CastStatus.NotYetOpen:
                _run.Statistics.Count(Happening.AnsweredNotYetOpen);
                break;
            case CastStatus.TryAgain:
                _run.Statistics.Count(Happening.AnsweredTryAgain);
                break;
            default:
                throw new ViolationException(Invariants.Refusal, $"{ballot} was answered {answer.Status}");
        }
    }

    /// <summary>The poll has decided on something, and tells the boxes from now on.</summary>
    public void OnDecided(BoxOrderKind order) => _paused &= order is not BoxOrderKind.Resume;

    /// <summary>The poll has heard from every box that an order is durable.</summary>
    public void OnDone(in BoxOrder order)
    {
        for (var box = 0; box < Boxes.Length; box++)
        {
            var model = Boxes[box];
            var holds = order.Kind switch
            {
                BoxOrderKind.Open => model.LastNumber > 0,
                BoxOrderKind.Pause => model.Phase == BoxPhase.Paused,
                BoxOrderKind.Resume => model.Phase == BoxPhase.Open,
                BoxOrderKind.Reschedule => model.ClosesAtMs == order.ClosesAtMs,
                BoxOrderKind.Void => model.Phase == BoxPhase.Void,
                _ => model.Phase == BoxPhase.Sealed,
            };
            var shown = order.Kind;
            Require(
                holds,
                Invariants.Order,
                $"box {box} is {model.Phase} by its journal, and every box had answered {shown} as done");
        }

        _paused |= order.Kind == BoxOrderKind.Pause;
    }

    /// <summary>A box answered that it cannot take an order of the poll.</summary>
    public void OnRefused(int box, in BoxOrder order)
    {
        var shown = order.Kind;
        throw new ViolationException(
            Invariants.Order, $"box {box}, which is {Boxes[box].Phase} by its journal, refused the poll's order {shown}");
    }

    /// <summary>The poll shows this tally of a box: it must be one of the journal, and never an older one than before.</summary>
    public void OnShown(int box, Tally tally)
    {
        var prefixes = Boxes[box].Prefixes;
        for (var number = _shown[box]; number < prefixes.Count; number++)
        {
            if (prefixes[number].Fits(tally))
            {
                _shown[box] = number;
                return;
            }
        }

        var before = Enumerable.Range(0, _shown[box]).Any(number => prefixes[number].Fits(tally));
        throw new ViolationException(
            Invariants.Prefix,
            before
                ? $"the tally of box {box} went back behind segment {_shown[box]}"
                : $"the tally of box {box} ({tally.Ballots} ballots) fits none of its {prefixes.Count - 1} segments; the last has {prefixes[^1]}");
    }

    /// <summary>The poll has read its kept tally again: what it shows may be older than before it was lost.</summary>
    public void OnShownAnew() => Array.Clear(_shown);

    /// <summary>The poll is closed: its tally is final.</summary>
    public void OnFinal(int box, Tally tally)
    {
        var ledger = new BoxLedger(_run.Booklet.Paper.Uid, box);
        foreach (var row in _run.Journal.RowsOf(box))
        {
            ledger.Apply(row);
        }

        Require(
            ledger.Tally!.Equals(tally) && Boxes[box].Tally.Fits(tally),
            Invariants.Final,
            $"box {box}: shown {tally.Ballots} ballots, recounted {ledger.Tally.Ballots}, by hand {Boxes[box].Tally}");
    }

    /// <summary>Everything is over: what everyone was told must be so.</summary>
    public void AtEnd(IEnumerable<SimVoter> voters)
    {
        foreach (var ballot in voters.SelectMany(voter => voter.Ballots))
        {
            Require(ballot.Waiting == 0 && ballot.IsSettled, Invariants.Answers, $"{ballot} heard {ballot.Heard} at last");
            var accepted = ballot.Heard is CastStatus.Counted or CastStatus.Repeated;
            Require(
                accepted == ballot.Segment > 0,
                accepted ? Invariants.Acknowledged : Invariants.Refusal,
                $"{ballot} heard {ballot.Heard} at last and stands in segment {ballot.Segment}");
        }

        foreach (var model in Boxes)
        {
            Require(model.Tally.Ballots == model.Voters, Invariants.Once, $"{model.Tally.Ballots} ballots of {model.Voters} voters");
        }
    }

    private void OnReceipt(SimBallot ballot, CastAnswer answer)
    {
        Require(
            ballot.Segment > 0,
            Invariants.Acknowledged,
            $"{ballot} was answered {answer.Status} with segment {answer.Segment}, and is not in the journal");
        var row = new RowReading(_run.Journal.RowsOf(ballot.Voter.Box)[ballot.Segment - 1]);
        Require(
            answer.Segment == ballot.Segment && answer.RecordedAtMs == row.MomentMs,
            Invariants.Receipt,
            $"{ballot} was answered {answer}, and stands in segment {ballot.Segment} of moment {row.MomentMs}");
        Require(
            ballot.Receipt is null || answer.Status == CastStatus.Repeated,
            Invariants.Once,
            $"{ballot} was answered Counted a second time");
        if (answer.Status == CastStatus.Repeated)
        {
            _run.Statistics.Count(Happening.ReceiptRepeated);
        }
        else
        {
            ballot.Receipt = answer;
        }
    }

    private void OnClosed(SimBallot ballot, BoxModel box)
    {
        _run.Statistics.Count(Happening.AnsweredClosed);
        var hasEnded = box.Phase is BoxPhase.Sealed or BoxPhase.Void;
        Require(
            hasEnded || box.WasEverMarked,
            Invariants.Refusal,
            $"{ballot} was answered Closed, and box {ballot.Voter.Box} is {box.Phase} until {box.ClosesAtMs - RunPlan.EpochMs}");
        Require(
            ballot.Segment == 0 || !(hasEnded || box.IsMarked),
            Invariants.Refusal,
            $"{ballot} was answered Closed, and stands in segment {ballot.Segment}");
    }

    private static void RefuseForGood(SimBallot ballot, CastStatus status, bool isTrue)
    {
        Require(
            isTrue && ballot.Segment == 0,
            Invariants.Refusal,
            $"{ballot} was answered {status}, and stands in segment {ballot.Segment}");
        ballot.RefusedForGood = status;
    }

    private static void Require(bool holds, string invariant, string detail)
    {
        if (!holds)
        {
            throw new ViolationException(invariant, detail);
        }
    }
}
