namespace MVoting.Ladder.Tests;

/// <summary>What a process allocates belongs to whatever runs in it: the guards run one at a time, beside nothing.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AloneInProcess;
