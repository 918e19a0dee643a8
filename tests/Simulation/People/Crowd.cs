using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Simulation.World;

namespace MVoting.Simulation.People;

/// <summary>
/// All voters: they cast, lose patience, retry, cast twice through two doors, change their mind, come back much later,
/// and once the poll has ended ask about every ballot again.
/// </summary>
internal sealed class Crowd
{
    private const int RestlessBallots = Limits.ChangesPerVoter + 4;

    private readonly Run _run;
    private readonly Door[] _doors;
    private readonly List<SimVoter> _voters = [];
    private bool _ended;

    public Crowd(Run run)
    {
        _run = run;
        _doors = [.. Enumerable.Range(0, run.Plan.Doors).Select(_ => new Door(run))];
        for (var number = 0; number < run.Plan.Voters; number++)
        {
            var key = new VoterKey(run.Random.Next(), run.Random.Next());
            _voters.Add(new SimVoter(number, key, key.BoxOf(run.Plan.Boxes)));
        }
    }

    public IReadOnlyList<SimVoter> Voters => _voters;

    public void Start()
    {
        var startMs = _run.Random.Between(0, _run.Plan.BusyMs - _run.Plan.CrowdMs);
        foreach (var voter in _voters)
        {
            After(startMs, startMs + _run.Plan.CrowdMs, () => CastFirst(voter));
        }

        if (_run.Plan.HasRestlessVoter)
        {
            for (var ballot = 0; ballot < RestlessBallots; ballot++)
            {
                After(0, _run.Plan.BusyMs, () => Send(NewBallot(_voters[0])));
            }
        }
    }

    /// <summary>A voter hears about a ballot, from a call that was made before or after the poll's end.</summary>
    public void Hear(SimBallot ballot, CastStatus status, bool afterEnd)
    {
        _run.Trace?.Add($"{ballot} hears {status}");
        if (_ended && !afterEnd)
        {
            // What counts at last is the answer to the last question.
            return;
        }

        ballot.Heard = status;
        if (ballot.IsSettled)
        {
            MaybeCastMore(ballot.Voter);
        }
        else if (_run.IsBusy && _run.Random.Chance(_run.Plan.Revisable ? 0.4 : 0.15))
        {
            // Loses patience, makes a new ballot, and finds the old one in the bag much later.
            Send(NewBallot(ballot.Voter));
            After(0, 2 * _run.Plan.BusyMs, () => Send(ballot));
        }
        else
        {
            After(20, _run.IsBusy && _run.Random.Chance(0.2) ? _run.Plan.BusyMs : 800, () => Send(ballot));
        }
    }

    /// <summary>The tally is final, or the poll is void: everyone asks about every ballot a last time.</summary>
    public void OnPollEnded()
    {
        _ended = true;
        foreach (var ballot in _voters.SelectMany(voter => voter.Ballots))
        {
            ballot.Heard = null;
            After(0, 2_000, () => Send(ballot));
        }
    }

    private void CastFirst(SimVoter voter)
    {
        var ballot = NewBallot(voter);
        Send(ballot);
        if (_run.Random.Chance(0.1))
        {
            After(0, 30, () => Send(ballot));
        }

        if (_run.Random.Chance(0.1))
        {
            After(0, 30, () => Send(NewBallot(voter)));
        }
    }

    private void MaybeCastMore(SimVoter voter)
    {
        if (_ended || !_run.Random.Chance(_run.Plan.ExtraBallotsPercent / 400.0))
        {
            return;
        }

        var again = _run.Random.Chance(0.5) ? voter.Ballots[_run.Random.Below(voter.Ballots.Count)] : null;
        After(0, _run.Plan.BusyMs / 2, () => Send(again ?? NewBallot(voter)));
    }

    private SimBallot NewBallot(SimVoter voter)
    {
        var forms = _run.Booklet.Forms;
        var ballot = new SimBallot(voter, _run.Random.Next(), forms[_run.Random.Below(forms.Count)]);
        voter.Ballots.Add(ballot);
        _run.Auditor.OnMeant(ballot);
        return ballot;
    }

    private void Send(SimBallot ballot) => _doors[_run.Random.Below(_doors.Length)].Send(ballot);

    private void After(long lowMs, long highMs, Action action) =>
        _run.Agenda.After(_run.Random.Between(lowMs, Math.Max(lowMs, highMs)), action);
}
