using MVoting.Core.Boxes;
using MVoting.Simulation.World;

namespace MVoting.Simulation.People;

/// <summary>
/// A process that takes ballots from voters: one lane for each box, one call under way in a lane, and all that
/// gathered meanwhile in the next call. A call that is not answered in time ends in "try again" for its voters.
/// </summary>
internal sealed class Door(Run run)
{
    private const long PatienceMs = 2_500;
    private const int BallotsPerCall = 8;

    private readonly List<SimBallot>[] _lanes = [.. Enumerable.Range(0, run.Plan.Boxes).Select(_ => new List<SimBallot>())];
    private readonly bool[] _busy = new bool[run.Plan.Boxes];

    public void Send(SimBallot ballot)
    {
        run.Statistics.Count(Happening.BallotCast);
        ballot.Waiting++;
        _lanes[ballot.Voter.Box].Add(ballot);
        Pump(ballot.Voter.Box);
    }

    private void Pump(int box)
    {
        var lane = _lanes[box];
        if (_busy[box] || lane.Count == 0)
        {
            return;
        }

        _busy[box] = true;
        var ballots = lane.Take(BallotsPerCall).ToArray();
        lane.RemoveRange(0, ballots.Length);
        var request = Request(ballots);
        var heard = false;
        var afterEnd = run.Kept.HasEnded;
        run.Network.Call(() => run.Cluster.Find(box).Cast(
            request, ballots, cast => Hear(index => cast?.AnswerOf(index).Status ?? CastStatus.TryAgain)));
        run.Agenda.After(PatienceMs, () => Hear(_ => CastStatus.TryAgain));

        void Hear(Func<int, CastStatus> answer)
        {
            if (heard)
            {
                return;
            }

            heard = true;
            _busy[box] = false;
            for (var index = 0; index < ballots.Length; index++)
            {
                ballots[index].Waiting--;
                run.Crowd.Hear(ballots[index], answer(index), afterEnd);
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
