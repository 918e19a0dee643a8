using MVoting.Core.Boxes;
using MVoting.Simulation.World;

namespace MVoting.Simulation.People;

/// <summary>Opens, pauses, resumes, reschedules and closes the poll; and the schedule, which closes it by itself.</summary>
internal sealed class Operator(Run run)
{
    private const long LookAgainMs = 100;

    private int _actsLeft = run.Plan.OperatorActs;
    private bool _endAsked;

    public void Start()
    {
        run.Agenda.After(run.Random.Between(0, 500), () => run.Poll.Decide(new BoxOrder(
            BoxOrderKind.Open, 0, run.Plan.OpensAtMs, run.Plan.ClosesAtMs, run.Booklet.Paper.Bytes)));
        run.Agenda.After(
            run.Plan.ClosesEarly || run.Plan.Cancels ? run.Random.Between(1_000, run.Plan.BusyMs) : run.Plan.BusyMs,
            () => _endAsked = true);
        run.Agenda.After(LookAgainMs, Look);
    }

    private void Look()
    {
        if (run.Kept.HasEnded)
        {
            return;
        }

        if (run.Kept.Intent is null && run.Kept.Phase != BoxPhase.Unopened)
        {
            Act();
        }

        run.Agenda.After(LookAgainMs, Look);
    }

    private void Act()
    {
        var nowMs = RunPlan.EpochMs + run.Agenda.NowMs;
        if (run.Kept.ClosesAtMs <= nowMs || _endAsked)
        {
            var cancels = _endAsked && run.Plan.Cancels;
            run.Statistics.Count(cancels ? Happening.Cancel : Happening.Close);
            run.Poll.Decide(new BoxOrder(cancels ? BoxOrderKind.Void : BoxOrderKind.Seal, 0));
        }
        else if (_actsLeft > 0 && run.Random.Chance(0.1))
        {
            _actsLeft--;
            Change(nowMs);
        }
    }

    private void Change(long nowMs)
    {
        if (run.Random.Chance(0.4))
        {
            run.Statistics.Count(Happening.Reschedule);
            var closesAtMs = run.Random.Chance(0.2) ? (long?)null : nowMs + run.Random.Between(1, run.Plan.BusyMs);
            run.Poll.Decide(new BoxOrder(BoxOrderKind.Reschedule, 0, ClosesAtMs: closesAtMs));
        }
        else if (run.Kept.Phase == BoxPhase.Paused)
        {
            run.Statistics.Count(Happening.Resume);
            run.Poll.Decide(new BoxOrder(BoxOrderKind.Resume, 0));
        }
        else
        {
            run.Statistics.Count(Happening.Pause);
            run.Poll.Decide(new BoxOrder(BoxOrderKind.Pause, 0));
        }
    }
}
