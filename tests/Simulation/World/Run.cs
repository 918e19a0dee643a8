using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Simulation.Checks;
using MVoting.Simulation.People;

namespace MVoting.Simulation.World;

/// <summary>One run: a whole poll from its making to its recount, decided by its seed alone.</summary>
internal sealed class Run
{
    private const long DisturbEveryMs = 300;
    private const long StepsAtMost = 400_000;
    private const long LongestQuietMs = 900_000;

    private readonly Operator _operator;
    private readonly Reader _reader;
    private Exception? _stopped;
    private long _tags;

    public Run(ulong seed, List<string>? trace, Aim? aim)
    {
        Random = new SimRandom(seed);
        Trace = trace is null ? null : new Trace(trace, Agenda);
        var aimed = aim ?? Draw(Random);
        Plan = RunPlan.Draw(Random).At(aimed, Random);
        Mix = FaultMix.Draw(Random).At(aimed);
        Trace?.Add(Plan.ToString());
        Trace?.Add(Mix.ToString());
        Booklet = Booklet.Of(Plan.Boxes, Plan.Revisable);
        Database = new SimDatabase(this);
        Network = new Network(this);
        Cluster = new Cluster(this);
        Auditor = new Auditor(this);
        Crowd = new Crowd(this);
        _operator = new Operator(this);
        _reader = new Reader(this);
    }

    public SimRandom Random { get; }

    public Agenda Agenda { get; } = new();

    public RunStatistics Statistics { get; } = new();

    public Trace? Trace { get; }

    public RunPlan Plan { get; }

    /// <summary>The faults that happen now; none once the busy time is over.</summary>
    public FaultMix Mix { get; private set; }

    public Booklet Booklet { get; }

    public SimDatabase Database { get; }

    public Network Network { get; }

    public Cluster Cluster { get; }

    public Auditor Auditor { get; }

    public Crowd Crowd { get; }

    public bool IsBusy => Agenda.NowMs < Plan.BusyMs;

    /// <summary>The poll is closed or cancelled, and stored so.</summary>
    public bool HasEnded => Database.Life is { IsSettled: true, State: PollState.Closed or PollState.Cancelled };

    /// <summary>A replica that lagged has taken over.</summary>
    public bool HasFailedOver { get; private set; }

    /// <summary>Nothing more is waited for.</summary>
    public bool IsOver => Agenda.NowMs > Plan.BusyMs + LongestQuietMs;

    /// <summary>Appends fail, for as long as the disk is full.</summary>
    public bool IsDiskFull => Agenda.NowMs >= Plan.DiskFullMs && Agenda.NowMs < Plan.DiskFullMs + Plan.DiskFullForMs;

    /// <summary>A bug is planted that does not name the row before an append.</summary>
    public bool IsPlanted =>
        Planted.Is(PlantedBug.PreviousNotNamed) || Planted.Is(PlantedBug.AppendWithoutReading);

    /// <summary>An ETag that was never given before.</summary>
    public long NextTag() => ++_tags;

    /// <summary>Runs to the end. Throws <see cref="ViolationException"/> at the first invariant that does not hold.</summary>
    public void Execute()
    {
        _operator.Start();
        Crowd.Start();
        _reader.Start();
        Agenda.After(DisturbEveryMs, Disturb);
        Agenda.After(Plan.BusyMs, () =>
        {
            Mix = FaultMix.Calm;
            Cluster.Calm();
        });
        if (Plan.FailsOverMs is { } failsOverMs)
        {
            Agenda.After(failsOverMs, FailOver);
        }

        if (Plan.DiskFullForMs > 0)
        {
            Statistics.Count(Happening.DiskFull);
        }

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

    /// <summary>Core stopped a box or the poll. That is a violation, unless what led to it is seen as one of another kind.</summary>
    public void OnStopped(object stopped, Exception fault)
    {
        Trace?.Add($"{stopped} has stopped: {fault.Message}");
        _stopped ??= fault;
    }

    private static Aim Draw(SimRandom random) => random.Below(2_000) switch
    {
        < 2 => Aim.Crowd,
        < 102 => Aim.Opening,
        < 202 => Aim.Hang,
        _ => Aim.None,
    };

    // Not while it closes: what is lost then is as if the closing had never been answered.
    private void FailOver()
    {
        if (Database.Life is { State: PollState.Opening or PollState.Open or PollState.Paused, Intent: not PollIntent.Cancel })
        {
            HasFailedOver = true;
            Database.FailOver(Plan.LagMs);
        }
    }

    private void Disturb()
    {
        if (IsBusy)
        {
            Cluster.Disturb();
            Agenda.After(DisturbEveryMs, Disturb);
        }
    }
}
