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
