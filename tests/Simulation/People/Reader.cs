using MVoting.Simulation.World;

namespace MVoting.Simulation.People;

/// <summary>Somebody who reads the results again and again while the poll is under way.</summary>
internal sealed class Reader(Run run)
{
    private const long EveryMs = 900;

    public void Start() => run.Agenda.After(run.Random.Between(0, EveryMs), Read);

    private void Read()
    {
        if (run.HasEnded || !run.IsBusy)
        {
            return;
        }

        run.Statistics.Count(Happening.ResultsRead);
        run.Network.Call(() => run.Cluster.FindPoll().GetResults(static _ => { }));
        run.Agenda.After(EveryMs, Read);
    }
}
