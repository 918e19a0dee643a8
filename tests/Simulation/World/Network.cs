namespace MVoting.Simulation.World;

/// <summary>Messages between processes: late, lost, out of order.</summary>
internal sealed class Network(Run run)
{
    /// <summary>A call on its way; it may be lost, or arrive when nobody waits any more.</summary>
    public void Call(Action arrive)
    {
        if (run.Random.Chance(run.Mix.CallLost))
        {
            run.Statistics.Count(Happening.CallLost);
            return;
        }

        var late = run.Random.Chance(run.Mix.CallLate);
        run.Statistics.Count(Happening.CallLate, late ? 1 : 0);
        run.Agenda.After(late ? run.Random.Between(200, 6_000) : run.Random.Between(0, 20), arrive);
    }

    /// <summary>A reply on its way back; it may be lost.</summary>
    public void Reply(Action arrive)
    {
        if (run.Random.Chance(run.Mix.ReplyLost))
        {
            run.Statistics.Count(Happening.ReplyLost);
            return;
        }

        run.Agenda.After(run.Random.Between(0, 20), arrive);
    }

    /// <summary>A message without a reply; it may be lost, late or come twice.</summary>
    public void Tell(Action arrive)
    {
        Call(arrive);
        if (run.Random.Chance(run.Mix.ReportRepeated))
        {
            run.Statistics.Count(Happening.ReportRepeated);
            run.Agenda.After(run.Random.Between(0, 3_000), arrive);
        }
    }
}
