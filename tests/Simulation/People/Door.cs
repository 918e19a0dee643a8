using MVoting.Core.Boxes;
using MVoting.Core.PollLife;
using MVoting.Simulation.World;

namespace MVoting.Simulation.People;

/// <summary>
/// A process that takes ballots from voters: it asks the poll for its paper, then has one lane for each box, one call under
/// way in a lane, and all that gathered meanwhile in the next call. A call is sent again while it is not answered; after
/// <see cref="Limits.CastPatienceMs"/> its voters are told to try again.
/// </summary>
internal sealed class Door(Run run)
{
    private const long AttemptMs = 2_000;

    private readonly List<SimBallot>[] _lanes = [.. Enumerable.Range(0, run.Plan.Boxes).Select(_ => new List<SimBallot>())];
    private readonly List<SimBallot> _withoutPaper = [];
    private readonly bool[] _busy = new bool[run.Plan.Boxes];
    private bool _hasPaper;
    private bool _isLooking;

    public void Send(SimBallot ballot)
    {
        run.Statistics.Count(Happening.BallotCast);
        run.Auditor.OnSent(ballot);
        ballot.Waiting++;
        if (_hasPaper)
        {
            Enter(ballot);
        }
        else
        {
            _withoutPaper.Add(ballot);
            Look();
        }
    }

    private void Enter(SimBallot ballot)
    {
        _lanes[ballot.Voter.Box].Add(ballot);
        Pump(ballot.Voter.Box);
    }

    // One look under way; whoever comes meanwhile waits for the next one.
    private void Look()
    {
        if (_isLooking || _withoutPaper.Count == 0)
        {
            return;
        }

        _isLooking = true;
        var waiting = _withoutPaper.ToArray();
        _withoutPaper.Clear();
        var answered = false;
        var afterEnd = run.HasEnded;
        run.Statistics.Count(Happening.DoorLookedUp);
        run.Network.Call(() => run.Cluster.FindPoll().GetAdmission(Answer));
        run.Agenda.After(Limits.CastPatienceMs, () => Answer(default));

        void Answer(PollLookup lookup)
        {
            if (answered)
            {
                return;
            }

            answered = true;
            _isLooking = false;
            _hasPaper |= lookup.Life?.Paper is not null;
            foreach (var ballot in waiting)
            {
                if (_hasPaper)
                {
                    Enter(ballot);
                }
                else
                {
                    Refuse(ballot, lookup.IsKnown ? CastStatus.NotYetOpen : CastStatus.TryAgain, afterEnd);
                }
            }

            Look();
        }
    }

    private void Refuse(SimBallot ballot, CastStatus status, bool afterEnd)
    {
        if (status == CastStatus.NotYetOpen)
        {
            run.Statistics.Count(Happening.DoorFoundNoPaper);
        }

        ballot.Waiting--;
        run.Auditor.OnHeard(ballot, status);
        run.Crowd.Hear(ballot, status == CastStatus.NotYetOpen && afterEnd ? CastStatus.Closed : status, afterEnd);
    }

    private void Pump(int box)
    {
        var lane = _lanes[box];
        if (_busy[box] || lane.Count == 0)
        {
            return;
        }

        _busy[box] = true;
        var ballots = lane.Take(run.Plan.BallotsPerCall).ToArray();
        lane.RemoveRange(0, ballots.Length);
        var request = Request(ballots);
        var answered = false;
        var afterEnd = run.HasEnded;
        var sinceMs = run.Agenda.NowMs;
        var attempts = 0;
        Attempt();

        void Attempt()
        {
            if (answered)
            {
                return;
            }

            if (run.Agenda.NowMs - sinceMs >= Limits.CastPatienceMs)
            {
                Answer(_ => CastStatus.TryAgain);
                return;
            }

            attempts++;
            run.Network.Call(() => run.Cluster.Find(box).Cast(
                request, ballots, cast => Answer(index => cast.AnswerOf(index).Status)));
            run.Agenda.After(AttemptMs, Attempt);
        }

        void Answer(Func<int, CastStatus> answer)
        {
            if (answered)
            {
                return;
            }

            answered = true;
            _busy[box] = false;
            for (var index = 0; index < ballots.Length; index++)
            {
                // While another attempt has no answer, it may count the ballot: then "not open" is not the last word.
                var status = answer(index);
                var isFirm = attempts == 1 || status is not (CastStatus.NotYetOpen or CastStatus.Paused);
                status = isFirm ? status : CastStatus.TryAgain;
                ballots[index].Waiting--;
                run.Auditor.OnHeard(ballots[index], status);
                run.Crowd.Hear(ballots[index], status, afterEnd);
            }

            Pump(box);
        }
    }

    private byte[] Request(SimBallot[] ballots)
    {
        var size = CastFormat.HeaderSizeBytes
            + ballots.Sum(ballot => CastFormat.BallotOverheadBytes + ballot.Form.Encoded.Length);
        var request = new byte[size];
        CastFormat.WriteHeader(request, run.Booklet.Paper.Hash.Span, ballots.Length);
        var offset = CastFormat.HeaderSizeBytes;
        foreach (var ballot in ballots)
        {
            offset += CastFormat.WriteBallot(
                request.AsSpan(offset), ballot.Voter.Key, ballot.Fingerprint, ballot.Form.Encoded);
        }

        return request;
    }
}
