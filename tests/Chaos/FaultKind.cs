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
}
