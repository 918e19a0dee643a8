namespace MVoting.Chaos;

/// <summary>What may happen next.</summary>
internal enum FaultKind
{
    Kill,
    Zombie,
    DatabaseRestart,
    Cut,
}
