namespace MVoting.Simulation.World;

/// <summary>The size and the course of one run, drawn from the seed. Times are milliseconds of simulated time.</summary>
internal sealed record RunPlan
{
    /// <summary>What simulated time 0 is in Unix milliseconds.</summary>
    public const long EpochMs = 1_800_000_000_000;

    public required int Boxes { get; init; }

    public required int Silos { get; init; }

    public required int Doors { get; init; }

    public required int Voters { get; init; }

    /// <summary>Ballots that a door sends to a box in one call at most.</summary>
    public int BallotsPerCall { get; init; } = 8;

    /// <summary>Whether ballots may be changed until the closing.</summary>
    public required bool Revisable { get; init; }

    /// <summary>Ballots are cast, faults happen and operators act until then.</summary>
    public required long BusyMs { get; init; }

    /// <summary>The first ballots of all voters come within this time, somewhere in the busy time.</summary>
    public required long CrowdMs { get; init; }

    /// <summary>Unix milliseconds; null: no bound.</summary>
    public required long? OpensAtMs { get; init; }

    /// <summary>Unix milliseconds; null: no bound.</summary>
    public required long? ClosesAtMs { get; init; }

    /// <summary>The operator closes somewhere in the middle, and ballots keep coming.</summary>
    public required bool ClosesEarly { get; init; }

    /// <summary>The operator cancels somewhere in the middle.</summary>
    public required bool Cancels { get; init; }

    /// <summary>Pauses, resumes and changes of the closing moment that the operator orders.</summary>
    public required int OperatorActs { get; init; }

    /// <summary>Ballots beside the first that a voter casts, in the mean, in percent.</summary>
    public required int ExtraBallotsPercent { get; init; }

    /// <summary>Milliseconds of simulated time at which a lagging replica takes over; null: never.</summary>
    public required long? FailsOverMs { get; init; }

    /// <summary>By how much that replica lags.</summary>
    public required long LagMs { get; init; }

    /// <summary>The disk is full from then on, for some time.</summary>
    public required long DiskFullMs { get; init; }

    /// <summary>For how long; 0: never.</summary>
    public required long DiskFullForMs { get; init; }

    /// <summary>The operator orders the end once and never looks again.</summary>
    public required bool OperatorLeaves { get; init; }

    /// <summary>One voter changes the ballot more often than is allowed.</summary>
    public required bool HasRestlessVoter { get; init; }

    /// <summary>The course of a run that is aimed at something.</summary>
    public RunPlan At(Aim aim, SimRandom random)
    {
        switch (aim)
        {
            case Aim.Opening:
                var opensMs = random.Between(10_500, 13_000);
                return this with
                {
                    Voters = 120,
                    Silos = 2 + random.Below(2),
                    Doors = 3,
                    OpensAtMs = EpochMs + opensMs,
                    ClosesAtMs = null,
                    BusyMs = opensMs + 4_000,
                    CrowdMs = opensMs + 1_000,
                    OperatorActs = 0,
                    ClosesEarly = false,
                    Cancels = false,
                    FailsOverMs = null,
                    DiskFullForMs = 0,
                };
            case Aim.Hang:
                return this with
                {
                    Voters = 30,
                    Silos = 2 + random.Below(2),
                    Doors = 3,
                    Revisable = true,
                    OpensAtMs = null,
                    ClosesAtMs = null,
                    BusyMs = 60_000,
                    CrowdMs = 60_000,
                    OperatorActs = 0,
                    ClosesEarly = false,
                    Cancels = false,
                    FailsOverMs = null,
                    DiskFullForMs = 0,
                    ExtraBallotsPercent = 250,
                };
            case Aim.Crowd:
                return this with
                {
                    Boxes = 1,
                    Voters = MVoting.Core.Limits.BallotsPerSegment + 1_500,
                    BallotsPerCall = MVoting.Core.Limits.BallotsPerCast,
                    Doors = 3,
                    OpensAtMs = null,
                    BusyMs = 6_000,
                    CrowdMs = 100,
                    ExtraBallotsPercent = 10,
                    HasRestlessVoter = false,
                };
            default:
                return this;
        }
    }

    public static RunPlan Draw(SimRandom random)
    {
        var boxes = 1 + random.Below(3);
        var isScheduled = random.Chance(0.15);
        var leadMs = MVoting.Core.Polls.OpeningLead.LeadMs(MVoting.Core.Polls.PollUid.Of("lodz", $"sim-{boxes}"));
        var startMs = isScheduled ? leadMs + random.Between(1_000, 4_000) : 0;
        var busyMs = startMs + (random.Chance(0.15) ? random.Between(15_000, 45_000) : random.Between(3_000, 15_000));
        var revisable = random.Chance(0.4);
        return new RunPlan
        {
            Boxes = boxes,
            Silos = 1 + random.Below(3),
            Doors = 1 + random.Below(3),
            Voters = 2 + random.Below(random.Chance(0.1) ? 60 : 16),
            Revisable = revisable,
            BusyMs = busyMs,
            CrowdMs = random.Chance(0.3) ? 100 : busyMs,
            OpensAtMs = isScheduled ? EpochMs + startMs : random.Chance(0.4) ? EpochMs + random.Below(3_000) : null,
            ClosesAtMs = random.Chance(0.5) ? EpochMs + 3_000 + random.Between(startMs, busyMs) : null,
            ClosesEarly = random.Chance(0.25),
            Cancels = random.Chance(0.05),
            OperatorActs = random.Chance(0.5) ? 0 : 1 + random.Below(6),
            ExtraBallotsPercent = random.Below(200),
            HasRestlessVoter = revisable && random.Chance(0.1),
            FailsOverMs = random.Chance(0.15) ? random.Between(1_000, busyMs) : null,
            LagMs = random.Between(20, 2_500),
            DiskFullMs = random.Between(0, busyMs),
            DiskFullForMs = random.Chance(0.1) ? random.Between(500, 8_000) : 0,
            OperatorLeaves = random.Chance(0.2),
        };
    }
}
