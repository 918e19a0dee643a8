namespace MVoting.Silo.Hosting;

/// <summary>
/// The cluster's times and numbers, in one place, each with its reason. What they come to: a silo that dies by
/// <c>kill -9</c> is declared dead three to four seconds later, one that hangs some seconds after that, and a silo that
/// only pauses for a second or two (a full collection, a busy machine) is left alone.
/// </summary>
internal static class ClusterLimits
{
    /// <summary>
    /// Milliseconds between two probes of a silo, and how long one waits for its answer at first. Shorter ones find a
    /// dead silo sooner and take a busy one for dead; probes cost nothing beside ballots.
    /// </summary>
    public const int ProbeMs = 1_000;

    /// <summary>
    /// Milliseconds that a probe waits at most for a silo that has been slow before. It is also a third of the time for
    /// which a connection's last message proves that its silo lives: 6 s, after which one that hangs is voted down.
    /// </summary>
    public const int LongestProbeMs = 2_000;

    /// <summary>Probes in a row that must fail before a silo is suspected: one may be lost to a collection.</summary>
    public const int MissedProbes = 3;

    /// <summary>
    /// Silos that must suspect one before it is dead. With one the silo that hangs would sometimes be the one that
    /// votes; of two silos that are left in all, one vote decides.
    /// </summary>
    public const int Votes = 2;

    /// <summary>Milliseconds after which a vote counts no more: faults of an hour ago say nothing about now.</summary>
    public const int VoteMs = 60_000;

    /// <summary>
    /// Milliseconds after which a silo reads the silos' table anew though nobody has told it to: gossip may be lost,
    /// and a silo that was taken for dead finds it out here and ends itself.
    /// </summary>
    public const int TableRefreshMs = 5_000;

    /// <summary>
    /// Milliseconds between two signs of life in the table. A silo that joins asks only those which have given one
    /// lately (three times this): after a whole cluster was killed, the next start waits no longer than that for its
    /// dead.
    /// </summary>
    public const int AliveMs = 5_000;

    /// <summary>Milliseconds for which a silo tries to join before its process gives up; the supervisor then starts it anew.</summary>
    public const int JoinMs = 60_000;

    /// <summary>Milliseconds after which a client reads anew which gateways there are.</summary>
    public const int GatewayRefreshMs = 2_000;

    /// <summary>
    /// Milliseconds after which a client's Orleans asks which of them answer: from memory, and so long a call may still be
    /// given to one that was found silent.
    /// </summary>
    public const int GatewayListMs = 250;

    /// <summary>
    /// Milliseconds in which a gateway must give a sign of life when somebody doubts it. A silo that lives ends the
    /// probe's connection in one; below a second a busy machine would be taken for a dead one.
    /// </summary>
    public const int ProbeGatewayMs = 1_000;

    /// <summary>Milliseconds between two looks at gateways, while one is silent or somebody doubts them.</summary>
    public const int LookAgainMs = 500;

    /// <summary>Milliseconds between two attempts of a client to find its first gateway.</summary>
    public const int ConnectAgainMs = 1_000;

    /// <summary>
    /// Milliseconds for opening a connection to a silo: one whose machine is gone answers nothing at all, and its
    /// callers wait.
    /// </summary>
    public const int OpenConnectionMs = 2_000;

    /// <summary>
    /// Connections of one process for grains' states, and states at a time: who has a turn never waits for a connection. A
    /// write takes milliseconds.
    /// </summary>
    public const int StateConnections = 6;

    /// <summary>
    /// Connections of one process for reminders: of their own, so that a burst of them, after a closing moment that thousands
    /// of polls share, takes none from states.
    /// </summary>
    public const int ReminderConnections = 2;

    /// <summary>
    /// Seconds that a state waits for its turn at most. With the query's own ten it is done within the 30 s that a grain's caller
    /// waits.
    /// </summary>
    public const int StateTurnSeconds = 19;

    /// <summary>Seconds for a state's query: below the callers' patience.</summary>
    public const int StateTimeoutSeconds = 10;

    /// <summary>
    /// Seconds that a query of a state waits for a connection at most. A pool logs in to the server for one connection after
    /// another, and at first a whole crowd of grains waits behind that; they wait as long as their callers do at most.
    /// </summary>
    public const int StateConnectSeconds = 25;

    /// <summary>
    /// Connections of one process for the grains' directory: of their own, so that a box which wakes does not wait behind
    /// states. A look-up takes a millisecond, and each silo remembers what it found.
    /// </summary>
    public const int DirectoryConnections = 4;

    /// <summary>Connections of one process for the silos' table: of their own, so that they never wait behind states.</summary>
    public const int TableConnections = 4;

    /// <summary>Seconds for a query of the silos' table: a refresh that hangs is tried again.</summary>
    public const int TableTimeoutSeconds = 5;

    /// <summary>Seconds in which a silo that was told to end has ended: its callers go elsewhere meanwhile.</summary>
    public const int ShutdownSeconds = 25;
}
