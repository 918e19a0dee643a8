namespace MVoting.Chaos;

/// <summary>What may happen next.</summary>
internal enum FaultKind
{
    Kill,
    Zombie,
    DatabaseRestart,
    Cut,

    /// <summary>Nothing: how long a box keeps its voters waiting anyway, on this machine.</summary>
    Calm,

    /// <summary>
    /// A server that has nothing to do with the cluster starts on the same machine, and is killed: what the start of a
    /// process alone costs there.
    /// </summary>
    Neighbour,
}
