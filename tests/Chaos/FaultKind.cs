namespace MVoting.Chaos;

/// <summary>What may happen next.</summary>
internal enum FaultKind
{
    Kill,
    Zombie,
    DatabaseRestart,

    /// <summary>The clock of a silo is set, forth or back, by seconds or by an hour, and is right again some seconds later.</summary>
    Clock,

    /// <summary>
    /// An API process with a member inside stands still until the others have taken over, and goes on; meanwhile a poll of its
    /// own is resumed, and it is asked about that poll.
    /// </summary>
    Revived,
    Cut,

    /// <summary>Nothing: how long a box keeps its voters waiting anyway, on this machine.</summary>
    Calm,

    /// <summary>
    /// A server that has nothing to do with the cluster starts on the same machine, and is killed: what the start of a
    /// process alone costs there.
    /// </summary>
    Neighbour,
}
