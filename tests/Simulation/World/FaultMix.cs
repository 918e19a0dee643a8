namespace MVoting.Simulation.World;

/// <summary>
/// What may go wrong in one run, and how often. Drawn from the seed in the manner of swarm testing (Groce et al.,
/// 2012): in each run about half of the faults never happen and the others are frequent, so that rare combinations
/// do not drown in an average of everything. Numbers are probabilities of a single occasion unless named otherwise.
/// </summary>
internal sealed record FaultMix
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultMix Calm { get; } = new();

    public double AppendFailed { get; init; }

    /// <summary>Written, and the answer lost.</summary>
    public double AppendAnswerLost { get; init; }

    /// <summary>The answer is lost, and the row lands at some later time, if its position is free then.</summary>
    public double AppendLandsLater { get; init; }

    /// <summary>Nothing is written and no answer comes.</summary>
    public double AppendVanished { get; init; }

    public double AppendSlow { get; init; }

    public double ReadFailed { get; init; }

    /// <summary>A page is read with a bit of one row flipped.</summary>
    public double ReadDamaged { get; init; }

    public double CallLost { get; init; }

    public double ReplyLost { get; init; }

    /// <summary>A call arrives seconds late, often after its caller stopped waiting.</summary>
    public double CallLate { get; init; }

    /// <summary>A report is delivered twice.</summary>
    public double ReportRepeated { get; init; }

    /// <summary>An activation dies between two steps.</summary>
    public double BoxCrash { get; init; }

    /// <summary>A caller's call goes to another silo than the directory says.</summary>
    public double StaleRoute { get; init; }

    /// <summary>At each disturbance: the directory moves a box while its old activation lives on.</summary>
    public double Split { get; init; }

    /// <summary>At each disturbance: a silo dies with all its activations.</summary>
    public double SiloCrash { get; init; }

    /// <summary>At each disturbance: an activation is deactivated in an orderly way.</summary>
    public double Deactivation { get; init; }

    /// <summary>At each disturbance: an activation of the poll dies.</summary>
    public double PollCrash { get; init; }

    /// <summary>An activation of the poll dies when it has stored something, and nobody heard of it.</summary>
    public double PollCrashAfterWrite { get; init; }

    /// <summary>At each disturbance: the directory moves the poll while its old activation lives on.</summary>
    public double PollSplit { get; init; }

    /// <summary>At each disturbance: a silo hangs, and goes on much later.</summary>
    public double SiloHang { get; init; }

    /// <summary>At each disturbance: a silo's clock is an hour off for a moment.</summary>
    public double ClockLeap { get; init; }

    /// <summary>A write of the poll's state fails, and its writer does not know.</summary>
    public double StateFailed { get; init; }

    /// <summary>A write of the poll's state is stored, now or a little later, and its writer does not know.</summary>
    public double StateAnswerLost { get; init; }

    /// <summary>The city's list does not store an entry.</summary>
    public double CatalogueFailed { get; init; }

    /// <summary>At each disturbance: a silo's clock jumps, forwards or backwards.</summary>
    public double ClockStep { get; init; }

    /// <summary>Clocks are off from the true time by at most this, milliseconds.</summary>
    public int ClockErrorMs { get; init; }

    /// <summary>Clocks are off by all of that, this way or the other.</summary>
    public bool ClocksAreExtreme { get; init; }

    /// <summary>The faults of a run that is aimed at something.</summary>
    public FaultMix At(Aim aim) => aim switch
    {
        Aim.Opening => new FaultMix
        {
            AppendSlow = 0.9,
            CallLost = 0.2,
            CallLate = 0.6,
            ReplyLost = 0.3,
            StaleRoute = 0.5,
            Split = 0.3,
            ClockErrorMs = 490,
            ClocksAreExtreme = true,
        },
        Aim.Hang => new FaultMix { AppendSlow = 0.9, SiloHang = 0.02, CallLate = 0.1, StaleRoute = 0.05 },
        _ => this,
    };

    public static FaultMix Draw(SimRandom random) => new()
    {
        AppendFailed = Rate(random, 0.3),
        AppendAnswerLost = Rate(random, 0.3),
        AppendLandsLater = Rate(random, 0.3),
        AppendVanished = Rate(random, 0.2),
        AppendSlow = Rate(random, 0.3),
        ReadFailed = Rate(random, 0.2),
        ReadDamaged = Rate(random, 0.05),
        CallLost = Rate(random, 0.2),
        ReplyLost = Rate(random, 0.2),
        CallLate = Rate(random, 0.3),
        ReportRepeated = Rate(random, 0.5),
        BoxCrash = Rate(random, 0.05),
        StaleRoute = Rate(random, 0.5),
        Split = Rate(random, 0.5),
        SiloCrash = Rate(random, 0.2),
        Deactivation = Rate(random, 0.3),
        PollCrash = Rate(random, 0.3),
        PollCrashAfterWrite = Rate(random, 0.2),
        PollSplit = Rate(random, 0.3),
        SiloHang = Rate(random, 0.1),
        ClockStep = Rate(random, 0.3),
        ClockLeap = Rate(random, 0.1),
        StateFailed = Rate(random, 0.2),
        StateAnswerLost = Rate(random, 0.2),
        CatalogueFailed = Rate(random, 0.5),
        ClockErrorMs = random.Chance(0.5) ? 0 : random.Chance(0.5) ? random.Below(400) : random.Below(2_000),
    };

    private static double Rate(SimRandom random, double most) =>
        random.Chance(0.5) ? 0 : most * (1 + random.Below(100)) / 100;
}
