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

    /// <summary>One voter changes the ballot more often than is allowed.</summary>
    public required bool HasRestlessVoter { get; init; }

    public static RunPlan Draw(SimRandom random)
    {
        var busyMs = random.Between(3_000, 15_000);
        var revisable = random.Chance(0.4);
        return new RunPlan
        {
            Boxes = 1 + random.Below(3),
            Silos = 1 + random.Below(3),
            Doors = 1 + random.Below(3),
            Voters = 2 + random.Below(random.Chance(0.1) ? 60 : 16),
            Revisable = revisable,
            BusyMs = busyMs,
            CrowdMs = random.Chance(0.3) ? 100 : busyMs,
            OpensAtMs = random.Chance(0.4) ? EpochMs + random.Below(3_000) : null,
            ClosesAtMs = random.Chance(0.5) ? EpochMs + 3_000 + random.Between(0, busyMs) : null,
            ClosesEarly = random.Chance(0.25),
            Cancels = random.Chance(0.05),
            OperatorActs = random.Chance(0.5) ? 0 : 1 + random.Below(6),
            ExtraBallotsPercent = random.Below(200),
            HasRestlessVoter = revisable && random.Chance(0.1),
        };
    }
}
