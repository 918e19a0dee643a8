namespace MVoting.Silo.Processes;

/// <summary>Times of the table of silos and of the embedded silo's lease, each with its reason.</summary>
internal static class ProcessLimits
{
    /// <summary>
    /// For how long a lease is valid after a renewal was sent. A process that hangs for longer answers nothing before
    /// it has renewed it; one that was killed keeps the next one waiting for so long at most.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(4);

    /// <summary>Time between two renewals: three may fail or be late.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a start waits for a lease: longer than one lasts, and short enough for a restart within ten seconds.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>How long the start of an embedded silo waits for silos of a cluster: longer than dead ones count as alive.</summary>
    public static readonly TimeSpan PatienceWithSilos = TimeSpan.FromSeconds(12);

    /// <summary>Time between two attempts of a start that waits.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Time between two writes of a silo's row.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>
    /// For how long a silo counts as alive after it has written its row: five beats, some of which may fail on a busy
    /// machine or database.
    /// </summary>
    public static readonly TimeSpan AliveAfterBeat = TimeSpan.FromSeconds(10);

    /// <summary>Connections for the clock, the row and the lease: none waits for the others for long.</summary>
    public const int Connections = 3;

    /// <summary>Seconds for each of these small statements, and for its connection.</summary>
    public const int TimeoutSeconds = 2;

    /// <summary>Exit code of a process that has lost its lease to another one.</summary>
    public const int LostExitCode = 4;
}
