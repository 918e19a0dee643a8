using MVoting.Simulation.Checks;
using MVoting.Simulation.People;
using MVoting.Simulation.Shells;

namespace MVoting.Simulation.World;

/// <summary>One run: a whole poll from its opening to its recount, decided by its seed alone.</summary>
internal sealed class Run
{
    private const long DisturbEveryMs = 300;
    private const long StepsAtMost = 200_000;

    private readonly Operator _operator;
    private Exception? _stopped;

    public Run(ulong seed, List<string>? trace)
    {
        Random = new SimRandom(seed);
        Trace = trace is null ? null : new Trace(trace, Agenda);
        Plan = RunPlan.Draw(Random);
        Mix = FaultMix.Draw(Random);
        Trace?.Add(Plan.ToString());
        Trace?.Add(Mix.ToString());
        Booklet = Booklet.Of(Plan.Boxes, Plan.Revisable);
        Journal = new SimJournal(this);
        Network = new Network(this);
        Cluster = new Cluster(this);
        Auditor = new Auditor(this);
        Crowd = new Crowd(this);
        _operator = new Operator(this);
        Poll = new PollShell(this, Kept);
    }

    public SimRandom Random { get; }

    public Agenda Agenda { get; } = new();

    public RunStatistics Statistics { get; } = new();

    public Trace? Trace { get; }

    public RunPlan Plan { get; }

    /// <summary>The faults that happen now; none once the busy time is over.</summary>
    public FaultMix Mix { get; private set; }

    public Booklet Booklet { get; }

    public SimJournal Journal { get; }

    public Network Network { get; }

    public Cluster Cluster { get; }

    public Auditor Auditor { get; }

    public Crowd Crowd { get; }

    public KeptPoll Kept { get; } = new();

    public PollShell Poll { get; private set; }

    public bool IsBusy => Agenda.NowMs < Plan.BusyMs;

    /// <summary>Runs to the end. Throws <see cref="ViolationException"/> at the first invariant that does not hold.</summary>
    public void Execute()
    {
        _operator.Start();
        Crowd.Start();
        Agenda.After(DisturbEveryMs, Disturb);
        Agenda.After(Plan.BusyMs, () => Mix = FaultMix.Calm);
        while (Agenda.Steps < StepsAtMost && Agenda.Step())
        {
        }

        Statistics.Count(Happening.Event, Agenda.Steps);
        if (_stopped is not null)
        {
            throw new ViolationException(Invariants.Stopped, _stopped.Message);
        }

        if (Agenda.Steps == StepsAtMost)
        {
            throw new ViolationException(Invariants.Answers, $"after {StepsAtMost} steps there is no end");
        }

        Auditor.AtEnd(Crowd.Voters);
    }

    /// <summary>Core stopped a box. That is a violation, unless what led to it is seen as one of another kind.</summary>
    public void OnStopped(BoxShell shell, Exception fault)
    {
        Trace?.Add($"{shell} has stopped: {fault.Message}");
        _stopped ??= fault;
    }

    private void Disturb()
    {
        if (!IsBusy)
        {
            return;
        }

        Cluster.Disturb();
        if (Random.Chance(Mix.PollCrash))
        {
            Statistics.Count(Happening.PollCrash);
            Trace?.Add("the poll dies");
            Poll.Crash();
            Poll = new PollShell(this, Kept);
            Auditor.OnShownAnew();
            Poll.Activate();
        }

        Agenda.After(DisturbEveryMs, Disturb);
    }
}
