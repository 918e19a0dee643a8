using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Core.Tallies;
using MVoting.Simulation.People;
using MVoting.Simulation.World;

namespace MVoting.Simulation.Checks;

/// <summary>
/// Watches a run from outside: every row that becomes durable, every life that is stored, every answer that leaves a box or
/// the poll, every tally that the poll shows.
/// </summary>
internal sealed class Auditor
{
    // What a row may need from its admission until it is durable, beside what its box waits.
    private const long LandingMs = 7_000;

    private readonly Run _run;
    private readonly Dictionary<(VoterKey, ulong), SimBallot> _ballots = [];
    private readonly List<(long TimeMs, PollRecord? Life)> _lives = [(0, null)];
    private bool _paused;
    private bool _endAsked;
    private bool _hasFailedOver;
    private bool _hasLostOpening;

    public Auditor(Run run)
    {
        _run = run;
        Boxes = [.. Enumerable.Range(0, run.Plan.Boxes).Select(NewModel)];
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
            !_paused || reading.Kind == SegmentKind.Control || Boxes[row.Box].HasLost,
            Invariants.Paused,
            $"box {row.Box} row {row.Number} holds ballots after a pause that was stored as settled");
    }

    /// <summary>An answer leaves a box, whether or not it arrives.</summary>
    /// <param name="knows">False: what the box knows was lost by a fail-over, and it has not found out yet.</param>
    public void OnAnswer(SimBallot ballot, CastAnswer answer, bool knows)
    {
        ballot.IsAnsweredFromLost = !knows && _hasFailedOver;
        if (ballot.IsAnsweredFromLost)
        {
            return;
        }

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

    /// <summary>A voter sends a ballot, for the first time or again.</summary>
    public void OnSent(SimBallot ballot) => (ballot.NotOpenMs, ballot.OvertakenMs) = (null, null);

    /// <summary>A call with ballots has reached a box.</summary>
    public void OnArrived(SimBallot[] ballots)
    {
        foreach (var ballot in ballots)
        {
            ballot.ArrivedMs = _run.Agenda.NowMs;
        }
    }

    /// <summary>A voter is told about a ballot. "Not open" means that it is not counted, now or later, unless it is sent again.</summary>
    public void OnHeard(SimBallot ballot, CastStatus status)
    {
        ballot.WasAcknowledged |= status is CastStatus.Counted or CastStatus.Repeated;
        if (status is not (CastStatus.NotYetOpen or CastStatus.Paused) || ballot.Waiting > 0 || ballot.WasAcknowledged
            || _hasLostOpening || Boxes[ballot.Voter.Box].HasLost)
        {
            // While another request of the voter is under way, or was answered, the voter knows more. And what was lost with
            // the opening itself nobody can know.
            return;
        }

        Require(
            ballot.Segment == 0, Invariants.Refusal, $"{ballot}: its voter was told {status}, and it is in segment {ballot.Segment}");

        // A resume may let in a ballot that an earlier, unanswered attempt left in another activation. Nothing like that is so
        // before the opening.
        ballot.NotOpenMs = status == CastStatus.NotYetOpen ? _run.Agenda.NowMs : null;
    }

    /// <summary>The operator has ordered the end.</summary>
    public void OnEndAsked() => _endAsked = true;

    /// <summary>The poll says that it has stopped itself.</summary>
    public void OnFault(string fault) => Require(
        _hasFailedOver, Invariants.Order, $"nothing was lost, and the poll has stopped: {fault}");

    /// <summary>The journal has refused the appends of an activation that has lost what it knew.</summary>
    public static void OnRefused(SimBox box, int times) => Require(
        times <= 1, Invariants.Loss, $"{box} has lost what it knew, was refused {times} times, and did not say so");

    /// <summary>The poll has answered a change.</summary>
    public void OnTold(PollAction action, PollReplyKind kind, long askedMs)
    {
        if (kind == PollReplyKind.TryAgain || kind == PollReplyKind.InProgress)
        {
            return;
        }

        // Some life that was stored between the question and the answer must have said so.
        var isTrue = Since(askedMs).Any(life => kind switch
        {
            PollReplyKind.Done => IsReached(life, action),
            PollReplyKind.WrongState => life is not null
                && PollRules.Judge(life, action, RunPlan.EpochMs + askedMs, leadMs: 0).IsRefused,
            PollReplyKind.NotFound => life is null,
            _ => false,
        });
        _run.Statistics.Count(Happening.ReachedAnswered, kind == PollReplyKind.Done ? 1 : 0);
        Require(
            isTrue, Invariants.Order, $"the operator was told {kind} of {action}, and no life stored since the question says so");
    }

    /// <summary>Somebody is shown the poll.</summary>
    public void OnResults(PollRecord? shown, long askedMs)
    {
        // After a fail-over the version may be an earlier one: then either is as new as it can be.
        var oldest = Since(askedMs - PollMachine.ProofMs).Min(life => life?.Version ?? 0);
        Require(
            (shown?.Version ?? 0) >= oldest,
            Invariants.Prefix,
            $"version {shown?.Version} was shown, and a second before the question version {oldest} had been stored");
    }

    /// <summary>A life of the poll is stored.</summary>
    public void OnStored(PollRecord? before, PollRecord now)
    {
        _lives.Add((_run.Agenda.NowMs, now));
        var trueMs = RunPlan.EpochMs + _run.Agenda.NowMs;
        Require(
            now.State != PollState.Closing || before!.State == PollState.Closing || _endAsked
                || trueMs >= before.ClosesAtMs - Limits.ClockSkewMs,
            Invariants.Times,
            $"the poll began to close {(before?.ClosesAtMs - trueMs)} ms before its closing moment");
        _paused &= now.Intent != PollIntent.Resume;
        if (before is { Intent: not PollIntent.None } && now is { Intent: PollIntent.None, Fault: null })
        {
            OnDone(before, now);
        }

        if (before is { IsLossPending: true } && now is { IsLossPending: false, Intent: PollIntent.None, Fault: null })
        {
            OnLossSettled(now);
        }

        if (now is { IsSettled: true, State: PollState.Closed or PollState.Cancelled }
            && before!.State is not (PollState.Closed or PollState.Cancelled))
        {
            for (var box = 0; box < Boxes.Length && now.State == PollState.Closed; box++)
            {
                OnFinal(box, Tally.Read(_run.Booklet.Paper, _run.Database.Count!.Boxes[box].Tally));
            }

            _run.Crowd.OnPollEnded();
        }
    }

    /// <summary>A replica that lagged has taken over: what is known of the journal is what it holds.</summary>
    public void OnFailOver()
    {
        _hasFailedOver = true;
        _hasLostOpening |= Array.Exists(Boxes, box => box.LastNumber > 0 && _run.Database.RowsOf(Array.IndexOf(Boxes, box)).Count == 0);
        var life = _run.Database.Life;
        _lives.Add((_run.Agenda.NowMs, life));

        // An activation of the poll that does not know of it yet may still carry out an order that is stored no more.
        _paused = false;
        foreach (var ballot in _ballots.Values)
        {
            (ballot.Segment, ballot.Receipt, ballot.RefusedForGood, ballot.WasAcknowledged) = (0, null, null, false);
            (ballot.NotOpenMs, ballot.OvertakenMs) = (null, null);
        }

        for (var box = 0; box < Boxes.Length; box++)
        {
            var before = Boxes[box];
            Boxes[box] = NewModel(box);
            Boxes[box].ComesAfter(before);
            _run.Database.RowsOf(box).ForEach(row => Boxes[box].Take(row));
        }
    }

    /// <summary>An activation of the poll shows this tally of a box: it must be one of the journal, and never an older one than before.</summary>
    public void OnShown(int box, Tally tally, ref int shown)
    {
        var prefixes = Boxes[box].Prefixes;
        for (var number = shown; number < prefixes.Count; number++)
        {
            if (prefixes[number].Fits(tally))
            {
                shown = number;
                return;
            }
        }

        if (Boxes[box].WasEver(tally))
        {
            return;
        }

        var last = shown;
        var earlier = Enumerable.Range(0, Math.Min(last, prefixes.Count)).Any(number => prefixes[number].Fits(tally));
        throw new ViolationException(
            Invariants.Prefix,
            earlier
                ? $"the tally of box {box} went back to before segment {last}"
                : $"the tally of box {box} ({tally.Ballots} ballots) fits none of its {prefixes.Count - 1} segments; the last has {prefixes[^1]}");
    }

    private BoxModel NewModel(int box) =>
        new(_run, box, (voter, fingerprint) => _ballots.GetValueOrDefault((voter, fingerprint)), OnAccepted);

    // The lives that were stored at some time from then on, the one that was there at the beginning first.
    private PollRecord?[] Since(long timeMs)
    {
        var first = _lives.FindLastIndex(life => life.TimeMs <= timeMs);
        return [.. _lives.Skip(Math.Max(first, 0)).Select(life => life.Life)];
    }

    private static bool IsReached(PollRecord? life, PollAction action) => life is { IsSettled: true } && action switch
    {
        PollAction.Open => life.State is not (PollState.Draft or PollState.Cancelled or PollState.Rejected),
        PollAction.Pause => life.State == PollState.Paused,
        PollAction.Resume => life.State == PollState.Open,
        PollAction.Close => life.State == PollState.Closed,
        PollAction.Cancel => life.State == PollState.Cancelled,
        _ => false,
    };

    // Every box had answered that the order is durable.
    private void OnDone(PollRecord before, PollRecord now)
    {
        foreach (var model in Boxes)
        {
            var holds = model.HasLost || before.Intent switch
            {
                PollIntent.Open => model.LastNumber > 0,
                PollIntent.Pause => model.Phase == BoxPhase.Paused,
                PollIntent.Resume => model.Phase == BoxPhase.Open,
                PollIntent.Reschedule => model.ClosesAtMs == now.ClosesAtMs,
                PollIntent.Cancel => model.Phase == BoxPhase.Void,
                _ => model.Phase == BoxPhase.Sealed,
            };
            Require(holds, Invariants.Order, $"a box is {model.Phase} by its journal, and {before.Intent} is stored as settled");
        }

        _paused |= before.Intent == PollIntent.Pause;
    }

    // Every box goes on from what is there, in the state that the poll is in.
    private void OnLossSettled(PollRecord now)
    {
        foreach (var model in Boxes)
        {
            var holds = model.HasLost || now.State switch
            {
                PollState.Paused => model.Phase == BoxPhase.Paused,
                PollState.Open => model.Phase == BoxPhase.Open,
                _ => model.LastNumber > 0,
            };
            Require(holds, Invariants.Order, $"a box is {model.Phase} after an accepted loss, and the poll is {now.State}");
        }
    }

    // A row holds a ballot.
    private void OnAccepted(SimBallot ballot, int number)
    {
        Require(
            ballot.NotOpenMs is null || ballot.ArrivedMs > ballot.NotOpenMs,
            Invariants.Refusal,
            $"row {number} holds {ballot}, whose voter was told that the poll is not open and did not send it again");
        Require(
            ballot.OvertakenMs is null || _run.Agenda.NowMs - ballot.ArrivedMs < Limits.CastPatienceMs + LandingMs,
            Invariants.Newest,
            $"row {number} holds {ballot}, which nobody waits for, after a newer ballot of its voter was acknowledged");
    }

    /// <summary>The poll is closed: its tally is final.</summary>
    private void OnFinal(int box, Tally tally)
    {
        var ledger = new BoxLedger(_run.Booklet.Paper.Uid, box);
        foreach (var row in _run.Database.RowsOf(box))
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
                accepted == ballot.Segment > 0 || ballot.IsAnsweredFromLost,
                accepted ? Invariants.Acknowledged : Invariants.Refusal,
                $"{ballot} heard {ballot.Heard} at last and stands in segment {ballot.Segment}");
        }

        var life = _run.Database.Life;
        Require(_run.HasEnded, Invariants.Order, $"the poll has come to rest in state {life?.State} with {life?.Intent}, {life?.Fault}");
        var listed = _run.Database.Listed;
        Require(
            listed?.Version == life!.Version,
            Invariants.Listed,
            $"the list shows {listed?.State} of version {listed?.Version}, and the poll is {life.State} at version {life.Version}");
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
        var row = new RowReading(_run.Database.RowsOf(ballot.Voter.Box)[ballot.Segment - 1]);
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
            foreach (var older in ballot.Voter.Ballots)
            {
                if (older != ballot && older is { Segment: 0, Waiting: 0 })
                {
                    older.OvertakenMs = _run.Agenda.NowMs;
                }
            }
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
